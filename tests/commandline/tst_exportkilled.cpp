#include "app/export/exportundo.h"
#include "tests/git/gitfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace wolgan;
using test::GitFolder;

namespace {

const QByteArray
    Post("---\ntitle: 삼월\ndate: 2024-03-07\nimg_path: /assets/img/\n---\n\n## News\n### one\n\n"
         "![fig1](1.png)\n");

} // namespace

/// `wolgan export`, killed before each of its calls that change a disk: what the next start makes of it.
class TestExportKilled : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GitFolder> m_git;

    /// The blog as it was at first; copied, for making it takes a dozen runs of git.
    void start() const
    {
        const QString copy = m_git->beside(QStringLiteral("copy"));
        QVERIFY(QDir(m_git->path()).removeRecursively());
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), copy, m_git->path()}), 0);
    }

    /// True where it was killed, false where it came to its end.
    [[nodiscard]] bool exportKilledAt(int call, const QStringList &more)
    {
        QProcess wolgan;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(WOLGAN_KILL_LIBRARY));
        environment.insert(QStringLiteral("WOLGAN_KILL_AT"), QString::number(call));
        wolgan.setProcessEnvironment(environment);
        wolgan.setProcessChannelMode(QProcess::MergedChannels);
        wolgan.start(QCoreApplication::applicationDirPath() + QStringLiteral("/wolgan"),
                     QStringList{QStringLiteral("export"), QStringLiteral("--blog"), m_git->path()} + more);
        wolgan.waitForFinished(60'000);
        if (wolgan.exitStatus() == QProcess::NormalExit && wolgan.exitCode() != 0)
            qWarning("%s", wolgan.readAll().constData());
        return wolgan.exitStatus() == QProcess::CrashExit;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("git is not installed.");
#ifdef __SANITIZE_ADDRESS__
        QSKIP("The sanitizer's library must come first.");
#endif
    }

    void init()
    {
        m_git = std::make_unique<GitFolder>();
        m_git->put(QStringLiteral("_drafts/march.md"), Post);
        m_git->put(QStringLiteral("_drafts/1.png"), "picture");
        m_git->git("add _drafts/march.md");
        m_git->git("commit -q -m draft");
        m_git->put(QStringLiteral("about.md"), "staged\n");
        m_git->git("add about.md");
        QVERIFY(QDir().rename(m_git->path(), m_git->beside(QStringLiteral("copy"))));
    }

    void nothingIsLeftHalf_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("files") << QStringList();
        QTest::newRow("a commit on a new branch")
            << QStringList{QStringLiteral("--commit"), QStringLiteral("--branch"), QStringLiteral("digest")};
    }

    void nothingIsLeftHalf()
    {
        QFETCH(QStringList, options);
        int recovered = 0, kept = 0;
        // Every call takes minutes; `WOLGAN_EVERY_CALL=1` asks for that.
        const int step = qEnvironmentVariableIsSet("WOLGAN_EVERY_CALL") ? 1 : 7;
        for (int call = 1;; call += step) {
            start();
            const QMap<QString, QByteArray> before = m_git->tree();
            const QByteArray status = m_git->git("status --porcelain -b");
            options.append(m_git->path() + QStringLiteral("/_drafts/march.md"));
            const bool killed = exportKilledAt(call, options);
            options.removeLast();
            recovered += static_cast<int>(recoverExports().size());
            const QByteArray place = "killed at call " + QByteArray::number(call);
            const bool happened = m_git->tree() != before;
            const bool committed = m_git->git("log -1 --format=%s").startsWith("Publish");
            QVERIFY2(m_git->isSound(), place.constData());
            QVERIFY2(!happened || !m_git->tree().contains(QStringLiteral("_drafts/march.md")),
                     place.constData());
            QVERIFY2(!happened || m_git->contents(QStringLiteral("_posts/2024-03-07-march.md")) == Post,
                     place.constData());
            QVERIFY2(!happened || m_git->contents(QStringLiteral("assets/img/1.png")) == "picture",
                     place.constData());
            QVERIFY2(happened || m_git->git("status --porcelain -b") == status, place.constData());
            QCOMPARE(committed, happened && !options.isEmpty());
            QCOMPARE(m_git->git("show :about.md"), QByteArray("staged"));
            if (committed)
                QCOMPARE(m_git->git("status --porcelain"), QByteArray("M  about.md"));
            kept += happened ? 1 : 0;
            if (!killed)
                break;
            QVERIFY2(call < 500, "It never comes to its end.");
        }
        QVERIFY2(recovered > 0 && kept > 0, qPrintable(QStringLiteral("%1, %2").arg(recovered).arg(kept)));
    }
};

QTEST_GUILESS_MAIN(TestExportKilled)
#include "tst_exportkilled.moc"
