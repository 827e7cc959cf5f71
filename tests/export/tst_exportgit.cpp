#include "app/export/commitmessage.h"
#include "app/export/exportrun.h"
#include "app/export/exportundo.h"
#include "app/export/gitfindings.h"
#include "tests/git/gitfolder.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace wolgan;
using test::GitFolder;

namespace {

const QByteArray Post("---\ntitle: 삼월 소식 📰\ndate: 2024-03-07\nimg_path: /assets/img/\n---\n\n"
                      "## News\n### one\n- a\n\n![fig1](1.png)\n");

QStringList rules(const QList<Finding> &findings)
{
    QStringList names;
    for (const Finding &finding : findings)
        names.append(QString::fromLatin1(finding.rule));
    return names;
}

} // namespace

/// Exports that end with a commit, and taking exports back.
class TestExportGit : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GitFolder> m_git;
    QByteArray m_bytes;
    QString m_post;
    const QString m_target = QStringLiteral("_posts/2024-03-07-march.md");

    [[nodiscard]] ExportPlan plan(const ExportOptions &options = {}) const
    {
        const Document document(m_bytes);
        return planExport(document, surveyExport(document, m_post, openBlog(m_git->path()).value()), options);
    }

    [[nodiscard]] tl::expected<Exported, QString> run(const QString &branch = {}, bool commit = true)
    {
        ExportRun wanted;
        if (commit)
            wanted.commit = ExportCommit{commitMessage(defaultMessage(), Document(m_bytes), plan()), branch};
        return executeExport(plan(), wanted);
    }

    [[nodiscard]] QDir journals() const { return QDir(journalFolder()); }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("git is not installed.");
    }

    /// A draft that is under git, with a picture beside it; the user has staged something else.
    void init()
    {
        m_git = std::make_unique<GitFolder>();
        m_bytes = Post;
        m_git->put(QStringLiteral("_drafts/march.md"), Post);
        m_git->put(QStringLiteral("_drafts/1.png"), "picture");
        m_git->git("add -A");
        m_git->git("commit -q -m draft");
        m_git->put(QStringLiteral("about.md"), "staged\n");
        m_git->git("add about.md");
        m_post = m_git->path() + QStringLiteral("/_drafts/march.md");
    }

    void cleanup()
    {
        QVERIFY(m_git->git("show :about.md").startsWith("staged"));
        QVERIFY(m_git->isSound());
    }

    void messages()
    {
        const Document document(m_bytes);
        QCOMPARE(commitMessage(defaultMessage(), document, plan()), QStringLiteral("Publish “삼월 소식 📰”"));
        QCOMPARE(commitMessage(QStringLiteral("{date} {slug} {count} {x} {"), document, plan()),
                 QStringLiteral("2024-03-07 march 2 {x} {"));
        QCOMPARE(commitMessage(QStringLiteral("a\n\n{files}"), document, plan()),
                 QStringLiteral("a\n\n- assets/img/1.png\n- _posts/2024-03-07-march.md"));
    }

    void renamesAreRenames()
    {
        const auto done = run();
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error()));
        QCOMPARE(m_git->git("log -1 --format=%s"), QByteArray("Publish “삼월 소식 📰”"));
        QCOMPARE(m_git->git("diff -M --name-status HEAD^ HEAD"),
                 QByteArray("R100\t_drafts/march.md\t_posts/2024-03-07-march.md\nR100\t_drafts/1.png\t"
                            "assets/img/1.png"));
        QCOMPARE(m_git->git("status --porcelain"), QByteArray("M  about.md"));
        QCOMPARE(done->branch, QStringLiteral("main"));
    }

    void undoneAsIfItHadNeverBeen_data()
    {
        QTest::addColumn<QString>("branch");
        QTest::addColumn<bool>("commit");
        QTest::newRow("on this branch") << QString() << true;
        QTest::newRow("on a new one") << QStringLiteral("digest") << true;
        QTest::newRow("files only") << QString() << false;
    }

    void undoneAsIfItHadNeverBeen()
    {
        QFETCH(QString, branch);
        QFETCH(bool, commit);
        const auto before = m_git->tree();
        const QByteArray status = m_git->git("status --porcelain -b"), head = m_git->git("rev-parse HEAD");
        const auto done = run(branch, commit);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error()));
        QVERIFY(m_git->tree() != before);
        const auto undo = planUndo(m_git->path());
        QVERIFY(undo);
        QCOMPARE(undo->way, commit ? UndoPlan::Way::Forget : UndoPlan::Way::Files);
        const auto back = undoExport(*undo);
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error()));
        QCOMPARE(m_git->tree(), before);
        QCOMPARE(m_git->git("rev-parse HEAD"), head);
        QCOMPARE(m_git->git("status --porcelain -b"), status);
        QVERIFY(!planUndo(m_git->path()));
        QVERIFY(journals().isEmpty());
    }

    void laterCommitsAreKeptByARevert()
    {
        QVERIFY(run().has_value());
        m_git->put(QStringLiteral("later.md"), "later\n");
        m_git->git("add later.md");
        m_git->git("commit -q -m later later.md");
        const auto undo = planUndo(m_git->path());
        QCOMPARE(undo->way, UndoPlan::Way::Revert);
        const auto back = undoExport(*undo);
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error()));
        QCOMPARE(m_git->git("log -3 --format=%s"),
                 QByteArray("Revert \"Publish “삼월 소식 📰”\"\nlater\nPublish “삼월 소식 📰”"));
        QCOMPARE(m_git->git("diff --stat HEAD~3 HEAD -- _drafts _posts assets"), QByteArray());
        QCOMPARE(m_git->contents(QStringLiteral("later.md")), QByteArray("later\n"));
        QCOMPARE(m_git->git("status --porcelain"), QByteArray("M  about.md"));
    }

    void laterWorkIsNeverLost()
    {
        QVERIFY(run().has_value());
        m_git->put(m_target, "edited since\n");
        const auto undo = planUndo(m_git->path());
        QVERIFY(undo->obstacle.contains(m_target));
        QVERIFY(!undoExport(*undo).has_value());
        QCOMPARE(m_git->contents(m_target), QByteArray("edited since\n"));
    }

    void onlyTheLastOneIsRemembered()
    {
        QVERIFY(run().has_value());
        m_post = m_git->path() + QLatin1Char('/') + m_target;
        m_bytes += "more\n";
        ExportRun wanted;
        wanted.commit = ExportCommit{QStringLiteral("again"), {}};
        QVERIFY(executeExport(plan({{}, true}), wanted).has_value());
        QCOMPARE(leftRecords().size(), 1);
        QVERIFY(undoExport(*planUndo(m_git->path())).has_value());
        QCOMPARE(m_git->contents(m_target), Post);
        QCOMPARE(m_git->git("log -1 --format=%s"), QByteArray("Publish “삼월 소식 📰”"));
    }

    void aHookThatRefusesLeavesNothing_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("refuses") << QByteArray();
        QTest::newRow("changes files first") << QByteArray("echo formatted >>_posts/2024-03-07-march.md\n");
    }

    void aHookThatRefusesLeavesNothing()
    {
        QFETCH(QByteArray, more);
        const auto before = m_git->tree();
        m_git->putProgram(QStringLiteral(".git/hooks/pre-commit"),
                          "#!/bin/sh\n" + more + "echo no >&2; exit 1\n");
        const QByteArray status = m_git->git("status --porcelain -b");
        QVERIFY(run(QStringLiteral("digest")).error().contains(QStringLiteral("no")));
        QCOMPARE(m_git->tree(), before);
        QCOMPARE(m_git->git("status --porcelain -b"), status);
        QCOMPARE(m_git->git("branch --format=%(refname:short)"), QByteArray("main"));
        QVERIFY(journals().isEmpty());
    }

    void aHookThatChangesFilesCanBeUndone()
    {
        const auto before = m_git->tree();
        m_git->putProgram(QStringLiteral(".git/hooks/pre-commit"),
                          "#!/bin/sh\necho formatted >>_posts/2024-03-07-march.md\ngit add _posts\n");
        QVERIFY(run().has_value());
        QVERIFY(m_git->git("show HEAD:_posts/2024-03-07-march.md").endsWith("formatted"));
        QVERIFY(undoExport(*planUndo(m_git->path())).has_value());
        QCOMPARE(m_git->tree(), before);
    }

    /// The post is in its place already, edited and saved there: only the commit is missing.
    void whatIsInPlaceIsCommitted()
    {
        QVERIFY(run({}, false).has_value());
        m_post = m_git->path() + QLatin1Char('/') + m_target;
        QVERIFY(!plan().changesAnything());
        const auto done = run();
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error()));
        QCOMPARE(m_git->git("diff --name-only HEAD^ HEAD"),
                 QByteArray("_posts/2024-03-07-march.md\nassets/img/1.png"));
        QVERIFY(run()->commit.isEmpty()); // nothing is left to commit
    }

    void ignoredFilesAreWrittenButNotCommitted()
    {
        m_git->put(QStringLiteral(".git/info/exclude"), "assets/\n");
        const ExportPlan planned = plan();
        QCOMPARE(rules(gitFindings(planned, {}, git::lookAt(m_git->path(), filesOf(planned)))),
                 QStringList{QStringLiteral("export-ignored")});
        QVERIFY(run().has_value());
        QCOMPARE(m_git->contents(QStringLiteral("assets/img/1.png")), QByteArray("picture"));
        QVERIFY(!m_git->git("ls-tree -r --name-only HEAD").contains("assets"));
    }

    void uncommittedWorkIsSaid()
    {
        m_git->put(m_target, "committed\n");
        m_git->git({QStringLiteral("add"), m_target});
        m_git->git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-m"), QStringLiteral("x"),
                    m_target});
        m_git->put(m_target, "somebody's\n");
        const ExportOptions force{{}, true};
        const ExportPlan planned = plan(force);
        const auto state = git::lookAt(m_git->path(), filesOf(planned));
        QCOMPARE(rules(gitFindings(planned, force, state)),
                 QStringList{QStringLiteral("export-uncommitted")});
        const ExportOptions known{{planned.steps.at(1).targetHash}, false};
        QCOMPARE(rules(gitFindings(plan(known), known, state)), QStringList());
    }

    void nothingHappensDuringAMerge()
    {
        m_git->git("commit -q -m staged");
        m_git->git("switch -q -c side");
        m_git->put(QStringLiteral("about.md"), "staged side\n");
        m_git->git("commit -q -a -m side");
        m_git->git("switch -q main");
        m_git->put(QStringLiteral("about.md"), "staged main\n");
        m_git->git("commit -q -a -m main");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("git merge")));
        m_git->git("merge -q side");
        const auto before = m_git->tree();
        QVERIFY(run().error().contains(QStringLiteral("merge")));
        QCOMPARE(m_git->tree(), before);
        QVERIFY(run({}, false).has_value()); // files alone may go
        m_git->git("merge --abort");
    }
};

QTEST_GUILESS_MAIN(TestExportGit)
#include "tst_exportgit.moc"
