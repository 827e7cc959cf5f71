#include "app/blog/blog.h"
#include "app/blog/slug.h"
#include "app/files/stagedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;

class TestBlog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;

    void put(const QString &relative, const QByteArray &bytes = "x")
    {
        const QString path = m_folder->filePath(relative);
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QVERIFY(saveFile(path, bytes).has_value());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = QFileInfo(m_folder->path()).canonicalFilePath();
    }

    void readsTheConfig()
    {
        const BlogConfig config = parseBlogConfig(
            "# a comment\ntitle: 월간 \"글\"\ntimezone: Asia/Seoul\n"
            "url: 'https://example.org'\nbaseurl: /blog\nimg_cdn:\ncdn: https://cdn.example.org\n"
            "kramdown:\n  input: GFM\n  hard_wrap: true\n  footnote_nr: 3\n  footnote_backlink: \"1\"\n"
            "  syntax_highlighter_opts:\n    block: x\nlist: [a, b]\n");
        QCOMPARE(config.error, QString());
        QCOMPARE(config.title, QStringLiteral("월간 \"글\""));
        QCOMPARE(config.timezone, QStringLiteral("Asia/Seoul"));
        QCOMPARE(config.url, QStringLiteral("https://example.org"));
        QCOMPARE(config.baseUrl, QStringLiteral("/blog"));
        QCOMPARE(config.imageCdn, QStringLiteral("https://cdn.example.org"));
        QCOMPARE(config.kramdown, (QJsonObject{{QStringLiteral("input"), QStringLiteral("GFM")},
                                               {QStringLiteral("hard_wrap"), true},
                                               {QStringLiteral("footnote_nr"), 3},
                                               {QStringLiteral("footnote_backlink"), QStringLiteral("1")}}));
    }

    void aBrokenConfigIsSaid_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("unclosed") << QByteArray("title: a\ntags: [a, b\n");
        QTest::newRow("tab") << QByteArray("a:\n\tb: c\n");
        QTest::newRow("a list") << QByteArray("- a\n- b\n");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("deep") << QByteArray(5000, '[');
        QTest::newRow("huge") << QByteArray(1'000'000, 'a');
        QTest::newRow("a cycle") << QByteArray("&a [*a]\n");
    }

    void aBrokenConfigIsSaid()
    {
        QFETCH(QByteArray, yaml);
        const BlogConfig config = parseBlogConfig(yaml);
        QVERIFY(!config.error.isEmpty());
        QVERIFY(config.title.isEmpty());
    }

    void findsTheNearestRoot()
    {
        put(QStringLiteral("_config.yml"), "title: a\n");
        put(QStringLiteral("_posts/2024/2024-03-07-a.md"));
        QCOMPARE(findBlogRoot(m_folder->filePath(QStringLiteral("_posts/2024/2024-03-07-a.md"))).value(),
                 m_root);
        QCOMPARE(findBlogRoot(m_folder->filePath(QStringLiteral("_posts/not-yet.md"))).value(), m_root);
        put(QStringLiteral("sub/_config.yml"), "title: b\n");
        QCOMPARE(findBlogRoot(m_folder->filePath(QStringLiteral("sub/post.md"))).value(),
                 m_root + QStringLiteral("/sub"));
        QVERIFY(!findBlogRoot(QStringLiteral("/nowhere/at/all/post.md")).has_value());
    }

    void openSaysWhatIsWrong()
    {
        QVERIFY(openBlog(m_folder->path()).error().contains(QStringLiteral("no Jekyll blog")));
        QVERIFY(openBlog(m_folder->filePath(QStringLiteral("none")))
                    .error()
                    .contains(QStringLiteral("does not exist")));
        put(QStringLiteral("file"));
        QVERIFY(openBlog(m_folder->filePath(QStringLiteral("file")))
                    .error()
                    .contains(QStringLiteral("no folder")));
        put(QStringLiteral("_config.yml"), "title: [\n");
        const auto blog = openBlog(m_folder->path());
        QVERIFY(blog.has_value());
        QVERIFY(!blog->config.error.isEmpty());
    }

    void listsPosts()
    {
        put(QStringLiteral("_config.yml"), "title: a\n");
        put(QStringLiteral("_posts/2024-03-07-march.md"));
        put(QStringLiteral("_posts/sub/2024-02-08-february.markdown"));
        put(QStringLiteral("_posts/notes.md"));
        put(QStringLiteral("_drafts/2024-04-04-april.md"));
        const QList<BlogPost> posts = postsOf(openBlog(m_folder->path()).value());
        QCOMPARE(posts.size(), 2);
        QCOMPARE(posts[0].slug, QStringLiteral("march"));
        QCOMPARE(posts[0].date, QStringLiteral("2024-03-07"));
        QCOMPARE(posts[1].path, QStringLiteral("_posts/sub/2024-02-08-february.markdown"));
    }

    /// Jekyll takes the posts of `news/_posts`, too, and of no folder that it leaves out.
    void listsPostsOfCategories()
    {
        put(QStringLiteral("_config.yml"), "title: a\n");
        put(QStringLiteral("_posts/2024-03-07-march.md"));
        for (const char *folder : {"소식/_posts", "news/ai/_posts", "_site/news/_posts", ".git/_posts",
                                   "node_modules/theme/_posts", "vendor/bundle/_posts", "_data/_posts"})
            put(QString::fromUtf8(folder) + QStringLiteral("/2024-04-04-april.md"));
        put(QStringLiteral("news/_drafts/may.md"));
        QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(QStringLiteral("news/round"))));
        const Blog blog = openBlog(m_folder->path()).value();
        QStringList found = draftsOf(blog);
        for (const BlogPost &post : postsOf(blog))
            found.append(post.path);
        QCOMPARE(found, (QStringList{QStringLiteral("news/_drafts/may.md"),
                                     QStringLiteral("_posts/2024-03-07-march.md"),
                                     QStringLiteral("news/ai/_posts/2024-04-04-april.md"),
                                     QStringLiteral("소식/_posts/2024-04-04-april.md")}));
    }

    void slugs_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("slug");
        const auto row = [](const char *path, const char *date, const char *slug) {
            QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(date)
                                << QString::fromUtf8(slug);
        };
        row("/b/_posts/2024-03-07-ai-trend.md", "2024-03-07", "ai-trend");
        row("2024-3-7-v1.2.markdown", "2024-3-7", "v1.2");
        row("월간-소식.md", "", "월간-소식");
        row("draft", "", "draft");
        row("", "", "");
    }

    void slugs()
    {
        QFETCH(QString, path);
        QTEST(splitPostName(path).date, "date");
        QTEST(splitPostName(path).slug, "slug");
    }

    void slugsOfTitles()
    {
        QCOMPARE(slugForTitle(QStringLiteral("2024 오픈 소스 #2 | Open Source!")),
                 QStringLiteral("2024-오픈-소스-2-open-source"));
        QCOMPARE(slugForTitle(QStringLiteral("../../etc/passwd")), QStringLiteral("etc-passwd"));
        QCOMPARE(slugForTitle(QStringLiteral(" !! ")), QString());
    }

    void insideAndOutside()
    {
        put(QStringLiteral("blog/_config.yml"), "title: a\n");
        put(QStringLiteral("blog/assets/a.png"));
        put(QStringLiteral("secret.txt"));
        const Blog blog = openBlog(m_folder->filePath(QStringLiteral("blog"))).value();
        const QDir root(blog.root);
        QVERIFY(QFile::link(QStringLiteral(".."), root.filePath(QStringLiteral("out"))));
        QVERIFY(QFile::link(QStringLiteral("assets"), root.filePath(QStringLiteral("in"))));
        QVERIFY(QFile::link(QStringLiteral("/nowhere/x"), root.filePath(QStringLiteral("dangling"))));
        QVERIFY(liesInside(blog, root.filePath(QStringLiteral("assets/a.png"))));
        QVERIFY(liesInside(blog, root.filePath(QStringLiteral("not/yet/there.png"))));
        QVERIFY(liesInside(blog, root.filePath(QStringLiteral("in/b.png"))));
        QVERIFY(!liesInside(blog, root.filePath(QStringLiteral("../secret.txt"))));
        QVERIFY(!liesInside(blog, root.filePath(QStringLiteral("out/secret.txt"))));
        QVERIFY(!liesInside(blog, root.filePath(QStringLiteral("out/new/file"))));
        QVERIFY(!liesInside(blog, root.filePath(QStringLiteral("dangling"))));
        QVERIFY(!liesInside(blog, blog.root + QStringLiteral("-beside/file")));
    }
};

QTEST_GUILESS_MAIN(TestBlog)
#include "tst_blog.moc"
