#include "editor/document/checks/check.h"
#include "tests/support/posts.h"

#include <QLocale>
#include <QtTest>

using namespace wolgan;

namespace {

QByteArrayList rules(const Document &document, const BlogFacts &facts = {})
{
    QByteArrayList names;
    for (const Finding &finding : check(document, facts))
        names.append(finding.rule);
    return names;
}

} // namespace

class ChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void posts_data();
    void posts();
    void everyPost_data();
    void everyPost();
    void samples();
    void ignoredPrefix_data();
    void ignoredPrefix();
    void pictures_data();
    void pictures();
    void takesTheThumbnailThatIsThere();
    void toldEarlier_data();
    void toldEarlier();
};

void ChecksTest::posts_data()
{
    QTest::addColumn<QByteArray>("post");
    QTest::addColumn<QByteArrayList>("expected");
    const QByteArray head = "---\ntitle: t\ndate: 2026-01-05\n---\n";
    QTest::newRow("clean") << head + "## A\n### b [^ref1]\n\n[^ref1]: [x](https://example.org)\n"
                           << QByteArrayList();
    QTest::newRow("undefined") << head + "### b [^ref1]\n" << QByteArrayList{"footnote-undefined"};
    QTest::newRow("unused") << head + "## A\n\n[^ref1]: [x](https://example.org)\n"
                            << QByteArrayList{"footnote-unused"};
    QTest::newRow("order") << head + "### b [^ref2]\n\n[^ref2]: [x](https://example.org)\n"
                           << QByteArrayList{"footnote-order"};
    QTest::newRow("doubled")
        << head + "### b [^ref1]\n\n[^ref1]: [x](https://a.example)\n[^ref1]: [x](https://b.example)\n"
        << QByteArrayList{"footnote-doubled"};
    QTest::newRow("same page")
        << head +
               "### b [^ref1] [^ref2]\n\n[^ref1]: [x](https://a.example)\n[^ref2]: [x](https://a.example)\n"
        << QByteArrayList{"reference-doubled"};
    QTest::newRow("tracking") << head +
                                     "### b [^ref1]\n\n[^ref1]: [x](https://a.example/?v=1&utm_source=x#y)\n"
                              << QByteArrayList{"tracking-parameter"};
    QTest::newRow("meaningful query")
        << head + "### b [^ref1]\n\n[^ref1]: [x](https://a.example/?v=1&feature=2)\n"
        << QByteArrayList();
    QTest::newRow("zone") << QByteArray("---\ntitle: t\ndate: 2026-01-05 00:00:00 +/-TTTT\n---\n")
                          << QByteArrayList{"date-zone"};
    QTest::newRow("no date") << QByteArray("---\ntitle: t\ndate: YYYY-MM-DD\n---\n")
                             << QByteArrayList{"date-invalid"};
    QTest::newRow("thumbnail") << QByteArray("---\ntitle: t\ndate: 2026-02-05\nimage: 20260105-t.jpg\n---\n")
                               << QByteArrayList{"thumbnail-old"};
    QTest::newRow("figures") << head + "![fig1](a.png)\n\n![fig1](b.png)\n\n![](c.png)\n"
                             << QByteArrayList{"figure-doubled", "figure-without-alt"};
    QTest::newRow("no front matter") << QByteArray("text\n") << QByteArrayList{"front-matter-missing"};
    QTest::newRow("broken") << QByteArray("---\ntitle: \"a\n---\n") << QByteArrayList{"front-matter-broken"};
    QTest::newRow("no title") << QByteArray("---\ndate: 2026-01-05\n---\n")
                              << QByteArrayList{"title-missing"};
    QTest::newRow("liquid") << head + "글\n{% if a %}\n" << QByteArrayList{"liquid-broken"};
    QTest::newRow("liquid that is not run")
        << QByteArray("---\ntitle: t\ndate: 2026-01-05\nrender_with_liquid: false\n---\n{% if a %}\n")
        << QByteArrayList();
    QTest::newRow("item") << head + "### a [^1]\n### b\n### c [^2]\n\n[^1]: x\n\n[^2]: y\n"
                          << QByteArrayList{"item-without-reference"};
}

void ChecksTest::posts()
{
    QFETCH(QByteArray, post);
    QTEST(rules(Document(post)), "expected");
}

