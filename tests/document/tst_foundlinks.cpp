#include "editor/document/links/arxiv.h"
#include "editor/document/links/foundlinks.h"
#include "editor/document/links/pagetitle.h"
#include "tests/support/posts.h"

#include <QStringEncoder>
#include <QtTest>

using namespace wolgan;

/// Links in whatever is pasted, the forms of addresses, and what pages call themselves.
class TestFoundLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_data();
    void found();
    void hostile();
    void arxiv();
    void formOfPosts();
    void pageTitles_data();
    void pageTitles();
    void encodings_data();
    void encodings();
};

void TestFoundLinks::found_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("links"); ///< "url|title"
    const auto row = [](const char *name, const QByteArray &text, const QByteArrayList &links) {
        QTest::newRow(name) << text << links;
    };
    row("nothing", "no link, http:// alone, xhttp://a.example, ftp://b.example", {});
    row("particles", "https://a.example/x를 보고 https://b.example/(c)에서 https://a.example/y/은 끝",
        {"https://a.example/x|", "https://b.example/(c)|", "https://a.example/y/|"});
    row("Korean path", "https://ko.wikipedia.org/wiki/한국_문학 https://a.example/?q=한글&p=1",
        {"https://ko.wikipedia.org/wiki/한국_문학|", "https://a.example/?q=한글&p=1|"});
    row("punctuation",
        "(https://a.example/b), \"https://c.example/d?e=f\". https://g.example/h_(i)! 😀https://j.example。",
        {"https://a.example/b|", "https://c.example/d?e=f|", "https://g.example/h_(i)|",
         "https://j.example|"});
    row("Markdown",
        "- [SAM [1]](https://a.example/s): 좋다\n![그림](https://a.example/i.png)\n<https://b.example/c>\n"
        "[![x](https://a.example/y.png)](https://a.example/z) [부분](#a) [말 https://d.example](/e)",
        {"https://a.example/s|SAM [1]", "https://b.example/c|", "https://a.example/z|",
         "https://d.example|"});
    row("HTML",
        "<p>see <a class=x href='https://a.example/?a=1&amp;b=2'>가 &lt;<b>나</b>&#44032;&hellip;</a>"
        "<img src=\"https://a.example/i.png\"><script>x='https://s.example'</script>https://t.example</p>"
        "<a href='/local'>https://u.example</a>",
        {"https://a.example/?a=1&b=2|가 <나가…", "https://t.example|", "https://u.example|"});
    row("bookmarks",
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; "
        "charset=UTF-8\">\n"
        "<DL><p>\n<DT><H3 ADD_DATE=\"1\">폴더</H3>\n<DL><p>\n"
        "<DT><A HREF=\"https://a.example/\" ADD_DATE=\"1700000000\" ICON=\"data:image/png;base64,AA==\">첫 "
        "글 &amp; 둘</A>\n"
        "<DT><A HREF=\"javascript:alert(1)\">no</A>\n<DT><A HREF=\"http://b.example\">B</A>\n</DL><p>\n",
        {"https://a.example/|첫 글 & 둘", "http://b.example|B"});
    row("OPML",
        "<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline text=\"묶음\">"
        "<outline text=\"t\" title=\"블로그 &quot;가&quot;\" type=\"rss\" xmlUrl=\"https://a.example/feed\" "
        "htmlUrl=\"https://a.example/\"/><outline text=\"F\" "
        "xmlUrl='https://b.example/feed'/></outline></body></opml>",
        {"https://a.example/|블로그 \"가\"", "https://b.example/feed|F"});
    row("JSON strings", " [\"https://a.example/x\", \"글: https://b.example/y.\", 3, null]",
        {"https://a.example/x|", "https://b.example/y|"});
    row("JSON objects", R"({"roots":{"bar":{"children":[{"name":"이름","url":"https://a.example/x"},
        {"title":"T","href":"https://b.example"},{"title":"https://c.example"}]}}})",
        {"https://a.example/x|이름", "https://b.example|T"});
    row("broken JSON", "[\"https://a.example/x\", ", {"https://a.example/x|"});
    row("twice", "https://a.example/x?utm_source=y http://www.a.example/x/",
        {"https://a.example/x?utm_source=y|"});
}

void TestFoundLinks::found()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArrayList, links);
    QByteArrayList found;
    for (const FoundLink &link : linksIn(text))
        found.append(link.url + '|' + link.title);
    QCOMPARE(found, links);
}

