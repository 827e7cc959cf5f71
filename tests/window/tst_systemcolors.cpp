#include "app/window/systemcolors.h"
#include "app/window/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QPalette>
#include <QRadioButton>
#include <QtTest>

#include <algorithm>

// Runs on a session bus of its own (dbus-run-session); the portal is played by this program.

using namespace wolgan;

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString group = QStringLiteral("org.freedesktop.appearance");
const QString key = QStringLiteral("color-scheme");

class Portal : public QDBusVirtualObject
{
public:
    uint scheme = 0;

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        const QVariant value = QVariant::fromValue(QDBusVariant(QVariant::fromValue(QDBusVariant(scheme))));
        return message.member() == QLatin1String("Read") && bus.send(message.createReply(value));
    }
    void change(uint to)
    {
        scheme = to;
        QDBusMessage signal = QDBusMessage::createSignal(
            path, QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("SettingChanged"));
        signal << group << key << QVariant::fromValue(QDBusVariant(to));
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal")).send(signal);
    }
};

} // namespace

class SystemColorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAndFollows();
    void withoutBus();
    void palettes();
    void marksAreSeenInTheDark();

private:
    Portal m_portal;
};

void SystemColorsTest::initTestCase()
{
    applyTheme(settings::Theme::System, SystemColors::Preference::Unknown); // remembers the desktop's colours
}

void SystemColorsTest::readsAndFollows()
{
    QDBusConnection bus =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal"));
    QVERIFY(bus.isConnected());
    m_portal.scheme = 1;
    QThread thread; // the first question waits for its answer, so it is asked from elsewhere
    SystemColors::Preference first = SystemColors::Preference::Unknown;
    QVERIFY(bus.registerVirtualObject(path, &m_portal, QDBusConnection::SingleNode));
    QVERIFY(bus.registerService(service));
    QObject asker;
    asker.moveToThread(&thread);
    thread.start();
    QMetaObject::invokeMethod(&asker, [&first] {
        const SystemColors colors(
            QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("asker")));
        first = colors.preference();
        QThread::currentThread()->quit();
    });
    QTRY_VERIFY(thread.isFinished());
    QCOMPARE(first, SystemColors::Preference::Dark);

    const SystemColors colors(
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("follower")));
    QSignalSpy spy(&colors, &SystemColors::preferenceChanged);
    m_portal.change(2);
    QTRY_COMPARE(colors.preference(), SystemColors::Preference::Light);
    m_portal.change(1);
    QTRY_COMPARE(colors.preference(), SystemColors::Preference::Dark);
    QCOMPARE(spy.size(), 2);
}

void SystemColorsTest::withoutBus()
{
    const SystemColors colors(QDBusConnection(QStringLiteral("no such bus")));
    QCOMPARE(colors.preference(), SystemColors::Preference::Unknown);
}

void SystemColorsTest::palettes()
{
    applyTheme(settings::Theme::System, SystemColors::Preference::Dark);
    QVERIFY(isDark(QApplication::palette()));
    applyTheme(settings::Theme::System, SystemColors::Preference::Light);
    QVERIFY(!isDark(QApplication::palette()));
    applyTheme(settings::Theme::Light, SystemColors::Preference::Dark);
    QVERIFY(!isDark(QApplication::palette()));
    applyTheme(settings::Theme::Dark, SystemColors::Preference::Light);
    QVERIFY(isDark(QApplication::palette()));
}

void SystemColorsTest::marksAreSeenInTheDark()
{
    applyTheme(settings::Theme::Dark, SystemColors::Preference::Unknown);
    QCheckBox box;
    QRadioButton ring;
    for (QAbstractButton *mark : QList<QAbstractButton *>{&box, &ring}) {
        const QImage drawn = mark->grab().toImage();
        int lightest = 0;
        for (int x = 0; x < drawn.width(); ++x)
            lightest = std::max(lightest, drawn.pixelColor(x, drawn.height() / 2).lightness());
        QVERIFY2(lightest > 90, qPrintable(QString::number(lightest)));
    }
}

QTEST_MAIN(SystemColorsTest)
#include "tst_systemcolors.moc"
