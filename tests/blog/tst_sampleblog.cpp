#include "app/blog/blog.h"
#include "app/blog/images.h"
#include "app/blog/sampleblog.h"
#include "app/export/exportnames.h"
#include "app/files/postfile.h"
#include "app/files/stagedfile.h"
#include "editor/document/checks/check.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;

class TestSampleBlog : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QString m_folder = m_home.filePath(QStringLiteral("data/wolgan/sample-blog"));

private Q_SLOTS:
    void isMadeOnce()
    {
        const auto post = ensureSampleBlog(m_folder);
        QVERIFY2(post.has_value(), post ? "" : qPrintable(post.error()));
        QVERIFY(QFileInfo(*post).isFile());
        QVERIFY(openBlog(m_folder).has_value());
        QCOMPARE(openBlog(m_folder)->config.timezone, QStringLiteral("Asia/Seoul"));
        QCOMPARE(findBlogRoot(*post).value(), QFileInfo(m_folder).canonicalFilePath());
        QCOMPARE(QDir(m_home.filePath(QStringLiteral("data/wolgan")))
                     .entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)
                     .size(),
                 1);

        QVERIFY(saveFile(*post, "mine").has_value());
        QCOMPARE(ensureSampleBlog(m_folder), post);
        QCOMPARE(readPost(*post).value(), QByteArray("mine"));
        QVERIFY(QFile::remove(*post));
        QVERIFY(ensureSampleBlog(m_folder)->endsWith(QStringLiteral("2024-04-04-open-source-202403.md")));
    }

    void isUnderGit()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("git is not installed.");
        const QString folder = m_home.filePath(QStringLiteral("clean"));
        QVERIFY(ensureSampleBlog(folder).has_value());
        QProcess git;
        git.setWorkingDirectory(folder);
        git.start(QStringLiteral("git"), {QStringLiteral("status"), QStringLiteral("--porcelain")});
        QVERIFY(git.waitForFinished());
        QCOMPARE(git.exitCode(), 0);
        QCOMPARE(git.readAllStandardOutput(), QByteArray());
        git.start(QStringLiteral("git"), {QStringLiteral("log"), QStringLiteral("--format=%an")});
        QVERIFY(git.waitForFinished());
        QCOMPARE(git.readAllStandardOutput(), QByteArray("Wolgan sample\n"));
    }

    void somethingElseIsNotTouched()
    {
        const QString folder = m_home.filePath(QStringLiteral("other"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(saveFile(folder + QStringLiteral("/thesis.txt"), "x").has_value());
        QVERIFY(!ensureSampleBlog(folder).has_value());
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }

    void holdsEveryFileOfTheSources()
    {
        const QDir sources(QStringLiteral(WOLGAN_SOURCE_DIR "/resources/sample"));
        QDirIterator walk(sources.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int count = 0;
        while (walk.hasNext()) {
            const QString path = sources.relativeFilePath(walk.next());
            QFile ours(QStringLiteral(":/sample/") + path);
            QFile theirs(sources.filePath(path));
            QVERIFY2(ours.open(QIODevice::ReadOnly),
                     qPrintable(path + QStringLiteral(" is not listed in app/blog/CMakeLists.txt")));
            QVERIFY(theirs.open(QIODevice::ReadOnly));
            QVERIFY2(ours.readAll() == theirs.readAll(), qPrintable(path));
            ++count;
        }
        QVERIFY(count > 15);
    }

    void everyImageOfEveryPostIsThere()
    {
        const QString folder = m_home.filePath(QStringLiteral("images"));
        QVERIFY(ensureSampleBlog(folder).has_value());
        const Blog blog = openBlog(folder).value();
        for (const BlogPost &post : postsOf(blog)) {
            const QString path = QDir(blog.root).filePath(post.path);
            const ExportNames names = exportNames(Document(readPost(path).value()), path);
            QVERIFY(names.images.size() >= 2);
            for (const ImageUse &image : names.images)
                QCOMPARE(locateImage(&blog, path, names.imagePrefix, image.path).kind,
                         ImageLocation::Kind::Found);
        }
    }

    /// The sample is there to show what hand-written posts carry; a tidied sample would show nothing.
    void theDigestCarriesItsQuirks()
    {
        const Document post(
            readPost(QStringLiteral(":/sample/_posts/2024-03-07-open-source-202402.md")).value());
        const Outline &outline = post.outline();
        QCOMPARE(outline.ofKind(NodeKind::Section).size(), 4);
        QCOMPARE(outline.ofKind(NodeKind::Item).size(), 16);
        QCOMPARE(outline.figures.size(), 5);
        QCOMPARE(post.footnotes().definitions.size(), 16);
        QCOMPARE(post.footnotes().scheme.kind, FootnoteScheme::Kind::WholePost);
        QCOMPARE(post.footnotes().scheme.prefix, QByteArray("ref"));
        QVERIFY(post.frontMatter().scalar("date")->endsWith(QStringLiteral("+/-TTTT")));
        QCOMPARE(post.frontMatter().imagePath().value(), QStringLiteral("20240208-t.png"));
        const QByteArray &bytes = post.bytes();
        QCOMPARE(bytes.count("![fig3]"), 2);
        QCOMPARE(bytes.count("[^ref1] \n") + bytes.count("[^ref1]\n"), 2);
        QCOMPARE(bytes.count("https://papers.example.org/2402.00931"), 2);
        for (const char *quirk :
             {"?ref=", "utm_source=", " \n", "\n  - ", "&nbsp;\n&nbsp;\n", "{: .prompt-info }", "(LLM)**은",
              "{: width=\"600\"}\n_", ", \n변환", "## 💡 **News**\n###", "## 🔧 **Tools**\n\n###"})
            QVERIFY2(bytes.contains(quirk), quirk);
    }

    void theQuirksAreFound()
    {
        const auto rulesOf = [](const char *name) {
            QByteArrayList rules;
            for (const Finding &finding :
                 check(Document(readPost(QStringLiteral(":/sample/_posts/") + QLatin1String(name)).value())))
                rules += finding.rule;
            return rules;
        };
        const QByteArrayList found = rulesOf("2024-03-07-open-source-202402.md");
        for (const char *rule :
             {"date-zone", "thumbnail-old", "figure-doubled", "footnote-unused", "reference-doubled"})
            QVERIFY2(found.count(rule) == 1, rule);
        QCOMPARE(found.count("tracking-parameter"), 4);
        QCOMPARE(rulesOf("2024-02-08-open-source-202401.md"), QByteArrayList());
        QCOMPARE(rulesOf("2024-04-04-open-source-202403.md"), QByteArrayList());
    }

    void theOtherDigestNumbersBySection()
    {
        const Document post(
            readPost(QStringLiteral(":/sample/_posts/2024-04-04-open-source-202403.md")).value());
        QCOMPARE(post.footnotes().scheme.kind, FootnoteScheme::Kind::PerSection);
        QCOMPARE(post.outline().ofKind(NodeKind::Section).size(), 4);
        QCOMPARE(post.outline().ofKind(NodeKind::Item).size(), 8);
    }
};

QTEST_GUILESS_MAIN(TestSampleBlog)
#include "tst_sampleblog.moc"