/// Any bytes, in linear time.
void TestFoundLinks::hostile()
{
    for (const QByteArray &piece :
         QByteArrayList{"<a href=", "<a href='https://a.example'>", "[", "![", "https://", "<script>",
                        "<outline ", "&#", "\xff\xed\xa0", "{\"a\":[", "(https://a.example/("}) {
        QElapsedTimer timer;
        timer.start();
        (void)linksIn(piece.repeated(100'000 / piece.size()));
        QVERIFY2(timer.elapsed() < 5000, piece.constData());
    }
}

void TestFoundLinks::arxiv()
{
    const QByteArray url = "http://www.arxiv.org/pdf/2310.15161v2.pdf?context=cs";
    QCOMPARE(arxivNumber(url), QByteArray("2310.15161"));
    QCOMPARE(inForm(url, {}), QByteArray("https://arxiv.org/abs/2310.15161"));
    QCOMPARE(inForm(url, {true, true, true}), QByteArray("https://arxiv.org/pdf/2310.15161v2.pdf"));
    QCOMPARE(inForm("https://arxiv.org/html/math/0211159", {true}),
             QByteArray("https://arxiv.org/pdf/math/0211159"));
    QCOMPARE(inForm("https://arxiv.org/list/cs", {true}), QByteArray("https://arxiv.org/list/cs"));
    QCOMPARE(titleInForm("[2310.15161v1] SAM", url, {}), QByteArray("SAM"));
    QCOMPARE(titleInForm("SAM", url, {false, false, false, true}), QByteArray("[2310.15161] SAM"));
    QCOMPARE(titleInForm("[1] 글", "https://a.example", {}), QByteArray("[1] 글"));
    const Document post(
        "## A\n### 가 [^1]\n### 나 [^2]\n### 다 [^3]\n\n[^1]: [가](https://arxiv.org/pdf/2310.15161.pdf)\n"
        "[^2]: [나](https://arxiv.org/pdf/2310.15162.pdf)\n[^3]: [다](https://arxiv.org/abs/2310.15163v1)\n");
    QCOMPARE(arxivForm(post), (ArxivForm{true, true, false, false}));
    QCOMPARE(arxivForm(Document()), ArxivForm());
}

/// The addresses of a post's papers, most of them, are in the form that is learned from it.
void TestFoundLinks::formOfPosts()
{
    for (const test::Post &post : test::allPosts()) {
        const Document document(post.bytes);
        const ArxivForm form = arxivForm(document);
        int same = 0, papers = 0;
        for (const FootnoteDefinition &definition : document.footnotes().definitions) {
            const QByteArrayView url = document.text(definition.url);
            papers += arxivNumber(url).isEmpty() ? 0 : 1;
            same += !arxivNumber(url).isEmpty() && inForm(url, form) == url ? 1 : 0;
        }
        QVERIFY2(3 * same >= papers, qPrintable(post.name));
    }
}

void TestFoundLinks::pageTitles_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("title");
    QTest::newRow("title")
        << QByteArray("<HTML><Title lang=ko>\n 한글 &amp; <b>\n제목 </TITLE><svg><title>x</title>")
        << QByteArray("https://a.example") << QByteArray("한글 & 제목");
    QTest::newRow("og") << QByteArray(
                               "<title>t</title><meta content='그래프 &quot;가&quot;' property=\"og:title\">")
                        << QByteArray("https://a.example") << QByteArray("그래프 \"가\"");
    QTest::newRow("arXiv")
        << QByteArray("<title>[2310.15161] S</title><meta name=\"citation_title\" content=\"SAM-Med3D\" />")
        << QByteArray("https://arxiv.org/abs/2310.15161") << QByteArray("SAM-Med3D");
    QTest::newRow("GitHub")
        << QByteArray("<meta property=og:title content='GitHub - uncbiag/SAM-Med3D: An Efficient'/>")
        << QByteArray("https://github.com/uncbiag/SAM-Med3D")
        << QByteArray("uncbiag/SAM-Med3D: An Efficient");
    QTest::newRow("none") << QByteArray("<p>x") << QByteArray("https://a.example") << QByteArray();
    QTest::newRow("broken") << QByteArray("<title>never closed") << QByteArray("https://a.example")
                            << QByteArray();
}

void TestFoundLinks::pageTitles()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, url);
    QTEST(pageTitle(QString::fromUtf8(page), url), "title");
}

void TestFoundLinks::encodings_data()
{
    QTest::addColumn<QByteArray>("encoding"); ///< of the bytes
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("meta");
    QTest::newRow("UTF-8, not declared") << QByteArray("UTF-8") << QByteArray() << QByteArray();
    QTest::newRow("EUC-KR by header")
        << QByteArray("EUC-KR") << QByteArray("text/html; charset=EUC-KR") << QByteArray();
    QTest::newRow("EUC-KR by meta") << QByteArray("EUC-KR") << QByteArray("text/html")
                                    << QByteArray("<meta charset='ks_c_5601-1987'>");
    QTest::newRow("EUC-KR, not declared") << QByteArray("EUC-KR") << QByteArray("text/html") << QByteArray();
    QTest::newRow("EUC-KR declared as UTF-8")
        << QByteArray("EUC-KR") << QByteArray("text/html; charset=utf-8")
        << QByteArray("<meta charset=utf-8>");
    QTest::newRow("Shift_JIS by header")
        << QByteArray("Shift_JIS") << QByteArray("text/html;charset=\"Shift_JIS\"") << QByteArray();
    QTest::newRow("unknown encoding")
        << QByteArray("UTF-8") << QByteArray("text/html; charset=x-none") << QByteArray();
    QTest::newRow("UTF-16 by its mark")
        << QByteArray("UTF-16") << QByteArray("text/html; charset=utf-8") << QByteArray();
}

void TestFoundLinks::encodings()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, meta);
    const QString title =
        encoding == "Shift_JIS" ? QStringLiteral("日本のニュース") : QStringLiteral("한글 신문 제목");
    const QString page =
        QString::fromLatin1(meta) + QLatin1String("<title>") + title + QLatin1String("</title>") + title;
    QStringEncoder encoder(encoding.constData(), encoding == "UTF-16" ? QStringConverter::Flag::WriteBom
                                                                      : QStringConverter::Flag::Default);
    QVERIFY(encoder.isValid());
    QByteArray bytes = encoder(page);
    bytes.chop(1); // cut within a character
    QCOMPARE(QString::fromUtf8(pageTitle(pageText(bytes, header), "https://a.example")), title);
}

QTEST_GUILESS_MAIN(TestFoundLinks)
#include "tst_foundlinks.moc"
