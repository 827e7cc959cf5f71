#include "preview/confirm/htmlpieces.h"

#include <QtTest>

using namespace wolgan;

class TestHtmlPieces : public QObject
{
    Q_OBJECT

private:
    static QByteArray keys(const QByteArray &html)
    {
        QByteArray joined;
        for (const HtmlPiece &piece : htmlPieces(html))
            joined += piece.key + '\n';
        return joined;
    }

private Q_SLOTS:
    void sameDom_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        const auto row = [](const char *name, const char *left, const char *right) {
            QTest::newRow(name) << QByteArray(left) << QByteArray(right);
        };
        row("order of attributes", "<p id=\"a\" title=\"b\">x</p>", "<p title=\"b\" id=\"a\">x</p>");
        row("quotes", "<p id=\"a\">x</p>", "<p id='a'>x</p>");
        row("no quotes", "<p id=\"a\">x</p>", "<p id=a>x</p>");
        row("without value", "<input disabled />", "<input disabled=\"\">");
        row("first of two", "<p id=\"a\">x</p>", "<p id=\"a\" id=\"b\">x</p>");
        row("capitals", "<DIV ID=\"a\">x</DIV>", "<div id=\"a\">x</div>");
        row("classes", "<p class=\"b a\">x</p>", "<p class=\"a  b\">x</p>");
        row("data", "<p data-offset=\"3\">x</p>", "<p>x</p>");
        row("void", "<p>a<br />b</p>", "<p>a<br>b</p>");
        row("entity", "<p>&#8617;&#x21A9;&nbsp;&lt;</p>", "<p>\u21A9&#8617;\u00A0&#60;</p>");
        row("entity in a value", "<a href=\"?a&amp;b\">x</a>", "<a href=\"?a&b\">x</a>");
        row("space between blocks", "<ul>\n  <li>\n    <p>a</p>\n  </li>\n</ul>",
            "<ul><li><p>a</p></li></ul>");
        row("space at a block's ends", "<p> a b </p>", "<p>a b</p>");
        row("space folds", "<p>a \n\t b</p>", "<p>a b</p>");
        row("space around blocks", "\n\n<p>a</p>\n  <p>b</p>\n", "<p>a</p><p>b</p>");
        row("first newline of pre", "<pre>\na</pre>", "<pre>a</pre>");
        row("greater in a value", "<p title=\"a > b\">x</p>", "<p title=\"a &gt; b\">x</p>");
        row("lines of text", "\\[a\\]\n\n\\[b\\]", "\\[a\\]\n\\[b\\]");
        row("never closed", "<div>a", "<div>a</div>");
        row("closes nothing", "<p>a</p></div>", "<p>a</p>");
        row("block ends paragraph", "<p>a<div>b</div>", "<p>a</p><div>b</div>");
    }

    void sameDom()
    {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        QCOMPARE(keys(left), keys(right));
    }

    void otherDom_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        const auto row = [](const char *name, const char *left, const char *right) {
            QTest::newRow(name) << QByteArray(left) << QByteArray(right);
        };
        row("text", "<p>a</p>", "<p>b</p>");
        row("attribute", "<p id=\"a\">x</p>", "<p>x</p>");
        row("value that looks like an attribute", "<p a=\"x b=1:y\">x</p>", "<p a=\"x\" b=\"y\">x</p>");
        row("space in pre", "<pre>a  b</pre>", "<pre>a b</pre>");
        row("newline at the end of pre", "<pre>a\n\n</pre>", "<pre>a\n</pre>");
        row("space between spans", "<p><b>a</b> <i>b</i></p>", "<p><b>a</b><i>b</i></p>");
        row("space beside a span", "<p>a <b>b</b></p>", "<p>a<b>b</b></p>");
        row("written out tag", "<p>&lt;b&gt;</p>", "<p><b></p>");
        row("nesting", "<div><p>a</p></div><p>b</p>", "<div><p>a</p><p>b</p></div>");
        row("no-break space", "<p>a&nbsp;b</p>", "<p>a b</p>");
        row("reference in a script", "<script>a&lt;b</script>", "<script>a<b</script>");
        row("comment", "<!-- a --><p>b</p>", "<p>b</p>");
    }

    void otherDom()
    {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        QVERIFY(keys(left) != keys(right));
    }

    void rangesCoverThePieces()
    {
        const QByteArray html =
            "\n<p>a</p>\n  text <b>b</b>\n<!-- c --><script>if (a</b) \"</p>\"</script>\n<hr />";
        QList<QByteArray> found;
        for (const HtmlPiece &piece : htmlPieces(html))
            found += piece.range.of(html).toByteArray();
        const QList<QByteArray> expected{
            "<p>a</p>", "text ", "<b>b</b>", "<!-- c -->", "<script>if (a</b) \"</p>\"</script>", "<hr />"};
        QCOMPARE(found, expected);
    }

    void hostileTextIsBounded()
    {
        for (const QByteArray &part :
             {QByteArray("<"), QByteArray("<a "), QByteArray("<div>"), QByteArray("<!--"), QByteArray("</"),
              QByteArray("<script>"), QByteArray("<p a='"), QByteArray("&")}) {
            QElapsedTimer timer;
            timer.start();
            const QByteArray html = part.repeated(100'000);
            for (const HtmlPiece &piece : htmlPieces(html))
                QVERIFY(0 <= piece.range.begin && piece.range.begin <= piece.range.end &&
                        piece.range.end <= html.size());
            QVERIFY2(timer.elapsed() < 2000, part.constData());
        }
    }

    void footnotesAreKnown()
    {
        const QByteArray notes =
            "<div class=\"footnotes\" role=\"doc-endnotes\"><ol><li id=\"fn:a\"><ul><li>x</li>"
            "</ul></li><li id=\"fn:b-1\">y</li></ol></div>";
        QCOMPARE(footnoteIds(notes), (QList<QByteArray>{"fn:a", "fn:b-1"}));
        QVERIFY(htmlPieces(notes).value(0).isFootnotes);
        QVERIFY(!htmlPieces("<div>role=12:doc-endnotes</div>").value(0).isFootnotes);
    }
};

QTEST_APPLESS_MAIN(TestHtmlPieces)
#include "tst_htmlpieces.moc"
