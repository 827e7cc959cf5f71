#include "app/export/exportrun.h"
#include "app/files/postfile.h"
#include "app/files/stagedfile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstdio>

#include <sys/mount.h>

using namespace wolgan;

namespace {

const QByteArray Post(
    "---\ntitle: 삼월\ndate: 2024-03-07\nimg_path: /assets/img/for_post/\n---\n\n## News\n### one\n- a\n\n"
    "![fig1](1.png)\n\n### two\n- b\n\n![fig2](2.png)\n");

} // namespace

class TestExportRun : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_post;
    QByteArray m_bytes;

    void put(const QString &relative, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(relative);
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QVERIFY(saveFile(path, bytes).has_value());
    }

    [[nodiscard]] QByteArray contents(const QString &relative) const
    {
        QFile file(m_folder->filePath(relative));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }

    [[nodiscard]] ExportPlan plan(const ExportOptions &options = {}) const
    {
        const Document document(m_bytes);
        return planExport(
            document,
            surveyExport(document, m_post, openBlog(m_folder->filePath(QStringLiteral("blog"))).value()),
            options);
    }

    /// Every file and folder of the blog with its contents.
    [[nodiscard]] QMap<QString, QByteArray> tree() const
    {
        QMap<QString, QByteArray> all;
        QDirIterator walk(m_folder->filePath(QStringLiteral("blog")),
                          QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            all.insert(file.fileName(),
                       file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(folder)"));
        }
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->filePath(QStringLiteral("state"))));
        m_bytes = Post;
        m_post = m_folder->filePath(QStringLiteral("drafts/march.md"));
        put(QStringLiteral("blog/_config.yml"), "title: a\n");
        put(QStringLiteral("drafts/march.md"), Post);
        put(QStringLiteral("drafts/1.png"), "picture 1");
        put(QStringLiteral("drafts/2.png"), "picture 2");
    }

    void writesEverything()
    {
        const auto done = executeExport(plan());
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error()));
        QCOMPARE(done->written, QStringList({QStringLiteral("assets/img/for_post/1.png"),
                                             QStringLiteral("assets/img/for_post/2.png"),
                                             QStringLiteral("_posts/2024-03-07-march.md")}));
        QCOMPARE(contents(QStringLiteral("blog/_posts/2024-03-07-march.md")), Post);
        QCOMPARE(contents(QStringLiteral("blog/assets/img/for_post/2.png")), QByteArray("picture 2"));
        // Seven entries: the settings, the three files and their four folders; nothing temporary.
        QCOMPARE(tree().size(), 8);
        QVERIFY(!plan().changesAnything());
    }

    void exportsAgainWhatItExported()
    {
        const auto first = executeExport(plan());
        QVERIFY(first.has_value());
        m_bytes.replace("- a", "- changed");
        QVERIFY(!plan().isExecutable());
        const ExportPlan again = plan({first->known, false});
        QVERIFY(again.isExecutable());
        QCOMPARE(again.steps.last().action, ExportStep::Action::Change);
        const auto second = executeExport(again);
        QCOMPARE(second->written, QStringList{QStringLiteral("_posts/2024-03-07-march.md")});
        QCOMPARE(contents(QStringLiteral("blog/_posts/2024-03-07-march.md")), m_bytes);
    }

    void aRefusedPlanIsNotExecuted()
    {
        put(QStringLiteral("blog/_posts/2024-03-07-march.md"), "somebody else's");
        const auto before = tree();
        QVERIFY(!executeExport(plan()).has_value());
        QCOMPARE(tree(), before);
    }

    void aChangeSinceThePlanIsNoticed()
    {
        const ExportPlan planned = plan();
        put(QStringLiteral("blog/_posts/2024-03-07-march.md"), "just now");
        auto before = tree();
        QVERIFY(executeExport(planned).error().contains(QStringLiteral("meanwhile")));
        QCOMPARE(tree(), before);

        init();
        const ExportPlan other = plan();
        put(QStringLiteral("drafts/1.png"), "drawn anew");
        before = tree();
        QVERIFY(executeExport(other).error().contains(QStringLiteral("meanwhile")));
        QCOMPARE(tree(), before);
    }

    void aFailureLeavesNothingBehind_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("failing");
        for (int failing = 1; failing <= 3; ++failing) {
            QTest::addRow("write %d", failing) << QStringLiteral("write") << failing;
            QTest::addRow("rename %d", failing) << QStringLiteral("rename") << failing;
        }
        for (int failing = 1; failing <= 6; ++failing)
            QTest::addRow("sync %d", failing) << QStringLiteral("sync") << failing;
    }

    void aFailureLeavesNothingBehind()
    {
        QFETCH(QString, call);
        QFETCH(int, failing);
        put(QStringLiteral("blog/assets/img/for_post/2.png"), "the old picture 2");
        const auto before = tree();
        int calls = 0;
        const auto fails = [&calls, failing] { return ++calls == failing && (errno = ENOSPC); };
        ExportRun options;
        DiskCalls &disk = options.files.disk;
        if (call == QLatin1String("write"))
            disk.write = [&fails, system = disk.write](int file, const char *bytes, size_t size) {
                return fails() ? -1 : system(file, bytes, size);
            };
        else if (call == QLatin1String("sync"))
            disk.sync = [&fails, system = disk.sync](int file) { return fails() ? -1 : system(file); };
        else
            disk.rename = [&fails, system = disk.rename](const char *from, const char *to) {
                return fails() ? -1 : system(from, to);
            };
        const auto done = executeExport(plan({{}, true}), options);
        QVERIFY(!done.has_value());
        QVERIFY2(done.error().contains(QStringLiteral("no room left")), qPrintable(done.error()));
        QCOMPARE(calls >= failing, true);
        QCOMPARE(tree(), before);
        QVERIFY(executeExport(plan({{}, true})).has_value());
        QCOMPARE(contents(QStringLiteral("blog/assets/img/for_post/2.png")), QByteArray("picture 2"));
    }

    void linksOutOfTheBlogAreNotFollowed()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("elsewhere"))));
        QVERIFY(
            QFile::link(QStringLiteral("../elsewhere"), m_folder->filePath(QStringLiteral("blog/assets"))));
        const ExportPlan planned = plan({{}, true});
        QVERIFY(!planned.isExecutable());
        QVERIFY(!executeExport(planned).has_value());
        QVERIFY(QDir(m_folder->filePath(QStringLiteral("elsewhere"))).isEmpty());
    }

    void aLinkMadeSinceThePlanIsNotFollowed()
    {
        const ExportPlan planned = plan();
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("elsewhere"))));
        QVERIFY(
            QFile::link(QStringLiteral("../elsewhere"), m_folder->filePath(QStringLiteral("blog/_posts"))));
        QVERIFY(!executeExport(planned).has_value());
        QVERIFY(QDir(m_folder->filePath(QStringLiteral("elsewhere"))).isEmpty());
    }

    /// Whatever path the post gives a picture, nothing outside the blog is read into it or written.
    void hostilePaths_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"../../../../secret.png",
                                 "../secret.png",
                                 "%2e%2e/secret.png",
                                 "..%2fsecret.png",
                                 "%2e%2e/%2e%2e/%2e%2e/%2e%2e/secret.png",
                                 "a/../../secret.png",
                                 "./../secret.png",
                                 "/../secret.png",
                                 "//../secret.png",
                                 "/%2e%2e/%2e%2e/secret.png",
                                 "..\\secret.png",
                                 "C:\\secret.png",
                                 "file:///etc/hostname",
                                 "/etc/hostname",
                                 "link/secret.png",
                                 "link.png",
                                 "..",
                                 ".",
                                 "/",
                                 "_posts/../../secret.png"})
            QTest::newRow(path) << QByteArray(path);
        QTest::newRow("its own folder") << QFile::encodeName(QDir::tempPath()) + "/secret.png";
        QTest::newRow("a line end") << QByteArray("1.png\\n../secret.png");
        QTest::newRow("a NUL") << QByteArray("../secret.png\\0.png");
        QTest::newRow("a NUL inside") << QByteArray("1.png\\0/../../secret.png");
    }

    void hostilePaths()
    {
        QFETCH(QByteArray, path);
        put(QStringLiteral("secret.png"), "secret");
        put(QStringLiteral("elsewhere/secret.png"), "secret");
        QVERIFY(
            QFile::link(QStringLiteral("../elsewhere"), m_folder->filePath(QStringLiteral("drafts/link"))));
        QVERIFY(QFile::link(QStringLiteral("../secret.png"),
                            m_folder->filePath(QStringLiteral("drafts/link.png"))));
        // As the preview picture, quoted, so that every letter gets there; and in the text.
        m_bytes.replace("\n---\n", "\nimage: \"" + path + "\"\n---\n");
        m_bytes.replace("1.png", path);
        const auto outside = QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        const ExportPlan planned = plan({{}, true});
        for (const ExportStep &step : planned.steps) {
            QVERIFY2(!QDir::cleanPath(step.target).startsWith(u"..") && !QDir::isAbsolutePath(step.target),
                     qPrintable(step.target));
            QVERIFY2(!step.source.endsWith(u"secret.png"), qPrintable(step.source));
        }
        (void)executeExport(planned);
        const auto after = tree();
        for (auto file = after.cbegin(); file != after.cend(); ++file)
            QVERIFY2(file.value() != "secret", qPrintable(file.key()));
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("blog/_posts/2024-03-07-march.md"))) ||
                planned.isExecutable());
        QStringList now = QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        now.removeAll(QStringLiteral("state"));
        QCOMPARE(now, outside);
        QCOMPARE(contents(QStringLiteral("secret.png")), QByteArray("secret"));
    }

    /// A small disk: what fits is not left there either.
    void aFullDiskLeavesTheBlogAsItWas()
    {
        const QString blog = m_folder->filePath(QStringLiteral("blog"));
        if (::mount("none", QFile::encodeName(blog).constData(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("Mounting a small disk is not allowed to this user.");
        const auto unmount = qScopeGuard([&blog] { ::umount(QFile::encodeName(blog).constData()); });
        put(QStringLiteral("blog/_config.yml"), "title: a\n");
        put(QStringLiteral("drafts/2.png"), QByteArray(100'000, 'x'));
        const auto before = tree();
        const auto done = executeExport(plan());
        QVERIFY(!done.has_value());
        QVERIFY2(done.error().contains(QStringLiteral("no room left")), qPrintable(done.error()));
        QCOMPARE(tree(), before);
        QVERIFY(leftRecords().isEmpty());
    }

    void pathsThatClimbOut()
    {
        m_bytes.replace("1.png", "../../../../1.png");
        const ExportPlan planned = plan({{}, true});
        QVERIFY(!planned.isExecutable());
        QCOMPARE(planned.findings.at(0).rule, QByteArray("export-image-outside"));
    }

    void aDraftOfTheBlogGoesToThePosts()
    {
        m_post = m_folder->filePath(QStringLiteral("blog/_drafts/march.md"));
        put(QStringLiteral("blog/_drafts/march.md"), Post);
        put(QStringLiteral("blog/_drafts/1.png"), "picture 1");
        put(QStringLiteral("blog/assets/img/for_post/2.png"), "picture 2");
        const auto before = tree();
        const auto done = executeExport(plan());
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error()));
        QCOMPARE(done->removed,
                 QStringList({QStringLiteral("_drafts/1.png"), QStringLiteral("_drafts/march.md")}));
        QCOMPARE(contents(QStringLiteral("blog/_posts/2024-03-07-march.md")), Post);
        QCOMPARE(contents(QStringLiteral("blog/assets/img/for_post/1.png")), QByteArray("picture 1"));
        QVERIFY(QDir(m_folder->filePath(QStringLiteral("blog/_drafts"))).isEmpty());
        QVERIFY(putBack(done->record)->isEmpty());
        QCOMPARE(tree(), before);
    }

    void aPostOfTheBlogFollowsItsDate()
    {
        m_post = m_folder->filePath(QStringLiteral("blog/notes/_posts/2024/2024-03-01-march.markdown"));
        put(QStringLiteral("blog/notes/_posts/2024/2024-03-01-march.markdown"), Post);
        const ExportPlan planned = plan();
        QCOMPARE(planned.steps.last().action, ExportStep::Action::Rename);
        QCOMPARE(planned.steps.last().target, QStringLiteral("notes/_posts/2024/2024-03-07-march.markdown"));
        m_post = m_folder->filePath(QStringLiteral("blog/notes/_drafts/march.md"));
        put(QStringLiteral("blog/notes/_drafts/march.md"), Post);
        QCOMPARE(plan().steps.last().target, QStringLiteral("notes/_posts/2024-03-07-march.md"));
    }

    void aPostInItsOwnBlog()
    {
        m_post = m_folder->filePath(QStringLiteral("blog/_posts/2024-03-07-march.md"));
        put(QStringLiteral("blog/_posts/2024-03-07-march.md"), Post);
        put(QStringLiteral("blog/assets/img/for_post/1.png"), "picture 1");
        const ExportPlan planned = plan();
        QVERIFY(planned.isExecutable() && !planned.changesAnything());
        QCOMPARE(planned.findings.size(), 1); // 2.png is missing
    }
};

QTEST_GUILESS_MAIN(TestExportRun)
#include "tst_exportrun.moc"
