#include "app/site/sitecheck.h"

#include "app/blog/sampleblog.h"
#include "app/files/stagedfile.h"
#include "app/site/sitebuild.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;

namespace {

const QByteArray Front("---\ntitle: \"삼월 소식 📰 #2\"\nlayout: post\ndate: 2024-03-07\n");
const QByteArray Body("---\n\n## 소식 & *기사*\n### [하나](https://a.example/(b)) [^1]\n- 글\n\n"
                      "### 둘 `x < y` --- \"따옴표\"\n\n[^1]: [A](https://a.example)\n");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QMap<QString, QByteArray> treeOf(const QString &folder)
{
    QMap<QString, QByteArray> all;
    QDirIterator walk(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        all.insert(path, contents(path));
    }
    return all;
}

} // namespace

/// Whether what Jekyll makes of a post holds the post.
class TestSiteCheck : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;

    /// What Jekyll makes of it as the blog's only new post; its problem's message and line where it fails.
    struct Checked
    {
        QByteArray html;
        QString message;
        int line = 0;
    };
    [[nodiscard]] Checked check(const QByteArray &post) const
    {
        const QString path = m_root + QStringLiteral("/_posts/2024-03-07-sosik.md");
        SiteBuild build;
        QSignalSpy built(&build, &SiteBuild::built), failed(&build, &SiteBuild::failed);
        build.start(openBlog(m_root).value(), path, Document(post));
        const auto ended = [&] { return built.size() + failed.size() == 1; };
        if (!QTest::qWaitFor(ended, 100'000))
            return {{}, QStringLiteral("It does not end."), 0};
        if (!failed.isEmpty()) {
            const auto problem = failed[0][0].value<SiteProblem>();
            return {{}, toText(problem), problem.line};
        }
        const auto page = built[0][0].value<SitePage>();
        return {contents(page.folder + QLatin1Char('/') + page.path), toText(page.warning), 0};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = *findBlogRoot(*ensureSampleBlog(m_folder->filePath(QStringLiteral("blog"))));
    }

    void text_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("tags") << QByteArray("<p>가<b class='x'>나</b></p>") << QStringLiteral("가나");
        QTest::newRow("scripts") << QByteArray("a<SCRIPT>x</script >b<style>y</style><!-- z -->c")
                                 << QStringLiteral("abc");
        QTest::newRow("entities") << QByteArray("&#44032;&#x1F4F0;&amp;&quot;b") << QStringLiteral("가📰b");
        QTest::newRow("no such letter")
            << QByteArray("a&#0;&#x110000;&#99999999999999999999;b") << QStringLiteral("ab");
        QTest::newRow("open ends") << QByteArray("a<b") << QStringLiteral("a<b");
    }

    void text()
    {
        QFETCH(QByteArray, html);
        QTEST(textOfPage(html), "text");
    }

    void whatIsMissing_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QStringList>("missing");
        const QByteArray all("<h1>삼월 소식 📰 #2</h1><h2>소식 &amp; <em>기사</em></h2><h3>하나</h3>"
                             "<h3>둘 <code>x &lt; y</code> — “따옴표”</h3>");
        const auto without = [&all](const char *text) { return QByteArray(all).replace(text, ""); };
        QTest::newRow("nothing") << all << QStringList();
        QTest::newRow("the title, as not every layout has one") << without("삼월") << QStringList();
        QTest::newRow("everything") << QByteArray("<p>다른 글</p>")
                                    << QStringList{QStringLiteral("삼월 소식 📰 #2"),
                                                   QStringLiteral("소식 & *기사*"),
                                                   QStringLiteral("[하나](https://a.example/(b))"),
                                                   QStringLiteral("둘 `x < y` --- \"따옴표\"")};
        QTest::newRow("a section") << without("기사") << QStringList{QStringLiteral("소식 & *기사*")};
        QTest::newRow("an item") << without("따옴표")
                                 << QStringList{QStringLiteral("둘 `x < y` --- \"따옴표\"")};
        QTest::newRow("only in a script") << QByteArray("<script>" + all + "</script>").replace("하나", "")
                                          << missingFromPage({}, Document(Front + Body));
    }

    void whatIsMissing()
    {
        QFETCH(QByteArray, html);
        QTEST(missingFromPage(html, Document(Front + Body)), "missing");
    }

    void aPostWithoutHeadings()
    {
        const Document note(
            "---\ntitle: 쪽지\n---\n\n오늘은 *월간* 소식을 [여기](https://a.example)에 옮겨 적었습니다. 😀\n");
        const QStringList title{QStringLiteral("쪽지")};
        QCOMPARE(missingFromPage("<p>오늘은 <em>월간</em> 소식을 <a>여기</a>에 옮겨 적었습니다. 😀</p>", note),
                 QStringList());
        QCOMPARE(missingFromPage("<p>오늘은</p>", note), title);
        QCOMPARE(missingFromPage("<h1>쪽지</h1>", note), QStringList());
    }

    /// The page that Jekyll makes holds all of it, smart quotes, dashes and footnotes notwithstanding.
    void aPageHoldsItsPost()
    {
        const auto before = treeOf(m_root);
        const Checked checked = check(Front + Body);
        QCOMPARE(checked.message, QString());
        QVERIFY(!checked.html.isEmpty());
        QCOMPARE(missingFromPage(checked.html, Document(Front + Body)), QStringList());
        QCOMPARE(treeOf(m_root), before); // built in a folder of its own
    }

    /// A layout without the post's text makes a page, and the post is not in it.
    void aLayoutThatShowsNoPost()
    {
        QVERIFY(
            saveFile(m_root + QStringLiteral("/_layouts/post.html"), "<p>{{ page.title }}</p>").has_value());
        const QStringList missing = missingFromPage(check(Front + Body).html, Document(Front + Body));
        QCOMPARE(missing.size(), 3);
    }

    void errorsAtTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("post");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("Liquid") << Front + Body + "{% if 글 %}\n" << 15 << QStringLiteral("never closed");
        QTest::newRow("YAML") << QByteArray("---\nlayout: post\ntitle: 글: 둘\n---\n글\n") << 3
                              << QStringLiteral("front matter");
    }

    void errorsAtTheirPlace()
    {
        QFETCH(QByteArray, post);
        QFETCH(QString, says);
        const auto before = treeOf(m_root);
        const Checked checked = check(post);
        QVERIFY2(checked.message.contains(says), qPrintable(checked.message));
        QTEST(checked.line, "line");
        QCOMPARE(treeOf(m_root), before);
    }

    /// What the site leaves out, today or always, is checked all the same: the plan of an export says that.
    void postsThatTheSiteLeavesOut_data()
    {
        QTest::addColumn<QByteArray>("front");
        QTest::newRow("in the future") << QByteArray(Front).replace("2024-03-07", "2099-03-07");
        QTest::newRow("not published") << Front + "published: false\n";
    }

    void postsThatTheSiteLeavesOut()
    {
        QFETCH(QByteArray, front);
        const Checked checked = check(front + Body);
        QCOMPARE(checked.message, QString());
        QCOMPARE(missingFromPage(checked.html, Document(front + Body)), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSiteCheck)
#include "tst_sitecheck.moc"
