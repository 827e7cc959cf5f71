#include "app/git/commit.h"
#include "tests/git/gitfolder.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace wolgan;
using test::GitFolder;

/// What the user's settings ask of a commit besides files: hooks, signatures, filters, line ends.
class TestGitHooks : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GitFolder> m_git;
    const QString m_post = QStringLiteral("_posts/2024-03-07-삼월.md");

    [[nodiscard]] tl::expected<git::CommitDone, QString> commit(const QString &branch = {})
    {
        QDir().mkpath(m_git->beside(QStringLiteral("scratch")));
        const git::CommitWish wish{
            QStringLiteral("Publish"), branch, {m_post}, m_git->beside(QStringLiteral("scratch"))};
        return git::prepareCommit(m_git->path(), wish).and_then([&](const git::CommitBase &base) {
            return git::commitFiles(m_git->path(), wish, base);
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("git is not installed.");
    }

    void init()
    {
        m_git = std::make_unique<GitFolder>();
        m_git->put(QStringLiteral("about.md"), "staged\n");
        m_git->git("add about.md");
        m_git->put(m_post, "글\n");
    }

    void cleanup()
    {
        QCOMPARE(m_git->git("show :about.md"), QByteArray("staged"));
        QCOMPARE(m_git->git("show HEAD:about.md"), QByteArray("about"));
        QVERIFY(m_git->isSound());
    }

    void hooksSeeOnlyTheFilesOfTheCommit()
    {
        m_git->putProgram(QStringLiteral(".git/hooks/pre-commit"),
                          "#!/bin/sh\ngit -c core.quotePath=false diff --cached --name-only >seen\n"
                          "git branch --show-current >>seen\n");
        m_git->putProgram(QStringLiteral(".git/hooks/commit-msg"),
                          "#!/bin/sh\necho 'Signed-off-by: me' >>\"$1\"\n");
        const auto done = commit(QStringLiteral("side"));
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error()));
        QCOMPARE(m_git->contents(QStringLiteral("seen")), m_post.toUtf8() + "\nside\n");
        QCOMPARE(m_git->git("log -1 --format=%B"), QByteArray("Publish\nSigned-off-by: me\n"));
    }

    void aHookThatRefuses()
    {
        m_git->putProgram(QStringLiteral(".git/hooks/pre-commit"),
                          "#!/bin/sh\necho '제목이 없습니다' >&2\nexit 1\n");
        const QByteArray before = m_git->git("rev-parse HEAD");
        const QByteArray index = m_git->git("ls-files --stage");
        const auto done = commit(QStringLiteral("side"));
        QVERIFY(!done.has_value());
        QVERIFY2(done.error().contains(QStringLiteral("제목이 없습니다")), qPrintable(done.error()));
        QCOMPARE(m_git->git("rev-parse HEAD"), before);
        QCOMPARE(m_git->git("ls-files --stage"), index);
        QCOMPARE(m_git->git("branch --format=%(refname:short)"), QByteArray("main"));
    }

    void aHookThatChangesWhatIsCommitted()
    {
        m_git->put(QStringLiteral("list.txt"), "1\n");
        m_git->putProgram(QStringLiteral("hooks/pre-commit"),
                          "#!/bin/sh\necho more >>\"_posts/2024-03-07-삼월.md\"\necho 2 >>list.txt\n"
                          "git add list.txt \"_posts/2024-03-07-삼월.md\"\n");
        m_git->git("config core.hooksPath hooks");
        const auto done = commit();
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error()));
        QVERIFY(done->ranProgram);
        QCOMPARE(done->files, QStringList({m_post, QStringLiteral("list.txt")}));
        QCOMPARE(m_git->git({QStringLiteral("show"), QStringLiteral("HEAD:") + m_post}),
                 QByteArray("글\nmore"));
        QCOMPARE(m_git->git("status --porcelain"), QByteArray("M  about.md\n?? hooks/"));
    }

    void signatures_data()
    {
        QTest::addColumn<bool>("works");
        QTest::newRow("signed") << true;
        QTest::newRow("no key") << false;
    }

    void signatures()
    {
        QFETCH(bool, works);
        m_git->putProgram(
            QStringLiteral(".git/fakegpg"),
            works ? "#!/bin/sh\ncat >/dev/null\necho '[GNUPG:] SIG_CREATED ' >&2\necho "
                    "'-----BEGIN PGP SIGNATURE-----'\necho fake\necho '-----END PGP SIGNATURE-----'\n"
                  : "#!/bin/sh\necho 'gpg: signing failed: No secret key' >&2\nexit 2\n");
        m_git->git({QStringLiteral("config"), QStringLiteral("gpg.program"),
                    m_git->path() + QStringLiteral("/.git/fakegpg")});
        m_git->git("config commit.gpgsign true");
        const auto done = commit();
        QCOMPARE(done.has_value(), works);
        if (works)
            QVERIFY(
                m_git->git("cat-file commit HEAD").contains("gpgsig -----BEGIN PGP SIGNATURE-----\n fake"));
        else
            QVERIFY2(done.error().contains(QStringLiteral("gpg failed to sign")), qPrintable(done.error()));
    }

    void filters()
    {
        m_git->put(QStringLiteral(".git/info/attributes"), "*.md filter=upper\n");
        m_git->git(
            {QStringLiteral("config"), QStringLiteral("filter.upper.clean"), QStringLiteral("tr a-z A-Z")});
        m_git->put(m_post, "text\n");
        QVERIFY(commit()->ranProgram);
        QCOMPARE(m_git->git({QStringLiteral("show"), QStringLiteral("HEAD:") + m_post}), QByteArray("TEXT"));
        m_git->put(QStringLiteral(".git/info/attributes"), "");
    }

    void lineEnds()
    {
        m_git->put(QStringLiteral(".git/info/attributes"), "*.md text eol=crlf\n");
        m_git->put(m_post, "a\r\nb\r\n");
        const auto done = commit();
        QVERIFY(!done->ranProgram);
        QCOMPARE(m_git->git({QStringLiteral("show"), QStringLiteral("HEAD:") + m_post}), QByteArray("a\nb"));
        QCOMPARE(m_git->contents(m_post), QByteArray("a\r\nb\r\n"));
        QCOMPARE(m_git->git("status --porcelain"), QByteArray("M  about.md"));
        m_git->put(QStringLiteral(".git/info/attributes"), "");
    }
};

QTEST_GUILESS_MAIN(TestGitHooks)
#include "tst_githooks.moc"
