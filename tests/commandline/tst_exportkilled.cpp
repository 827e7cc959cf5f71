#include "app/blog/renamedfigures.h"
#include "app/export/exportundo.h"
#include "tests/git/gitfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace wolgan;
using test::GitFolder;

namespace {

const QByteArray
    Post("---\ntitle: 삼월\ndate: 2024-03-07\nimg_path: /assets/img/\n---\n\n## News\n### one\n\n"
         "![fig1](1.png)\n\n![fig2](20240307-1.png)\n\n![fig3](20240307-2.png)\n");

} // namespace

/// `wolgan export`, killed before each of its calls that change a disk: what the next start makes of it.
class TestExportKilled : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GitFolder> m_git;

    /// Two figures of the post have changed places.
    void swapFigures() const
    {
        qputenv("XDG_DATA_HOME", m_git->beside(QStringLiteral("data")).toLocal8Bit());
        const Blog blog = openBlog(m_git->path()).value();
        const QString first = QStringLiteral("20240307-1.png"), second = QStringLiteral("20240307-2.png");
        keepOrigins({&blog, m_git->path() + QStringLiteral("/_drafts/march.md"), Document(Post)},
                    FigureOrigins({{first, second}, {second, first}}));
    }

    /// The blog as it was at first; copied, for making it takes a dozen runs of git. No export is known: each
    /// that was killed at its end would make the next one's way longer.
    void start() const
    {
        const QString copy = m_git->beside(QStringLiteral("copy"));
        QVERIFY(QDir(m_git->path()).removeRecursively());
        QVERIFY(QDir(m_git->beside(QStringLiteral("state"))).removeRecursively());
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), copy, m_git->path()}), 0);
    }

    struct Ended
    {
        bool killed; ///< else it came to its end
        QStringList calls;
    };

    /// Exports with the library that kills before the call of a number; 0 for none.
    [[nodiscard]] Ended exported(qsizetype killAt, const QStringList &options) const
    {
        const QString list = m_git->beside(QStringLiteral("calls"));
        QFile::remove(list);
        QProcess wolgan;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(WOLGAN_KILL_LIBRARY));
        environment.insert(QStringLiteral("WOLGAN_KILL_AT"), QString::number(killAt));
        environment.insert(QStringLiteral("WOLGAN_LIST_CALLS"), list);
        wolgan.setProcessEnvironment(environment);
        wolgan.setProcessChannelMode(QProcess::MergedChannels);
        wolgan.start(QCoreApplication::applicationDirPath() + QStringLiteral("/wolgan"),
                     QStringList{QStringLiteral("export"), QStringLiteral("--blog"), m_git->path()} +
                         options + QStringList{m_git->path() + QStringLiteral("/_drafts/march.md")});
        if (!wolgan.waitForFinished(20'000))
            qWarning("It does not end.");
        else if (wolgan.exitStatus() == QProcess::NormalExit && wolgan.exitCode() != 0)
            qWarning("%s", wolgan.readAll().constData());
        QFile calls(list);
        (void)calls.open(QIODevice::ReadOnly);
        return {wolgan.exitStatus() == QProcess::CrashExit,
                QString::fromUtf8(calls.readAll()).split(u'\n', Qt::SkipEmptyParts)};
    }

    /// What a call does and in which folder, `write assets/img`. Each rename is a kind of its own: it is what
    /// makes something happen.
    [[nodiscard]] QString kindOf(const QString &call, qsizetype number) const
    {
        static const QRegularExpression random(QStringLiteral("[0-9a-f]{16}|(?<=objects/)..$"));
        if (call.startsWith(u"rename "))
            return QString::number(number);
        return call.section(u'/', 0, -2).remove(random);
    }

    /// The numbers of the calls to be killed at: the first of each kind, and one behind all of them, whatever
    /// a run makes: git makes a folder more or less for a commit of another second.
    [[nodiscard]] QList<qsizetype> stepsOf(const QStringList &options) const
    {
        const QStringList calls = exported(0, options).calls;
        QList<qsizetype> steps;
        QSet<QString> kinds;
        for (qsizetype i = 0; i < calls.size(); ++i) {
            const QString kind = kindOf(calls[i], i);
            if (qEnvironmentVariableIsSet("WOLGAN_EVERY_CALL") || !kinds.contains(kind))
                steps.append(i + 1);
            kinds.insert(kind);
        }
        return steps + QList<qsizetype>{2 * calls.size()};
    }

    /// The blog after a run, and what git says of it: all or nothing. True where all of it happened.
    void checkWhole(const QMap<QString, QByteArray> &before, const QByteArray &status, bool commits,
                    bool *happened) const
    {
        *happened = m_git->tree() != before;
        const bool committed = m_git->git("log -1 --format=%s").startsWith("Publish");
        QVERIFY(m_git->isSound());
        QVERIFY(!*happened || !m_git->tree().contains(QStringLiteral("_drafts/march.md")));
        QVERIFY(!*happened || m_git->contents(QStringLiteral("_posts/2024-03-07-march.md")) == Post);
        QVERIFY(!*happened || m_git->contents(QStringLiteral("assets/img/1.png")) == "picture");
        QCOMPARE(m_git->contents(QStringLiteral("assets/img/20240307-1.png")),
                 QByteArray(*happened ? "second" : "first"));
        QCOMPARE(m_git->contents(QStringLiteral("assets/img/20240307-2.png")),
                 QByteArray(*happened ? "first" : "second"));
        QVERIFY(*happened || m_git->git("status --porcelain -b") == status);
        QCOMPARE(committed, *happened && commits);
        QCOMPARE(m_git->git("show :about.md"), QByteArray("staged"));
        if (committed)
            QCOMPARE(m_git->git("status --porcelain"), QByteArray("M  about.md"));
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
        m_git->put(QStringLiteral("assets/img/20240307-1.png"), "first");
        m_git->put(QStringLiteral("assets/img/20240307-2.png"), "second");
        m_git->git("add _drafts/march.md assets");
        m_git->git("commit -q -m draft");
        m_git->put(QStringLiteral("about.md"), "staged\n");
        m_git->git("add about.md");
        swapFigures();
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
        start();
        const QMap<QString, QByteArray> before = m_git->tree();
        const QByteArray status = m_git->git("status --porcelain -b");
        // Every call takes half a minute; `WOLGAN_EVERY_CALL=1` asks for that.
        const QList<qsizetype> steps = stepsOf(options);
        int recovered = 0, kept = 0;
        for (const qsizetype step : steps) {
            start();
            const Ended ended = exported(step, options);
            recovered += static_cast<int>(recoverExports().size());
            bool happened = false;
            checkWhole(before, status, !options.isEmpty(), &happened);
            QVERIFY(ended.killed ? step != steps.last() : happened);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("killed at call %1: %2").arg(step).arg(ended.calls.last())));
            kept += happened ? 1 : 0;
        }
        qInfo("%lld steps", static_cast<long long>(steps.size()));
        QVERIFY2(recovered > 0 && kept > 0, qPrintable(QStringLiteral("%1, %2").arg(recovered).arg(kept)));
    }
};

QTEST_GUILESS_MAIN(TestExportKilled)
#include "tst_exportkilled.moc"
