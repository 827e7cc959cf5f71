#include "app/window/systemcolors.h"

#include <QDBusMessage>
#include <QFileInfo>

namespace wolgan {

namespace {

constexpr int patience = 150; // ms: the window must not wait for a portal that hangs

QString group()
{
    return QStringLiteral("org.freedesktop.appearance");
}

QString key()
{
    return QStringLiteral("color-scheme");
}

/// Read() wraps the value in a variant once more.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

QDBusConnection runningSessionBus()
{
    const QString socket = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus");
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || QFileInfo::exists(socket))
        return QDBusConnection::sessionBus();
    return QDBusConnection(QString());
}

SystemColors::SystemColors(const QDBusConnection &bus, QObject *parent)
    : QDBusAbstractInterface(QStringLiteral("org.freedesktop.portal.Desktop"),
                             QStringLiteral("/org/freedesktop/portal/desktop"),
                             "org.freedesktop.portal.Settings", bus, parent)
{
    if (!bus.isConnected())
        return;
    setTimeout(patience);
    const QDBusMessage answer = call(QStringLiteral("Read"), group(), key());
    if (answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty())
        take(unwrapped(answer.arguments().first()));
    connect(this, &SystemColors::SettingChanged, this,
            [this](const QString &inGroup, const QString &changed, const QDBusVariant &value) {
                if (inGroup == group() && changed == key())
                    take(unwrapped(value.variant()));
            });
}

/// 0 no preference, 1 dark, 2 light.
void SystemColors::take(const QVariant &value)
{
    const Preference preference = value.toUInt() == 1   ? Preference::Dark
                                  : value.toUInt() == 2 ? Preference::Light
                                                        : Preference::Unknown;
    if (preference == m_preference)
        return;
    m_preference = preference;
    Q_EMIT preferenceChanged();
}

} // namespace wolgan
