#include "app/git/commit.h"
#include "app/git/repository.h"
#include "app/git/takeback.h"
#include "tests/git/gitfolder.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

using namespace wolgan;
using test::GitFolder;

/// Commits of some files, seen by the git program.
class TestCommit : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GitFolder> m_git;
    const QString m_post = QStringLiteral("_posts/2024-03-07-삼월.md");
    const QString m_old = QStringLiteral("_posts/2024-02-01-old.md");

    [[nodiscard]] tl::expected<git::CommitDone, QString>
    commit(const QStringList &paths, const QString &branch = {}, git::CommitBase *keep = nullptr)
    {
        QDir().mkpath(m_git->beside(QStringLiteral("scratch")));
        const git::CommitWish wish{QStringLiteral("Publish “삼월” 📷\n\nBody"), branch, paths,
                                   m_git->beside(QStringLiteral("scratch"))};
        const auto base = git::prepareCommit(m_git->path(), wish);
        if (!base)
            return tl::unexpected(base.error());
        if (keep)
            *keep = *base;
        return git::commitFiles(m_git->path(), wish, *base);
    }

    /// Work of the user's own that must stay as it is: a staged change, a staged file, an unstaged change.
    void otherWork()
    {
        m_git->put(QStringLiteral("about.md"), "about, staged\n");
        m_git->put(QStringLiteral("new.md"), "new, staged\n");
        m_git->git("add about.md new.md");
        m_git->put(QStringLiteral("about.md"), "about, staged and more\n");
    }

    [[nodiscard]] bool otherWorkIsThere() const
    {
        return m_git->git("show :about.md") == "about, staged" &&
               m_git->git("show :new.md") == "new, staged" &&
               m_git->contents(QStringLiteral("about.md")) == "about, staged and more\n" &&
               m_git->git("show HEAD:about.md") == "about";
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("git is not installed.");
    }

    void init() { m_git = std::make_unique<GitFolder>(); }

    void onlyTheFilesAreCommitted_data()
    {
        QTest::addColumn<bool>("program");
        QTest::newRow("libgit2") << false;
        QTest::newRow("the git program") << true;
    }

    void onlyTheFilesAreCommitted()
    {
        QFETCH(bool, program);
        if (program)
            m_git->putProgram(QStringLiteral(".git/hooks/post-commit"), "#!/bin/sh\n");
        otherWork();
        m_git->put(m_post, "새 글\n");
        m_git->put(m_old, "changed\n");
        const auto done = commit({m_post, m_old});
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error()));
        QCOMPARE(done->ranProgram, program);
        QCOMPARE(done->id, m_git->git("rev-parse main"));
        QCOMPARE(done->files, QStringList({m_old, m_post}));
        QCOMPARE(m_git->git("log -1 --format=%an|%ae|%cn|%s|%b").trimmed(),
                 QByteArray("김 월간|wolgan@example.org|김 월간|Publish “삼월” 📷|Body"));
        QCOMPARE(m_git->git("diff --name-status HEAD^ HEAD"),
                 "M\t" + m_old.toUtf8() + "\nA\t" + m_post.toUtf8());
        QVERIFY(otherWorkIsThere());
        QCOMPARE(m_git->git("status --porcelain"), QByteArray("MM about.md\nA  new.md"));
        QVERIFY(m_git->isSound());
    }

    void aRenameIsOne()
    {
        m_git->put(m_post, "---\ntitle: old\n---\n");
        QVERIFY(QFile::remove(QDir(m_git->path()).filePath(m_old)));
        QVERIFY(commit({m_post, m_old}).has_value());
        QCOMPARE(m_git->git("diff -M --name-status HEAD^ HEAD"),
                 "R100\t" + m_old.toUtf8() + '\t' + m_post.toUtf8());
        QCOMPARE(m_git->git("status --porcelain"), QByteArray());
    }

    void nothingToCommit()
    {
        const QByteArray before = m_git->git("rev-parse HEAD");
        QVERIFY(commit({m_old}, QStringLiteral("unused"))->id.isEmpty());
        QCOMPARE(m_git->git("rev-parse HEAD"), before);
        QCOMPARE(m_git->git("branch --format=%(refname:short)"), QByteArray("main"));
    }

    void aNewBranch()
    {
        otherWork();
        m_git->put(m_post, "x\n");
        const auto done = commit({m_post}, QStringLiteral("digest/삼월"));
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error()));
        QCOMPARE(m_git->git("branch --show-current"), QByteArray("digest/삼월"));
        QCOMPARE(m_git->git("log --format=%s main..HEAD"), QByteArray("Publish “삼월” 📷"));
        QVERIFY(otherWorkIsThere());
    }

    void anotherBranchOfTheSameCommit()
    {
        m_git->git("branch side");
        m_git->put(m_post, "x\n");
        QVERIFY(commit({m_post}, QStringLiteral("side")).has_value());
        QCOMPARE(m_git->git("branch --show-current"), QByteArray("side"));
    }

    void aBranchWithOtherFilesIsSwitchedToFirst()
    {
        m_git->git("switch -q -c side");
        m_git->put(QStringLiteral("about.md"), "side\n");
        m_git->git("commit -q -a -m side");
        m_git->git("switch -q main");
        m_git->put(m_post, "x\n");
        QVERIFY(
            commit({m_post}, QStringLiteral("side")).error().contains(QStringLiteral("switch to it first")));
        m_git->put(QStringLiteral("about.md"), "mine\n");
        QVERIFY(!git::switchBranch(m_git->path(), QStringLiteral("side")).has_value());
        QCOMPARE(m_git->contents(QStringLiteral("about.md")), QByteArray("mine\n"));
        QCOMPARE(m_git->git("branch --show-current"), QByteArray("main"));
        m_git->put(QStringLiteral("about.md"), "about\n");
        QVERIFY(git::switchBranch(m_git->path(), QStringLiteral("side")).has_value());
        QVERIFY(commit({m_post}, QStringLiteral("side")).has_value());
        QVERIFY(!git::switchBranch(m_git->path(), QStringLiteral("--orphan")).has_value());
    }

    void badBranchNames()
    {
        for (const char *name : {"a..b", "-x", "a b", "a~1", "a.lock", "/a"})
            QVERIFY2(!commit({m_old}, QString::fromLatin1(name)).has_value(), name);
    }

    void noBranchIsCheckedOut()
    {
        m_git->git("switch -q --detach");
        m_git->put(m_post, "x\n");
        QVERIFY(commit({m_post}).error().contains(QStringLiteral("name a branch")));
        QVERIFY(commit({m_post}, QStringLiteral("kept")).has_value());
        QCOMPARE(m_git->git("log -1 --format=%s kept"), QByteArray("Publish “삼월” 📷"));
    }

    void theFirstCommitOfAll()
    {
        QVERIFY(QDir(m_git->path() + QStringLiteral("/.git")).removeRecursively());
        m_git->git("init -q -b main");
        m_git->git("config user.name n");
        m_git->git("config user.email e@example.org");
        m_git->git("add about.md");
        m_git->put(m_post, "x\n");
        git::CommitBase base;
        const auto done = commit({m_post}, {}, &base);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error()));
        QCOMPARE(m_git->git("ls-tree -r --name-only HEAD"), m_post.toUtf8());
        QVERIFY(git::canTakeBack(m_git->path(), base, done->id));
        QVERIFY(git::takeCommitBack(m_git->path(), base, done->id).has_value());
        QVERIFY(git::lookAt(m_git->path()).commit.isEmpty());
        QCOMPARE(m_git->git("diff --cached --name-only"), QByteArray("about.md"));
    }

    void aBlogInAFolderOfTheRepository()
    {
        QVERIFY(QDir(m_git->path()).mkpath(QStringLiteral("블로그/_posts")));
        m_git->put(QStringLiteral("블로그/_posts/2024-03-07-a.md"), "x\n");
        const QString blog = m_git->path() + QStringLiteral("/블로그");
        const git::CommitWish wish{QStringLiteral("m"), {}, {QStringLiteral("_posts/2024-03-07-a.md")}, {}};
        const auto done = git::commitFiles(blog, wish, *git::prepareCommit(blog, wish));
        QCOMPARE(done->files, wish.paths);
        QCOMPARE(m_git->git("diff --name-only HEAD^ HEAD"), QByteArray("블로그/_posts/2024-03-07-a.md"));
    }

    void takenBack_data() { onlyTheFilesAreCommitted_data(); }

    void takenBack()
    {
        QFETCH(bool, program);
        if (program)
            m_git->putProgram(QStringLiteral(".git/hooks/post-commit"), "#!/bin/sh\n");
        m_git->put(m_old, "staged by the user\n");
        m_git->git({QStringLiteral("add"), m_old});
        otherWork();
        const QByteArray before = m_git->git("rev-parse HEAD");
        const QByteArray index = m_git->git("ls-files --stage");
        m_git->put(m_post, "x\n");
        m_git->put(m_old, "by the export\n");
        git::CommitBase base;
        const auto done = commit({m_post, m_old}, QStringLiteral("new"), &base);
        QCOMPARE(git::commitBaseOf(git::toJson(base)).index.size(), 2);
        QVERIFY(git::canTakeBack(m_git->path(), base, done->id));
        const auto back = git::takeCommitBack(m_git->path(), git::commitBaseOf(git::toJson(base)), done->id);
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error()));
        QCOMPARE(m_git->git("rev-parse HEAD"), before);
        QCOMPARE(m_git->git("branch --format=%(refname:short)"), QByteArray("main"));
        QCOMPARE(m_git->git("ls-files --stage"), index);
        QVERIFY(otherWorkIsThere());
        QVERIFY(m_git->isSound());
    }

    void whatIsPushedOrBuiltOnStays()
    {
        m_git->put(m_post, "x\n");
        git::CommitBase base;
        const QByteArray id = commit({m_post}, {}, &base)->id;
        m_git->git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"),
                    m_git->beside(QStringLiteral("remote.git"))});
        m_git->git({QStringLiteral("remote"), QStringLiteral("add"), QStringLiteral("origin"),
                    m_git->beside(QStringLiteral("remote.git"))});
        QVERIFY(!git::isPushed(m_git->path(), id));
        m_git->git("push -q origin main");
        QVERIFY(git::isPushed(m_git->path(), id));
        QVERIFY(!git::canTakeBack(m_git->path(), base, id));
        m_git->put(QStringLiteral("about.md"), "later\n");
        m_git->git("commit -q -a -m later");
        QVERIFY(git::isPushed(m_git->path(), id));
        QVERIFY(!git::isPushed(m_git->path(), m_git->git("rev-parse HEAD")));
    }

    void whetherItWasCommitted()
    {
        const QByteArray before = m_git->git("rev-parse HEAD");
        QVERIFY(!git::isCommitted(m_git->path(), before, {m_post}));
        m_git->put(m_post, "x\n");
        (void)commit({m_post});
        QVERIFY(git::isCommitted(m_git->path(), before, {m_post}));
        QVERIFY(!git::isCommitted(m_git->path(), before, {m_old}));
        m_git->git("rm -q --cached -r .");
        git::refreshIndex(m_git->path(), {m_post});
        QCOMPARE(m_git->git("ls-files"), m_post.toUtf8());
    }
};

QTEST_GUILESS_MAIN(TestCommit)
#include "tst_commit.moc"
