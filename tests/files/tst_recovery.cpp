#include "app/files/fingerprint.h"
#include "app/files/recovery.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace wolgan;

class TestRecovery : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;

    /// A program that wrote recovery files and then died without a chance to clean up.
    void crashAfterWriting(const QString &post, const QByteArray &bytes, const QByteArray &baseHash = {})
    {
        const pid_t child = ::fork();
        if (child == 0) {
            RecoveryFile file(post, m_folder);
            const bool written = file.write("earlier", baseHash) && file.write(bytes, baseHash);
            ::kill(::getpid(), written ? SIGKILL : SIGTERM);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    }

    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath(QStringLiteral("state/wolgan/recovery"));
    }

    void aCrashLeavesTheText()
    {
        const QByteArray bytes("---\r\ntitle: \xff\n---\n\0글\n", 22);
        const QByteArray base = contentHash("on disk");
        const QDateTime before = QDateTime::currentDateTimeUtc();
        crashAfterWriting(QStringLiteral("/blog/_posts/2024-03-07-a.md"), bytes, base);
        const QList<Recovery> left = leftRecoveries(m_folder);
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0].post, QStringLiteral("/blog/_posts/2024-03-07-a.md"));
        QCOMPARE(left[0].bytes, bytes);
        QCOMPARE(left[0].baseHash, base);
        QVERIFY(left[0].savedAt >= before.addMSecs(-1) && left[0].savedAt <= QDateTime::currentDateTimeUtc());
        // Looking is not taking.
        QCOMPARE(leftRecoveries(m_folder).size(), 1);
        discardRecovery(left[0]);
        QVERIFY(leftRecoveries(m_folder).isEmpty());
        QCOMPARE(files(), QStringList());
    }

    void anUnsavedPostHasNoPath()
    {
        crashAfterWriting({}, "new post");
        crashAfterWriting({}, "another");
        const QList<Recovery> left = leftRecoveries(m_folder);
        QCOMPARE(left.size(), 2);
        QCOMPARE(left[0].bytes, QByteArray("another")); // newest first
        QVERIFY(left[0].post.isEmpty() && left[1].post.isEmpty());
    }

    void aRunningProgramsFileIsNotOffered()
    {
        RecoveryFile mine(QStringLiteral("/blog/a.md"), m_folder);
        QVERIFY(mine.write("mine", {}).has_value());
        crashAfterWriting(QStringLiteral("/blog/a.md"), "of another program");
        const QList<Recovery> left = leftRecoveries(m_folder);
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0].bytes, QByteArray("of another program"));
        // Nor does another program see ours.
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(leftRecoveries(m_folder).size() == 1 ? 0 : 1);
        int status = 1;
        ::waitpid(child, &status, 0);
        QCOMPARE(status, 0);
    }

    void nothingOnDiskBeforeTheFirstWriteAndAfterDiscard()
    {
        RecoveryFile file(QStringLiteral("/blog/a.md"), m_folder);
        QVERIFY(!QDir(m_folder).exists());
        QVERIFY(file.write("text", {}).has_value());
        QVERIFY(QFile::exists(file.file()));
        file.discard();
        QCOMPARE(files(), QStringList());
        QVERIFY(file.write("again", {}).has_value());
        file.discard();
        QCOMPARE(files(), QStringList());
    }

    void leavingWithoutAnAnswerKeepsTheText()
    {
        {
            RecoveryFile file(QStringLiteral("/blog/a.md"), m_folder);
            QVERIFY(file.write("text", {}).has_value());
        }
        QCOMPARE(leftRecoveries(m_folder).size(), 1);
    }

    void onlyTheUserMayRead()
    {
        RecoveryFile file(QStringLiteral("/blog/a.md"), m_folder);
        QVERIFY(file.write("text", {}).has_value());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(m_folder) & (others | QFile::ExeGroup | QFile::ExeOther)));
        QVERIFY(!(QFile::permissions(file.file()) & others));
    }

    void aDamagedFileIsPassedOver_data()
    {
        QTest::addColumn<int>("keep");
        for (const int keep : {0, 5, 20, 100, -1, -3})
            QTest::addRow("%d", keep) << keep;
    }

    void aDamagedFileIsPassedOver()
    {
        QFETCH(int, keep);
        crashAfterWriting(QStringLiteral("/blog/a.md"), "a text that is long enough to be cut short");
        const QString path = leftRecoveries(m_folder).at(0).file;
        QVERIFY(QFile::resize(path, keep < 0 ? QFileInfo(path).size() + keep : keep));
        QVERIFY(leftRecoveries(m_folder).isEmpty());
        QVERIFY(QFile::exists(path)); // kept for whoever wants to look
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        QFile file(m_home->filePath(QStringLiteral("state")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        RecoveryFile recovery(QStringLiteral("/blog/a.md"), m_folder);
        QVERIFY(!recovery.write("text", {}).has_value());
    }

    void theFolderIsTheUsersStateFolder()
    {
        qputenv("XDG_STATE_HOME", "/state/of/user");
        QCOMPARE(recoveryFolder(), QStringLiteral("/state/of/user/wolgan/recovery"));
        qunsetenv("XDG_STATE_HOME");
        QCOMPARE(recoveryFolder(), QDir::homePath() + QStringLiteral("/.local/state/wolgan/recovery"));
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
