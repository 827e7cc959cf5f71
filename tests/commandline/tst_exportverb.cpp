#include "app/commandline/verb.h"
#include "tests/git/gitfolder.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>

using namespace wolgan;
using test::GitFolder;

namespace {

const QByteArray Post("---\ntitle: 삼월 소식 📰\ndate: 2024-03-07\n---\n\n## 소식\n### 하나\n");

struct Result
{
    int status;
    QByteArray out, err;
};

} // namespace

/// `wolgan export` in real git repositories: commits, branches, pushes, undoing, and what is said of them.
class TestExportVerb : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GitFolder> m_git;
    const QString m_target = QStringLiteral("_posts/2024-03-07-march.md");

    /// `options` parted by blanks; the post is named unless an export is undone.
    [[nodiscard]] Result run(const char *options) const
    {
        QStringList arguments{QStringLiteral("export"), QStringLiteral("--blog"), m_git->path()};
        arguments += QString::fromUtf8(options).split(u' ', Qt::SkipEmptyParts);
        if (!arguments.contains(QStringLiteral("--undo")))
            arguments.append(m_git->beside(QStringLiteral("march.md")));
        QBuffer out, err;
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        commandline::Console console{out, err};
        const int status = commandline::run(arguments, console);
        return {status, out.data(), err.data()};
    }

    [[nodiscard]] QJsonObject reportOf(const Result &result) const
    {
        return QJsonDocument::fromJson(result.out).object();
    }

    void addRemote() const
    {
        m_git->git("init -q --bare -b main ../origin.git");
        m_git->git("remote add origin ../origin.git");
    }

    void write(const QByteArray &post) const { m_git->put(QStringLiteral("../march.md"), post); }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("git is not installed.");
    }

    /// A post beside the blog; the user has staged something else.
    void init()
    {
        m_git = std::make_unique<GitFolder>();
        write(Post);
        m_git->put(QStringLiteral("about.md"), "staged\n");
        m_git->git("add about.md");
    }

    void cleanup()
    {
        QCOMPARE(m_git->git("show :about.md"), QByteArray("staged"));
        QVERIFY(m_git->isSound());
    }

    void commits()
    {
        const Result dry = run("--commit --dry-run");
        QCOMPARE(dry.status, 0);
        QCOMPARE(m_git->git("log --format=%s"), QByteArray("first"));
        const Result done = run("--commit");
        QCOMPARE(done.status, 0);
        QVERIFY2(done.out.contains("on main (1 file"), done.out.constData());
        QCOMPARE(m_git->git("log -1 --format=%s%n%an --name-only"),
                 QByteArray("Publish “삼월 소식 📰”\n김 월간\n\n") + m_target.toUtf8());
        QCOMPARE(m_git->git("status --porcelain"), QByteArray("M  about.md"));
    }

    void theMessageIsATemplate()
    {
        QCOMPARE(run("--message {date}:{slug}").status, 0);
        QCOMPARE(m_git->git("log -1 --format=%s"), QByteArray("2024-03-07:march"));
    }

    void reportsToPrograms()
    {
        const Result done = run("--branch digest --json");
        QCOMPARE(done.status, 0);
        const QJsonObject report = reportOf(done);
        QCOMPARE(report[u"executable"].toBool(), true);
        QCOMPARE(report[u"written"].toArray(), QJsonArray{m_target});
        QCOMPARE(report[u"branch"].toString(), QStringLiteral("digest"));
        QCOMPARE(report[u"committed"].toArray(), QJsonArray{m_target});
        QCOMPARE(report[u"commit"].toString().toLatin1(), m_git->git("rev-parse digest"));
        const QJsonObject step = report[u"steps"].toArray().first().toObject();
        QCOMPARE(step[u"action"].toString(), QStringLiteral("create"));
        QCOMPARE(step[u"file"].toString(), m_target);
        const Result undone = run("--undo --json");
        QCOMPARE(undone.status, 0);
        QCOMPARE(reportOf(undone)[u"restored"].toArray(), QJsonArray{m_target});
    }

    void whatIsCommittedAlreadyIsSaid()
    {
        QCOMPARE(run("--commit").status, 0);
        const QByteArray head = m_git->git("rev-parse HEAD");
        const Result again = run("--commit");
        QCOMPARE(again.status, 1);
        QVERIFY2(again.out.contains("to commit: the last commit has these files already"),
                 again.out.constData());
        QCOMPARE(m_git->git("rev-parse HEAD"), head);
        addRemote();
        QCOMPARE(run("--branch digest --push").status, 1); // pushes no branch that was not named
        QCOMPARE(m_git->git("branch --format=%(refname:short)"), QByteArray("main"));
        QCOMPARE(m_git->git("ls-remote origin"), QByteArray());
        QCOMPARE(run("--push").status, 0);
        QCOMPARE(m_git->git("ls-remote --heads origin").left(40), head);
    }

    void pushes()
    {
        addRemote();
        QCOMPARE(run("--commit").status, 0);
        QCOMPARE(m_git->git("ls-remote origin"), QByteArray()); // never without being asked
        write(Post + "더\n");
        const Result done = run("--force --branch digest --push");
        QCOMPARE(done.status, 0);
        QVERIFY2(done.out.contains("pushed    digest to origin"), done.out.constData());
        QCOMPARE(m_git->git("ls-remote --heads origin").split('\t').value(1),
                 QByteArray("refs/heads/digest"));
    }

    /// What the remote refuses is committed here, and the report says both.
    void aRemoteThatRefuses()
    {
        addRemote();
        m_git->putProgram(QStringLiteral("../origin.git/hooks/pre-receive"),
                          "#!/bin/sh\necho 거절 >&2; exit 1\n");
        const Result refused = run("--push --json");
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.startsWith("wolgan: ") && refused.err.contains("pull request"),
                 refused.err.constData());
        QCOMPARE(reportOf(refused)[u"commit"].toString().toLatin1(), m_git->git("rev-parse HEAD"));
        QVERIFY(!reportOf(refused).contains(u"pushed"));
        QVERIFY(m_git->git("log -1 --format=%s").startsWith("Publish"));
    }

    void aHookOfTheBlogThatFails()
    {
        m_git->putProgram(QStringLiteral(".git/hooks/pre-commit"), "#!/bin/sh\necho 맞춤법 >&2; exit 1\n");
        const auto before = m_git->tree();
        const Result refused = run("--branch digest");
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains("맞춤법"), refused.err.constData());
        QCOMPARE(m_git->tree(), before);
        QCOMPARE(m_git->git("branch --format=%(refname:short)"), QByteArray("main"));
    }

    /// Signatures are the git program's work: it is what calls the user's program for them.
    void signatures()
    {
        m_git->putProgram(
            QStringLiteral("../home/gpg"),
            "#!/bin/sh\ncat >/dev/null\necho '[GNUPG:] SIG_CREATED ' >&2\n"
            "echo '-----BEGIN PGP SIGNATURE-----'\necho 서명\necho '-----END PGP SIGNATURE-----'\n");
        m_git->git("config commit.gpgSign true");
        m_git->git({QStringLiteral("config"), QStringLiteral("gpg.program"),
                    m_git->beside(QStringLiteral("home/gpg"))});
        const Result done = run("--commit");
        QVERIFY2(done.status == 0, done.err.constData());
        QVERIFY(m_git->git("cat-file commit HEAD").contains("서명"));
        m_git->putProgram(QStringLiteral("../home/gpg"), "#!/bin/sh\necho no key >&2; exit 1\n");
        write(Post + "더\n");
        const Result refused = run("--force --commit");
        QCOMPARE(refused.status, 2);
        QCOMPARE(m_git->contents(m_target), Post);
    }

    void noBranchIsCheckedOut()
    {
        m_git->git("checkout -q --detach");
        const auto before = m_git->tree();
        const Result refused = run("--commit");
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains("name a branch"), refused.err.constData());
        QCOMPARE(m_git->tree(), before);
        QCOMPARE(run("--branch digest").status, 0);
        QCOMPARE(m_git->git("symbolic-ref --short HEAD"), QByteArray("digest"));
        QCOMPARE(run("--undo").status, 0);
        QCOMPARE(m_git->git("rev-parse HEAD"), m_git->git("rev-parse main"));
    }

    /// The first commit of a branch that has none.
    void anUnbornBranch()
    {
        m_git->git("checkout -q --orphan new");
        const Result done = run("--commit");
        QVERIFY2(done.status == 0, done.err.constData());
        QCOMPARE(m_git->git("log --format=%s --name-only new"),
                 QByteArray("Publish “삼월 소식 📰”\n\n") + m_target.toUtf8());
    }

    void dirtyFilesAreSaid()
    {
        QCOMPARE(run("--commit").status, 0);
        m_git->put(m_target, "somebody's, in no commit\n");
        write(Post + "더\n");
        const Result refused = run("--commit");
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.out.contains("git stash") && refused.out.contains(m_target.toUtf8()),
                 refused.out.constData());
        QCOMPARE(m_git->contents(m_target), QByteArray("somebody's, in no commit\n"));
        const QJsonObject report = reportOf(run("--commit --json"));
        QCOMPARE(report[u"executable"].toBool(true), false);
        QCOMPARE(report[u"findings"].toArray().first()[u"rule"].toString(),
                 QStringLiteral("export-uncommitted"));
    }

    void undoneOnce()
    {
        const auto before = m_git->tree();
        const QByteArray head = m_git->git("rev-parse HEAD");
        QCOMPARE(run("--undo").status, 2); // there is none
        QCOMPARE(run("--commit").status, 0);
        const Result undone = run("--undo");
        QCOMPARE(undone.status, 0);
        QVERIFY2(undone.out.contains(m_target.toUtf8()), undone.out.constData());
        QCOMPARE(m_git->tree(), before);
        QCOMPARE(m_git->git("rev-parse HEAD"), head);
        const Result twice = run("--undo");
        QCOMPARE(twice.status, 2);
        QVERIFY2(twice.err.startsWith("wolgan: No export"), twice.err.constData());
    }

    /// Others may have the commit: another one takes it back. Their own work on the post stays.
    void undoneAfterSomebodyCommitted()
    {
        QCOMPARE(run("--commit").status, 0);
        m_git->git("commit -q --allow-empty -m later -- :!about.md");
        QCOMPARE(run("--undo").status, 0);
        QCOMPARE(m_git->git("log -3 --format=%s"),
                 QByteArray("Revert \"Publish “삼월 소식 📰”\"\nlater\nPublish “삼월 소식 📰”"));
        QCOMPARE(run("--commit").status, 0);
        m_git->put(m_target, "theirs\n");
        m_git->git({QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("theirs"), m_target});
        const Result refused = run("--undo");
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains("by hand"), refused.err.constData());
        QCOMPARE(m_git->contents(m_target), QByteArray("theirs\n"));
    }

    /// `--check`: what Jekyll cannot build is not exported.
    void checkedBefore()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("jekyll")).isEmpty())
            QSKIP("jekyll is not installed.");
        write(Post + "{% include nowhere.html %}\n");
        const auto before = m_git->tree();
        const Result refused = run("--check --commit --json");
        QCOMPARE(refused.status, 1);
        const QJsonArray said = reportOf(refused)[u"check"].toArray();
        QVERIFY2(said.size() == 1 && said[0].toString().contains(QStringLiteral("march.md:8: error: ")),
                 refused.out.constData());
        QCOMPARE(m_git->tree(), before);
        m_git->put(QStringLiteral("_layouts/post.html"), "<h1>{{ page.title }}</h1>{{ content }}");
        QByteArray post = Post;
        post.insert(4, "layout: post\n");
        write(post);
        const Result done = run("--check --commit");
        QVERIFY2(done.status == 0, done.out.constData());
        QCOMPARE(m_git->contents(m_target), post);
    }
};

QTEST_GUILESS_MAIN(TestExportVerb)
#include "tst_exportverb.moc"