void ChecksTest::everyPost_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const test::Post &post : test::allPosts())
        QTest::newRow(qPrintable(post.name)) << post.bytes;
}

/// Findings lie inside the post and say something; applying a fix removes its finding.
void ChecksTest::everyPost()
{
    QFETCH(QByteArray, bytes);
    const Document document(bytes);
    for (const Finding &finding : check(document)) {
        QVERIFY(finding.range.begin >= 0 && finding.range.end <= bytes.size() &&
                finding.range.begin <= finding.range.end);
        QVERIFY(!finding.message.isEmpty());
        for (const Fix &fix : finding.fixes) {
            const Document fixed(fix.edit.applied(bytes));
            QVERIFY2(rules(fixed).count(finding.rule) < rules(document).count(finding.rule),
                     finding.rule.constData());
        }
    }
}

void ChecksTest::samples()
{
    const QList<test::Post> posts = test::samplePosts();
    if (posts.isEmpty())
        QSKIP("the sample digests are not beside this checkout");
    const QByteArrayList first = rules(Document(posts[0].bytes)), second = rules(Document(posts[1].bytes));
    QCOMPARE(first.count("reference-doubled"), 1);
    QCOMPARE(first.count("tracking-parameter"), 7);
    QCOMPARE(first.count("figure-doubled"), 1);
    QCOMPARE(first.count("date-zone"), 1);
    QCOMPARE(second.count("thumbnail-old"), 1);
    QCOMPARE(second.count("footnote-order"), 0);
}

void ChecksTest::ignoredPrefix_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("fixed"); ///< empty: nothing is wrong
    const QByteArray old = "media_subpath", none;
    QTest::newRow("old key") << QByteArray("img_path: /a/ # 그림\r\n") << old
                             << QByteArray("media_subpath: /a/ # 그림\r\n");
    QTest::newRow("quoted") << QByteArray("'img_path' :  \"/a/\"\n") << old
                            << QByteArray("'media_subpath' :  \"/a/\"\n");
    QTest::newRow("right key") << QByteArray("media_subpath: /a/\n") << old << none;
    QTest::newRow("old theme") << QByteArray("media_subpath: /a/\n") << QByteArray("img_path")
                               << QByteArray("img_path: /a/\n");
    QTest::newRow("both") << QByteArray("img_path: /a/\nmedia_subpath: /b/\n") << old << none;
    QTest::newRow("empty") << QByteArray("img_path:\n") << old << none;
    QTest::newRow("unknown theme") << QByteArray("img_path: /a/\n") << none << none;
    QTest::newRow("doubled") << QByteArray("img_path: /a/\nimg_path: /b/\n") << old
                             << QByteArray("media_subpath: /a/\nmedia_subpath: /b/\n");
    QTest::newRow("in the value") << QByteArray("title2: img_path\nimg_path: img_path\n") << old
                                  << QByteArray("title2: img_path\nmedia_subpath: img_path\n");
}

void ChecksTest::ignoredPrefix()
{
    QFETCH(QByteArray, frontMatter);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, fixed);
    const QByteArray begin = "---\ntitle: 월간\ndate: 2026-01-05\n", end = "---\nimg_path: text\n";
    BlogFacts facts;
    facts.prefixKey = key;
    const Document document(begin + frontMatter + end);
    QCOMPARE(rules(document, facts), fixed.isEmpty() ? QByteArrayList() : QByteArrayList{"prefix-ignored"});
    if (fixed.isEmpty())
        return;
    const QByteArray after = check(document, facts)[0].fixes[0].edit.applied(document.bytes());
    QCOMPARE(after, begin + fixed + end);
    QVERIFY(rules(Document(after), facts).isEmpty());
}

void ChecksTest::toldEarlier_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("told");
    QTest::newRow("a month later") << QByteArray("2023-11-05") << QByteArray("https://a.example/x") << true;
    QTest::newRow("with a slash") << QByteArray("2023-11-05") << QByteArray("http://www.a.example/x/")
                                  << true;
    QTest::newRow("another page") << QByteArray("2023-11-05") << QByteArray("https://a.example/y") << false;
    QTest::newRow("the same day") << QByteArray("2023-10-05") << QByteArray("https://a.example/x") << false;
    QTest::newRow("a month before") << QByteArray("2023-09-05") << QByteArray("https://a.example/x") << false;
}

