#pragma once

#include <QDBusAbstractInterface>
#include <QDBusConnection>
#include <QDBusVariant>

namespace wolgan {

/// The bus of the user's session; one that is not connected where none runs: Qt would start one.
[[nodiscard]] QDBusConnection runningSessionBus();

/// The desktop's wish for dark or light colours, which Qt 6.4 does not read on most desktops: the setting
/// `org.freedesktop.appearance color-scheme` of the freedesktop.org portal. Unknown without a session bus or
/// portal.
class SystemColors : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    enum class Preference { Unknown, Dark, Light };

    explicit SystemColors(const QDBusConnection &bus = runningSessionBus(), QObject *parent = nullptr);

    [[nodiscard]] Preference preference() const { return m_preference; }

Q_SIGNALS:
    void preferenceChanged();
    /// The portal's own signal; QDBusAbstractInterface relays it under its name.
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);

    Preference m_preference = Preference::Unknown;
};

} // namespace wolgan
