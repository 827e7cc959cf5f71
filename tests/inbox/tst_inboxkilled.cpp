#include "app/inbox/inboxfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;

/// `wolgan inbox add`, killed before each of its calls that change a disk.
class TestInboxKilled : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_blog = m_folder.filePath(QStringLiteral("blog"));

    /// True where it was killed, false where it came to its end.
    [[nodiscard]] bool addKilledAt(int call, const QString &url)
    {
        QProcess wolgan;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(WOLGAN_KILL_LIBRARY));
        environment.insert(QStringLiteral("WOLGAN_KILL_AT"), QString::number(call));
        environment.insert(QStringLiteral("XDG_STATE_HOME"), m_folder.filePath(QStringLiteral("state")));
        environment.insert(QStringLiteral("XDG_CACHE_HOME"), m_folder.filePath(QStringLiteral("cache")));
        wolgan.setProcessEnvironment(environment);
        wolgan.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        wolgan.start(QCoreApplication::applicationDirPath() + QStringLiteral("/wolgan"),
                     {QStringLiteral("inbox"), QStringLiteral("add"), QStringLiteral("--blog"), m_blog, url});
        wolgan.waitForFinished(30'000);
        return wolgan.exitStatus() == QProcess::CrashExit;
    }
    [[nodiscard]] QByteArrayList links() const
    {
        QByteArrayList urls;
        for (const InboxCard &card : readInbox(readInboxFile(m_blog).value()))
            urls.append(card.url);
        return urls;
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("The sanitizer's library must come first.");
#endif
        QVERIFY(QDir().mkpath(m_blog));
        QFile config(m_blog + QStringLiteral("/_config.yml"));
        QVERIFY(config.open(QIODevice::WriteOnly) && config.write("title: 블로그\n") > 0);
    }

    void oldOrNew()
    {
        QByteArrayList there;
        int killed = 0, kept = 0;
        for (int call = 1;; ++call) {
            const QByteArray url = "https://a.example/글-" + QByteArray::number(call);
            const bool wasKilled = addKilledAt(call, QString::fromUtf8(url));
            const QByteArrayList after = links();
            QVERIFY2(after == there || after == there + QByteArrayList{url}, url.constData());
            kept += after != there ? 1 : 0;
            there = after;
            if (!wasKilled)
                break;
            ++killed;
            QVERIFY2(call < 100, "It never comes to its end.");
        }
        QVERIFY2(killed > 3 && kept > 1, qPrintable(QStringLiteral("%1, %2").arg(killed).arg(kept)));
        // What was left beside the inbox went with the next change.
        QCOMPARE(QDir(m_blog).entryList(QDir::Files | QDir::Hidden),
                 (QStringList{QStringLiteral("_config.yml"), QStringLiteral("_inbox.md")}));
    }
};

QTEST_GUILESS_MAIN(TestInboxKilled)
#include "tst_inboxkilled.moc"