void ChecksTest::toldEarlier()
{
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, url);
    QFETCH(bool, told);
    BlogFacts facts;
    facts.told.insert("a.example/x", {QStringLiteral("_posts/2023-10-05-동향.md"), QStringLiteral("이야기"),
                                      QDate(2023, 10, 5)});
    const QByteArray head = "---\ntitle: t\ndate: " + date + "\n---\n## A\n";
    const QByteArrayList expected = told ? QByteArrayList{"reference-told"} : QByteArrayList();
    QCOMPARE(rules(Document(head + "### b [^ref1]\n\n[^ref1]: [x](" + url + ")\n"), facts), expected);
    const Document bullets(head + "- [x](" + url + "): y\n- [z](https://z.example): y\n");
    QCOMPARE(rules(bullets, facts), expected);
    if (told)
        QVERIFY(
            check(bullets, facts)[0].message.contains(QStringLiteral("_posts/2023-10-05-동향.md: “이야기”")));
}

void ChecksTest::pictures_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<PostPictures>("pictures");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::addColumn<QString>("says");
    const QString one = QStringLiteral("20260105-1.png"), two = QStringLiteral("그림-2.webp");
    const QByteArray small("![a](20260105-1.png){: width=\"600\"}\n\n![b](그림-2.webp)\n");
    const auto row = [&](const char *name, const PostPictures &pictures, const char *rule,
                         const QString &says) {
        QTest::newRow(name) << small << pictures << (*rule ? QByteArrayList{rule} : QByteArrayList()) << says;
    };
    const qint64 kilo = 1024;
    row("nobody has looked", {}, "", {});
    row("well", {{{one, {100 * kilo, 4000, "h1"}}, {two, {900 * kilo, 2000, "h2"}}}, {}, 0}, "", {});
    row("missing", {{{one, {1, 1, "h1"}}, {two, {}}}, {}, 0}, "figure-missing", two);
    row("the same", {{{one, {1, 1, "h1"}}, {two, {1, 1, "h1"}}}, {}, 0}, "figure-same", one);
    row("many bytes", {{{one, {3000 * kilo, 0, "h1"}}, {two, {1, 1, "h2"}}}, {}, 0}, "figure-large",
        QLocale().formattedDataSize(3000 * kilo));
    row("far wider than shown", {{{one, {500 * kilo, 2400, "h1"}}, {two, {1, 1, "h2"}}}, {}, 0},
        "figure-large", QStringLiteral("1200"));
    row("unused", {{}, {QStringLiteral("20260105-3.png")}, 0}, "figure-unused",
        QStringLiteral("20260105-3.png"));
    row("waiting for an export", {{}, {}, 2}, "figure-waiting", QStringLiteral("Ctrl+E"));
}

void ChecksTest::pictures()
{
    QFETCH(QByteArray, text);
    QFETCH(PostPictures, pictures);
    QFETCH(QString, says);
    BlogFacts facts;
    facts.pictures = pictures;
    const Document document("---\ntitle: 월간\ndate: 2026-01-05\n---\n\n" + text);
    QTEST(rules(document, facts), "expected");
    if (!says.isEmpty())
        QVERIFY2(check(document, facts)[0].message.contains(says),
                 qPrintable(check(document, facts)[0].message));
}

void ChecksTest::takesTheThumbnailThatIsThere()
{
    const Document document("---\ntitle: t\ndate: 2026-02-05\nimage: \"20260105-t.jpg\" # old\n---\n");
    BlogFacts facts;
    QVERIFY(check(document, facts)[0].fixes.isEmpty());
    facts.pictures.unused = {QStringLiteral("20260205-1.png"), QStringLiteral("20260205-t.webp")};
    const QList<Fix> fixes = check(document, facts)[0].fixes;
    QCOMPARE(fixes.size(), 1);
    QCOMPARE(fixes[0].edit.applied(document.bytes()),
             QByteArray("---\ntitle: t\ndate: 2026-02-05\nimage: \"20260205-t.webp\" # old\n---\n"));
}

QTEST_APPLESS_MAIN(ChecksTest)
#include "tst_checks.moc"
