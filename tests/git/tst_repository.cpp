#include "app/git/push.h"
#include "app/git/repository.h"
#include "app/git/textdiff.h"
#include "tests/files/asnobody.h"
#include "tests/git/gitfolder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace wolgan;
using test::GitFolder;

/// A look at a repository, and pushing from it.
class TestRepository : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GitFolder> m_git;

    void addRemote(const QString &name = QStringLiteral("origin"))
    {
        const QString remote = m_git->beside(name + QStringLiteral(".git"));
        m_git->git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"),
                    QStringLiteral("-b"), QStringLiteral("main"), remote});
        m_git->git({QStringLiteral("remote"), QStringLiteral("add"), name, remote});
    }

    [[nodiscard]] QString pushError(const QString &branch = QStringLiteral("main"))
    {
        const auto done = git::push(m_git->path(), branch);
        return done ? QString() : done.error();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("git is not installed.");
    }

    void init() { m_git = std::make_unique<GitFolder>(); }

    void noRepository()
    {
        QVERIFY(!git::lookAt(m_git->beside(QStringLiteral("home"))).found);
        QVERIFY(!git::push(m_git->beside(QStringLiteral("home")), QStringLiteral("main")).has_value());
    }

    void anOrdinaryOne()
    {
        m_git->git("branch a/b");
        const git::RepositoryState state = git::lookAt(m_git->path());
        QVERIFY(state.found);
        QCOMPARE(state.branch, QStringLiteral("main"));
        QCOMPARE(state.commit, m_git->git("rev-parse HEAD"));
        QCOMPARE(state.branches, QStringList({QStringLiteral("a/b"), QStringLiteral("main")}));
        QCOMPARE(state.sameBranches, state.branches);
        QCOMPARE(state.author, QStringLiteral("김 월간 <wolgan@example.org>"));
        QCOMPARE(state.obstacle, QString());
        QCOMPARE(state.remote, QString());
    }

    void files()
    {
        m_git->put(QStringLiteral(".gitignore"), "ignored/\n");
        m_git->put(QStringLiteral("ignored/x.md"), "x");
        m_git->put(QStringLiteral("_drafts/글.md"), "x");
        m_git->put(QStringLiteral("about.md"), "changed");
        m_git->put(QStringLiteral("staged.md"), "x");
        m_git->git("add staged.md");
        m_git->put(QStringLiteral("module/a.md"), "x");
        m_git->git("init -q module");
        const QStringList names{QStringLiteral("_config.yml"),   QStringLiteral("about.md"),
                                QStringLiteral("_drafts/글.md"), QStringLiteral("ignored/x.md"),
                                QStringLiteral("ignored/y.md"),  QStringLiteral("staged.md"),
                                QStringLiteral("module/a.md"),   QStringLiteral("nothing.md")};
        const auto files = git::lookAt(m_git->path(), names).files;
        const auto shown = [&files](const QString &name) {
            const git::FileState file = files.value(name);
            return QByteArray(file.tracked ? "t" : "") + (file.changed ? "c" : "") +
                   (file.staged ? "s" : "") + (file.ignored ? "i" : "") + (file.elsewhere ? "e" : "");
        };
        QByteArrayList all;
        for (const QString &name : names)
            all.append(shown(name));
        QCOMPARE(all, QByteArrayList({"t", "tc", "c", "i", "i", "tcs", "e", ""}));
    }

    void whatStandsInTheWay()
    {
        m_git->git("config --unset user.name");
        m_git->git("config user.useConfigOnly true");
        QVERIFY(
            git::lookAt(m_git->path()).obstacle.contains(QStringLiteral("git config --global user.name")));
        m_git->git("config user.name n");
        m_git->git("switch -q -c side");
        m_git->put(QStringLiteral("about.md"), "side\n");
        m_git->git("commit -q -a -m side");
        m_git->git("switch -q main");
        m_git->put(QStringLiteral("about.md"), "main\n");
        m_git->git("commit -q -a -m main");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("git merge")));
        m_git->git("merge -q side");
        QVERIFY(git::lookAt(m_git->path()).obstacle.contains(QStringLiteral("git merge --abort")));
        m_git->git("merge --abort");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("git rebase")));
        m_git->git("rebase -q side");
        QVERIFY(git::lookAt(m_git->path()).obstacle.contains(QStringLiteral("git rebase --abort")));
        m_git->git("rebase --abort");
        QCOMPARE(git::lookAt(m_git->path()).obstacle, QString());
    }

    void detachedBareAndElsewhere()
    {
        m_git->git("branch side");
        m_git->git({QStringLiteral("worktree"), QStringLiteral("add"), QStringLiteral("-q"),
                    m_git->beside(QStringLiteral("tree")), QStringLiteral("side")});
        QCOMPARE(git::lookAt(m_git->path()).sameBranches, QStringList{QStringLiteral("main")});
        const auto tree = git::lookAt(m_git->beside(QStringLiteral("tree")));
        QCOMPARE(tree.branch, QStringLiteral("side"));
        QCOMPARE(tree.obstacle, QString());
        m_git->git("switch -q --detach");
        QCOMPARE(git::lookAt(m_git->path()).branch, QString());
        addRemote();
        QVERIFY(git::lookAt(m_git->beside(QStringLiteral("origin.git")))
                    .obstacle.contains(QStringLiteral("bare")));
    }

    void anotherUsersRepository()
    {
        if (::geteuid() != 0)
            QSKIP("Only root can become another user.");
        for (const QString &folder : {m_git->beside(QString()), m_git->beside(QStringLiteral("home"))})
            QVERIFY(::chmod(QFile::encodeName(folder).constData(), 0755) == 0);
        QVERIFY(asNobody([this] {
            return git::lookAt(m_git->path()).obstacle.contains(QStringLiteral("safe.directory"));
        }));
    }

    void pushes()
    {
        QVERIFY(pushError().contains(QStringLiteral("git remote add origin")));
        addRemote();
        QString what;
        const auto done =
            git::push(m_git->path(), QStringLiteral("main"),
                      [&what](const QString &text, double) { return !(what = text).isEmpty(); });
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error()));
        QCOMPARE(*done, QStringLiteral("origin"));
        QCOMPARE(m_git->git("rev-parse origin/main"), m_git->git("rev-parse main"));
        QCOMPARE(m_git->git("rev-parse --abbrev-ref main@{upstream}"), QByteArray("origin/main"));
        m_git->git("switch -q -c digest");
        m_git->git("commit -q --allow-empty -m more");
        QCOMPARE(pushError(QStringLiteral("digest")), QString());
        QCOMPARE(m_git->git("rev-parse origin/digest"), m_git->git("rev-parse HEAD"));
    }

    void aBranchThatFollowsAnotherName()
    {
        addRemote();
        QCOMPARE(pushError(), QString());
        m_git->git("switch -q -c local --track origin/main");
        m_git->git("commit -q --allow-empty -m more");
        QCOMPARE(pushError(QStringLiteral("local")), QString());
        QCOMPARE(m_git->git("rev-parse origin/main"), m_git->git("rev-parse local"));
    }

    void severalRemotes()
    {
        addRemote(QStringLiteral("one"));
        addRemote(QStringLiteral("two"));
        QVERIFY(pushError().contains(QStringLiteral("git push -u")));
        m_git->git("config remote.pushDefault two");
        QCOMPARE(*git::push(m_git->path(), QStringLiteral("main")), QStringLiteral("two"));
    }

    void pushesThatFail()
    {
        addRemote();
        QCOMPARE(pushError(), QString());
        m_git->git("clone -q ../origin.git ../clone");
        m_git->git(
            "-C ../clone -c user.name=o -c user.email=o@example.org commit -q --allow-empty -m theirs");
        m_git->git("-C ../clone push -q");
        m_git->git("commit -q --allow-empty -m mine");
        QVERIFY2(pushError().contains(QStringLiteral("git pull --rebase")), qPrintable(pushError()));

        m_git->putProgram(QStringLiteral("../origin.git/hooks/pre-receive"),
                          "#!/bin/sh\necho no >&2; exit 1\n");
        m_git->git("pull -q --rebase");
        QVERIFY2(pushError().contains(QStringLiteral("pull request")), qPrintable(pushError()));

        m_git->git("config remote.origin.url /nonexistent/repository");
        QVERIFY2(pushError().contains(QStringLiteral("git remote -v")), qPrintable(pushError()));
        m_git->git("config remote.origin.url http://127.0.0.1:1/blog.git");
        QVERIFY2(pushError().contains(QStringLiteral("cannot be reached")), qPrintable(pushError()));
        m_git->putProgram(QStringLiteral("fakessh"),
                          "#!/bin/sh\necho 'git@host: Permission denied (publickey).' >&2\nexit 255\n");
        m_git->git("config remote.origin.url git@host:blog.git");
        m_git->git({QStringLiteral("config"), QStringLiteral("core.sshCommand"),
                    m_git->path() + QStringLiteral("/fakessh")});
        QVERIFY2(pushError().contains(QStringLiteral("who you are")), qPrintable(pushError()));
    }

    void aPushIsStopped()
    {
        addRemote();
        m_git->putProgram(QStringLiteral(".git/hooks/pre-push"), "#!/bin/sh\nsleep 60\n");
        QElapsedTimer time;
        time.start();
        int looks = 0;
        const auto done = git::push(m_git->path(), QStringLiteral("main"),
                                    [&looks](const QString &, double) { return ++looks < 3; });
        QVERIFY(done.error().contains(QStringLiteral("Stopped")));
        QVERIFY2(time.elapsed() < 20'000, qPrintable(QString::number(time.elapsed())));
        QVERIFY(m_git->isSound());
    }

    void textDifferences()
    {
        using enum git::DiffLine::Kind;
        QVERIFY(git::textDiff("a\n", "a\n").isEmpty());
        QByteArray before, after;
        for (int i = 1; i <= 20; ++i) {
            const QByteArray line = "줄 " + QByteArray::number(i) + "\r\n";
            before += line;
            after += i == 10 ? QByteArray("줄 열 😀\r\n") : line;
        }
        const QList<git::DiffLine> lines = git::textDiff(before, after);
        QCOMPARE(lines.size(), 9);
        QCOMPARE(lines[0].kind, Gap);
        QCOMPARE(lines[4].kind, Removed);
        QCOMPARE(lines[4].line, 10);
        QCOMPARE(lines[5].kind, Added);
        QCOMPARE(lines[5].text, QStringLiteral("줄 열 😀"));
        QCOMPARE(git::textDiff({}, "one\ntwo").size(), 2);
        QVERIFY(git::textDiff("a\0b", QByteArray("a\0c", 3)).size() <= 2);
    }
};

QTEST_GUILESS_MAIN(TestRepository)
#include "tst_repository.moc"
