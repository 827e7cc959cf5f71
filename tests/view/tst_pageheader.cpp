#include "preview/render/pageheader.h"
#include "preview/view/headerhtml.h"

#include <QElapsedTimer>
#include <QTest>

using namespace wolgan;

namespace {

QByteArray post(const QByteArray &frontMatter)
{
    return "---\n" + frontMatter + "---\n\nText.\n";
}

PageHeader headerOf(const QByteArray &frontMatter)
{
    return pageHeader(parseFrontMatter(post(frontMatter)));
}

} // namespace

class PageHeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values();
    void imagePrefix();
    void addresses_data();
    void addresses();
    void words_data();
    void words();
    void readingTime();
    void hostileText();
    void html();
    void daysElsewhere_data();
    void daysElsewhere();
};

void PageHeaderTest::values()
{
    const PageHeader header =
        headerOf("title: \"A & B\"\ndate: 2024-05-31 09:00:00 +/-TTTT\nauthor: nari\n"
                 "categories: [Digest, Monthly]\ntags: [one, two]\n"
                 "image:\n  path: cover.png\n  alt: \"The cover\"\ndescription: Short.\n");
    QCOMPARE(header.title, QStringLiteral("A & B"));
    QCOMPARE(header.description, QStringLiteral("Short."));
    QCOMPARE(header.date, QStringLiteral("2024-05-31"));
    QCOMPARE(header.authors, QStringList{QStringLiteral("nari")});
    QCOMPARE(header.categories, (QStringList{QStringLiteral("Digest"), QStringLiteral("Monthly")}));
    QCOMPARE(header.tags, (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    QCOMPARE(header.imagePath, QStringLiteral("cover.png"));
    QCOMPARE(header.imageAlt, QStringLiteral("The cover"));
    QCOMPARE(headerOf("authors: [a, b]\n").authors.size(), 2);
    QCOMPARE(headerOf("image: /a.png\n").imagePath, QStringLiteral("/a.png"));
    QCOMPARE(headerOf("date: someday\n").date, QStringLiteral("someday"));
    QCOMPARE(pageHeader(FrontMatter()), PageHeader());
}

void PageHeaderTest::imagePrefix()
{
    QCOMPARE(headerOf("img_path: /six\n").imagePrefix, QStringLiteral("/six"));
    QCOMPARE(headerOf("media_subpath: /seven\n").imagePrefix, QStringLiteral("/seven"));
    QCOMPARE(headerOf("img_path: /six\nmedia_subpath: /seven\n").imagePrefix, QStringLiteral("/seven"));
}

void PageHeaderTest::addresses_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *prefix, const char *path, const char *address) {
        QTest::addRow("%s + %s", prefix, path)
            << QString::fromUtf8(prefix) << QString::fromUtf8(path) << QString::fromUtf8(address);
    };
    row("", "a.png", "/a.png");
    row("", "/assets/a.png", "/assets/a.png");
    row("/assets/img/", "a.png", "/assets/img/a.png");
    row("assets/img", "a.png", "/assets/img/a.png");
    row("/assets/img", "/a.png", "/assets/img/a.png"); // as the theme joins them
    row("/assets//img/", "./b//a.png", "/assets/img/b/a.png");
    row("/img", "a.png?raw=true#x", "/img/a.png");
    row("/img", "%EA%B7%B8%EB%A6%BC%201.png", "/img/그림 1.png");
    row("/img", "../a.png", "/a.png");
    row("/img", "../../../../etc/passwd", "/etc/passwd");
    row("/img", "%2e%2e/%2e%2e%2f%2e%2e/etc/passwd", "/etc/passwd");
    row("/img", "..\\..\\etc\\passwd", "/etc/passwd");
    row("/img", "a%00.png", "");
    row("/img", "https://example.com/a.png", "");
    row("/img", "file:///etc/passwd", "");
    row("/img", "", "");
}

void PageHeaderTest::addresses()
{
    QFETCH(QString, prefix);
    QFETCH(QString, path);
    QTEST(imageAddress(prefix, path), "address");
}

