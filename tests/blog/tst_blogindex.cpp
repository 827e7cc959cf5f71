#include "app/blog/index/buildindex.h"
#include "app/files/stagedfile.h"
#include "editor/document/webaddress.h"
#include "tests/support/posts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;

class BlogIndexTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    void put(const QString &relative, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(relative);
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QVERIFY(saveFile(path, bytes).has_value());
    }

    [[nodiscard]] QString root() const { return m_folder->filePath(QStringLiteral("blog")); }
    [[nodiscard]] BuiltIndex build(const IndexCache &cache = {}) const { return *buildIndex(root(), cache); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(QStringLiteral("blog/_config.yml"), "title: 월간\ntimezone: Asia/Seoul\n");
    }

    void aDigest()
    {
        const IndexedPost post = indexPost(
            QStringLiteral("_posts/2023-12-05-trends-202311.md"),
            Document(
                "---\ntitle: \"2023 AI 동향 #2\"\ndate: 2023-12-04 09:00:00 +0900\ncategories: [AI, 동향]\n"
                "tags: [ai]\nimg_path: /assets/img/for_post/\n---\nIntro\n\n"
                "## 💡 **News**\n### 가 [^ref1]\n- a\n### b [^ref2]\n\n"
                "## 📰 **Papers**\n### c [^ref3]\n\n## Empty\n\n## References\n"
                "[^ref1]: [가 **나**](https://a.example/?utm_source=x)\n"
                "[^ref2]: [b](https://b.example)\n[^ref3]: no link\n"));
        QCOMPARE(post.title, QStringLiteral("2023 AI 동향 #2"));
        QCOMPARE(post.date, QDate(2023, 12, 4));
        QCOMPARE(post.slug, QStringLiteral("trends-202311"));
        QCOMPARE(post.categories, (QStringList{QStringLiteral("AI"), QStringLiteral("동향")}));
        QCOMPARE(post.sections, (QList<IndexedSection>{{QStringLiteral("💡 News"), 2},
                                                       {QStringLiteral("📰 Papers"), 1},
                                                       {QStringLiteral("Empty"), 0}}));
        QCOMPARE(
            post.references,
            (QList<IndexedReference>{{"ref1", "https://a.example/?utm_source=x", QStringLiteral("가 **나**")},
                                     {"ref2", "https://b.example", QStringLiteral("b")}}));
        QCOMPARE(post.prefixKey, QByteArray("img_path"));
        QCOMPARE(post.imageFolder, QStringLiteral("assets/img/for_post"));
        QVERIFY(post.isDigest);
        QCOMPARE(itemCount(post), 3);
    }

    void otherPosts()
    {
        const IndexedPost bare = indexPost(QStringLiteral("_posts/2024-3-7-bare.md"), Document("text\n"));
        QCOMPARE(bare.date, QDate(2024, 3, 7));
        QVERIFY(bare.title.isEmpty() && !bare.isDigest);
        const IndexedPost tutorial = indexPost(
            QStringLiteral("_posts/2024-03-07-t.md"),
            Document("---\ntitle: t\nslug: other\n---\n## A\n### b\n### c\n### d\n![x](/img/a/x.png)\n"));
        QVERIFY(!tutorial.isDigest);
        QCOMPARE(tutorial.slug, QStringLiteral("other"));
        QCOMPARE(tutorial.imageFolder, QStringLiteral("img/a"));
        const IndexedPost bullets =
            indexPost(QStringLiteral("_drafts/b.md"),
                      Document("## A\n- [a](https://a.example): x\n- [b](https://b.example): y\n"
                               "- [c](https://c.example): z\n"));
        QVERIFY(bullets.isDigest && !bullets.date.isValid());
        QCOMPARE(bullets.references.value(2).url, QByteArray("https://c.example"));
    }

    void theSamplesAreDigests()
    {
        for (const test::Post &post : test::samplePosts())
            QVERIFY2(indexPost(post.name, Document(post.bytes)).isDigest, qPrintable(post.name));
    }

    void addresses_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("tracking") << QByteArray("https://a.example/x?utm_source=n&id=1")
                                  << QByteArray("http://www.A.example/x/?id=1&ref=r")
                                  << false; // the slash is before
        QTest::newRow("scheme, www, case, slash")
            << QByteArray("https://www.A.example/X/") << QByteArray("http://a.example/X") << true;
        QTest::newRow("path's case") << QByteArray("https://a.example/X") << QByteArray("https://a.example/x")
                                     << false;
        QTest::newRow("video") << QByteArray("https://www.youtube.com/watch?v=1&ab_channel=가")
                               << QByteArray("https://youtube.com/watch?v=1") << true;
        QTest::newRow("another video") << QByteArray("https://www.youtube.com/watch?v=1")
                                       << QByteArray("https://www.youtube.com/watch?v=2") << false;
        QTest::newRow("fragment") << QByteArray("https://a.example/#a") << QByteArray("https://a.example/#b")
                                  << false;
    }

    void addresses()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QTEST(pageOf(one) == pageOf(other), "same");
    }

    void aBlogOf300Posts()
    {
        put(QStringLiteral("blog/_data/authors.yml"),
            "seoyoung:\n  name: 김서영\n  url: https://a.example\nhan: {name: \"Han, J.\"}\nnobody:\n");
        for (int i = 0; i < 300; ++i) {
            const QByteArray day = QByteArray::number(1 + i % 28).rightJustified(2, '0');
            const QByteArray tags = i % 3 == 0   ? "[개발, ai-trend]"
                                    : i % 2 == 0 ? "\n- 개발\n- mlops"
                                                 : "개발 🙂";
            put(QStringLiteral("blog/_posts/%1/2024-03-%2-p%3.md").arg(i % 7).arg(QLatin1String(day)).arg(i),
                "---\ntitle: t\ncategories: [" + QByteArray(i % 5 ? "AI Trend" : "Etc") + "]\ntags: " + tags +
                    "\n---\n" + QByteArray(2000, 'x'));
        }
        const BuiltIndex built = build();
        QCOMPARE(built.index.posts.size(), 300);
        QVERIFY(std::is_sorted(built.index.posts.begin(), built.index.posts.end(),
                               [](const auto &a, const auto &b) { return a.date < b.date; }));
        const BlogFacts facts = blogFacts(built.index);
        QCOMPARE(facts.categories, (QStringList{QStringLiteral("AI Trend"), QStringLiteral("Etc")}));
        QCOMPARE(facts.tags.first(), QStringLiteral("개발"));
        QCOMPARE(QStringList(facts.tags.sliced(1)).filter(QStringLiteral("🙂")).size(), 1);
        QCOMPARE(facts.tags.size(), 4);
        QCOMPARE(facts.timezone, QByteArray("Asia/Seoul"));
        QCOMPARE(facts.authors, (QList<BlogAuthor>{{QStringLiteral("seoyoung"), QStringLiteral("김서영")},
                                                   {QStringLiteral("han"), QStringLiteral("Han, J.")},
                                                   {QStringLiteral("nobody"), {}}}));
        QCOMPARE(build(built.cache).index, built.index);
    }

    void thePostThatAsksIsLeftOut()
    {
        put(QStringLiteral("blog/_posts/2024-03-01-a.md"),
            "---\ntags: [a]\n---\n### x [^1]\n\n[^1]: [a](https://one.example/)\n");
        put(QStringLiteral("blog/_posts/2024-03-02-b.md"),
            "---\ntags: [b]\n---\n### x [^1]\n\n[^1]: [b](https://one.example?utm_source=b)\n");
        const BlogIndex index = build().index;
        const QString a = QDir(root()).filePath(index.posts[0].path),
                      b = QDir(root()).filePath(index.posts[1].path);
        QCOMPARE(blogFacts(index, b).tags, QStringList{QStringLiteral("a")});
        const QByteArray page = pageOf("https://one.example");
        QCOMPARE(blogFacts(index, b).told.value(page),
                 (ToldStory{index.posts[0].path, QStringLiteral("a"), QDate(2024, 3, 1)}));
        QCOMPARE(blogFacts(index, a).told.value(page).title, QStringLiteral("b"));
        QCOMPARE(blogFacts(index).told.value(page).title, QStringLiteral("a")); // the first one
    }

    void whatCannotBeReadIsThereByName()
    {
        put(QStringLiteral("blog/_posts/2024-03-01-broken.md"), "---\ntags: [a\n---\n");
        put(QStringLiteral("blog/_posts/2024-03-02-none.md"), "text\n");
        put(QStringLiteral("blog/_posts/2024-03-03-huge.md"),
            "---\ntags: [huge]\nx: \"" + QByteArray(200 * 1024, 'x') + "\"\n---\n");
        put(QStringLiteral("blog/_posts/2024-03-04-good.md"), "---\r\ntags: [good]\r\n---\r\n");
        put(QStringLiteral("blog/_posts/2024-03-07-vast.md"),
            "---\ntags: [vast]\n---\n" + QByteArray(9 << 20, 'x'));
        put(QStringLiteral("blog/_drafts/초안/다음 달.md"), "---\ntitle: 다음 달\n---\n");
        put(QStringLiteral("blog/_data/authors.yml"), "a: [\n");
        put(QStringLiteral("secret.md"), "---\ntags: [secret]\n---\n");
        QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("secret.md")),
                            m_folder->filePath(QStringLiteral("blog/_posts/2024-03-05-linked.md"))));
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"),
                            m_folder->filePath(QStringLiteral("blog/_posts/2024-03-06-endless.md"))));
        const BlogIndex index = build().index;
        QStringList unreadable;
        for (const IndexedPost &post : index.posts) {
            if (!post.isReadable)
                unreadable.append(post.slug);
        }
        QVERIFY2(unreadable.contains(QStringLiteral("linked")) &&
                     unreadable.contains(QStringLiteral("vast")) &&
                     !unreadable.contains(QStringLiteral("good")),
                 qPrintable(unreadable.join(QLatin1Char(' '))));
        QCOMPARE(index.drafts.value(0).path, QStringLiteral("_drafts/초안/다음 달.md"));
        const BlogFacts facts = blogFacts(index);
        QCOMPARE(facts.tags, QStringList{QStringLiteral("good")});
        QVERIFY(facts.authors.isEmpty());
    }

    void noBlog()
    {
        QVERIFY(!buildIndex(m_folder->filePath(QStringLiteral("nowhere"))));
        QVERIFY(!buildIndex(m_folder->path()));
    }

    void theImageFolder()
    {
        for (int i = 1; i < 4; ++i)
            put(QStringLiteral("blog/_posts/2024-03-0%1-a.md").arg(i),
                "---\nmedia_subpath: " + QByteArray(i == 2 ? "/img" : "/assets/그림/") + "\n---\n");
        QCOMPARE(imageFolder(build().index), QStringLiteral("assets/그림"));
    }

    /// What has not changed is not read again: a cache that lies is believed.
    void theCacheIsUsed()
    {
        put(QStringLiteral("blog/_posts/2024-03-01-a.md"), "---\ntitle: a\n---\n");
        IndexCache cache = build().cache;
        CachedPost &cached = cache[QStringLiteral("_posts/2024-03-01-a.md")];
        QVERIFY(!cached.stamp.exists); // written a moment ago: to be read again
        cached.stamp.exists = true;
        cached.post.title = QStringLiteral("from the cache");
        QCOMPARE(build(cache).index.posts[0].title, QStringLiteral("from the cache"));
        put(QStringLiteral("blog/_posts/2024-03-01-a.md"), "---\ntitle: b\n---\n"); // of the same size
        QCOMPARE(build(cache).index.posts[0].title, QStringLiteral("b"));
    }

    void theCacheOnDisk()
    {
        put(QStringLiteral("blog/_posts/2024-03-01-a.md"),
            "---\ntitle: 가 🙂\ntags: [a, b]\n---\n## S\n### x [^1]\n\n[^1]: [a](https://one.example/)\n");
        const IndexCache cache = build().cache;
        const QString folder = m_folder->filePath(QStringLiteral("cache"));
        QVERIFY(readIndexCache(root(), folder).isEmpty());
        writeIndexCache(root(), cache, folder);
        QCOMPARE(readIndexCache(root(), folder), cache);
        QVERIFY(readIndexCache(root() + QLatin1Char('2'), folder).isEmpty());

        QFile file(folder + QLatin1Char('/') + QDir(folder).entryList(QDir::Files).value(0));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        for (qsizetype size = 0; size < whole.size(); size += 7) {
            QByteArray damaged = whole;
            damaged[size] = static_cast<char>(damaged[size] ^ 1);
            for (const QByteArray &bytes : {whole.first(size), damaged, whole + 'x'}) {
                QVERIFY(saveFile(file.fileName(), bytes).has_value());
                QVERIFY(readIndexCache(root(), folder).isEmpty());
            }
        }
    }

    void aCancelledBuildEnds()
    {
        for (int i = 10; i < 40; ++i)
            put(QStringLiteral("blog/_posts/2024-03-01-a%1.md").arg(i),
                "---\ntitle: a\n---\n" + QByteArray(1 << 20, '\n'));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(buildIndex(root(), {}, true).has_value());
        QVERIFY(timer.elapsed() < 500);
    }
};

QTEST_APPLESS_MAIN(BlogIndexTest)
#include "tst_blogindex.moc"
