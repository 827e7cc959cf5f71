// Texts made to be slow, deep or huge: rendering ends, its output is bounded, and what is left out is said.

#include "preview/render/render.h"

#include <QtTest>

namespace wolgan {

namespace {

constexpr qsizetype size = 200'000;

QByteArray repeated(const char *part)
{
    const QByteArray bytes(part);
    return bytes.repeated(size / bytes.size() + 1);
}

RenderedPage rendered(const QByteArray &post)
{
    return renderBody(post, {0, post.size()});
}

/// What the page's HTML may grow to: a table, a list of notes or of contents is much longer than its text.
qsizetype bound(const QByteArray &post)
{
    return 20'000'000 + 64 * post.size();
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ends_data()
    {
        QTest::addColumn<QByteArray>("post");
        const auto row = [](const char *name, const QByteArray &post) { QTest::newRow(name) << post; };
        for (const char *part : {"a <?",
                                 "<!A ",
                                 "<![CDATA[",
                                 "<!-- ",
                                 "<!--\n",
                                 "[",
                                 "![",
                                 "![a",
                                 "[a",
                                 "[a](",
                                 "[a](b",
                                 "**a ",
                                 "*a _b ",
                                 "*a **b _c __d ",
                                 "*a_ ",
                                 "*",
                                 "a**b",
                                 "_a ",
                                 ">",
                                 "> ",
                                 "- ",
                                 "1. ",
                                 "> - 1. ",
                                 "`a ``b ",
                                 "a|",
                                 "|`a",
                                 "|<code>a\n",
                                 "{:x\n",
                                 "a{:x",
                                 "{:a}\n",
                                 "{: a=\"b ",
                                 "$$a $",
                                 "$$\n\n",
                                 "<div>",
                                 "<div>\n",
                                 "<b>",
                                 "<T>",
                                 "<div markdown=\"1\">\n",
                                 "<a b=\"",
                                 "<a b=c ",
                                 "```x\n",
                                 "~~a",
                                 "~~~\n",
                                 "a\n: b\n",
                                 ": a\n",
                                 "\n",
                                 " ",
                                 "\"",
                                 "'\"",
                                 "&a",
                                 "&#1",
                                 "&#99999999999;",
                                 "# a\n",
                                 "#",
                                 "a\n-\n",
                                 "{::comment}\n",
                                 "a{::comment}",
                                 "{::nomarkdown}x",
                                 "[a]: b\n",
                                 "[a]: x \"y\n",
                                 "<a@",
                                 "<http:",
                                 "<",
                                 "</a ",
                                 "<script>",
                                 "<pre>\n",
                                 "* t\n{:toc}\n\n# a\n",
                                 "-",
                                 "...",
                                 "<< >> ",
                                 "\t",
                                 "\r",
                                 "\r\n",
                                 "a\n",
                                 "a  \n",
                                 "    a\n\n",
                                 "- a\n\n",
                                 "- a\n  - b\n",
                                 "\xEA\xB0\x80",
                                 "\xFF",
                                 "\xED\xA0\x80",
                                 "\xF5\x80",
                                 "^\n",
                                 "\\",
                                 "\\\n",
                                 "!",
                                 "{",
                                 "{:"})
            QTest::newRow(QByteArray(part).toPercentEncoding().constData()) << repeated(part);
        row("NUL", QByteArray(size, '\0'));
        row("reference expansion",
            "[a]: /" + QByteArray(50'000, 'x') + "\n\n" + QByteArray("[a]").repeated(50'000));
        row("note of notes", "[^a]: " + QByteArray("[^a]").repeated(50'000) + "\n\n[^a]");
        row("wide table", "|" + QByteArray("a|").repeated(4000) + "\n" + QByteArray("|a\n").repeated(4000));
        row("lists in a circle", "{:a: " + QByteArray("a ").repeated(200) + "}\nx\n{:a}\n");
        QByteArray chain("{:a0: a1}\n");
        QByteArray notes;
        QByteArray fences;
        QByteArray abbreviations;
        for (int i = 1; i < 5000; ++i) {
            const QByteArray number = QByteArray::number(i);
            chain += "{:a" + number + ": a" + QByteArray::number(i + 1) + "}\n";
            notes += "[^a" + number + "]: [^a" + QByteArray::number(i + 1) + "]\n";
            fences += QByteArray(i % 600 + 3, '`') + "\n";
            abbreviations += "*[A" + number + "]: x\n";
        }
        row("chain of lists", chain + "x\n{:a0}\n");
        row("chain of notes", notes + "\n[^a1]");
        row("growing fences", fences);
        row("abbreviations", abbreviations + "\n" + repeated("A1 B"));
    }

    void ends()
    {
        QFETCH(QByteArray, post);
        const RenderedPage page = rendered(post);
        QVERIFY2(toHtml(page).size() < bound(post), qPrintable(QString::number(toHtml(page).size())));
    }

    void saysWhatIsLeftOut()
    {
        QVERIFY(!rendered(repeated("**a ")).notice.isEmpty());
        QVERIFY(!rendered("|" + QByteArray("a|").repeated(4000) + "\n" + QByteArray("|a\n").repeated(4000))
                     .notice.isEmpty());
        QVERIFY(!rendered(QByteArray("> ").repeated(300) + "x").notice.isEmpty());
        QVERIFY(rendered("# Title\n\ntext *em*\n").notice.isEmpty());
    }

    /// A hostile block does not keep the rest from being rendered, and its text is shown.
    void rendersTheRest()
    {
        const QByteArray post = "# before\n\n" + QByteArray("**a *b ").repeated(3000) + "\n\n*after*\n";
        const RenderedPage page = rendered(post);
        QCOMPARE(page.blocks.size(), 3);
        QCOMPARE(page.blocks.first().html, QByteArray("<h1 id=\"before\">before</h1>"));
        QVERIFY(page.blocks.at(1).html.startsWith("<pre>**a *b **a"));
        QCOMPARE(page.blocks.last().html, QByteArray("<p><em>after</em></p>"));
        QVERIFY(!page.notice.isEmpty());
    }

    void escapesWhatItDoesNotRender()
    {
        const QByteArray post = "<script>alert(1)</script>" + QByteArray("**a *b ").repeated(3000) + "\n";
        const RenderedPage page = rendered("x " + post);
        QVERIFY(page.blocks.first().html.startsWith("<pre>x &lt;script&gt;"));
    }
};

} // namespace wolgan

QTEST_APPLESS_MAIN(wolgan::TestHostile)
#include "tst_renderhostile.moc"