void PageHeaderTest::words_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("count");
    const auto row = [](const char *text, qsizetype count) {
        QTest::newRow(text) << QByteArray(text) << count;
    };
    row("", 0);
    row("two words", 2);
    row("한글", 2);                    // each letter is a word
    row("한글 and more", 4);           // as are runs of other letters
    row("GPT-4를 쓴다.", 5);           // GPT-4, 를, 쓴, 다, the full stop
    row("## Head [^ref1]\n- item", 3); // the number is a word
    row("[label](https://example.com/a_b)", 1);
    row("![alt](a.png){: width=\"600\" }", 0);
    row("a <b class=\"x\">c</b> <!-- no\nwords --> d", 3);
    row("[^ref1]: [Title](u)", 2); // so is the back-link
}

void PageHeaderTest::words()
{
    QFETCH(QByteArray, text);
    QTEST(wordCount(text), "count");
}

void PageHeaderTest::readingTime()
{
    QCOMPARE(readingMinutes(""), 0);
    QCOMPARE(readingMinutes("Text."), 1);
    QCOMPARE(readingMinutes(QByteArray("word ").repeated(359)), 1);
    QCOMPARE(readingMinutes(QByteArray("word ").repeated(360)), 2);
}

void PageHeaderTest::hostileText()
{
    QElapsedTimer timer;
    timer.start();
    for (const char *piece : {"<!--", "](", "![", "{:", "<a", "\n", "[^", "*", "`", "- ", " "})
        (void)wordCount(QByteArray(piece).repeated(200'000));
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void PageHeaderTest::html()
{
    PageHeader header;
    QCOMPARE(headerHtml(header), QByteArray());
    QCOMPARE(tailHtml(header), QByteArray());
    header.readingMinutes = 3; // alone it makes no header
    QCOMPARE(headerHtml(header), QByteArray());
    header.title = QStringLiteral("<script>alert(1)</script>");
    header.imagePath = QStringLiteral("x\" onerror=\"alert(1)");
    header.tags = {QStringLiteral("<b>Tag")};
    const QByteArray html = headerHtml(header) + tailHtml(header);
    QVERIFY(html.contains("&lt;script&gt;"));
    QVERIFY(!html.contains("<script"));
    QVERIFY(!html.contains("onerror=\"")); // the quote before it is escaped
    QVERIFY(html.contains("&lt;b&gt;tag"));
    QVERIFY(html.contains("3 min read"));
}

void PageHeaderTest::daysElsewhere_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("posted");
    QTest::addColumn<QByteArray>("elsewhere"); // empty: nothing is said
    const auto row = [](const char *date, const char *posted, const char *elsewhere) {
        QTest::newRow(date) << QByteArray(date) << QByteArray(posted) << QByteArray(elsewhere);
    };
    const char *const yesterday = "Mar 6, 2024 for readers in UTC, America/New_York";
    row("2024-03-07 00:30:00 +0900", "Mar 7, 2024", yesterday);
    row("2024-03-07 00:00:00 +/-TTTT", "Mar 7, 2024", yesterday);
    row("'2024-03-07 00:30'", "Mar 7, 2024", yesterday);
    row("2024-03-07 10:00:00 +0900", "Mar 7, 2024", "Mar 6, 2024 for readers in America/New_York");
    row("2024-03-07 23:30:00 +0900", "Mar 7, 2024", "");
    row("2024-03-06 20:00:00 -0500", "Mar 7, 2024", "Mar 6, 2024 for readers in America/New_York");
    row("someday", "someday", "");
}

void PageHeaderTest::daysElsewhere()
{
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, posted);
    QFETCH(QByteArray, elsewhere);
    const FrontMatter frontMatter = parseFrontMatter(post("date: " + date + "\n"));
    const QByteArray html = headerHtml(pageHeader(frontMatter, QTimeZone("Asia/Seoul")));
    QVERIFY2(html.contains("<span class=\"post-date\">Posted " + posted + "</span>"), html.constData());
    QCOMPARE(html.contains("post-elsewhere"), !elsewhere.isEmpty());
    QVERIFY2(html.contains(elsewhere), html.constData());
}

QTEST_APPLESS_MAIN(PageHeaderTest)
#include "tst_pageheader.moc"
