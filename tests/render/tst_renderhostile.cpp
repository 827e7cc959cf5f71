// Texts made to be slow, deep or huge: rendering ends, its output is bounded, and what is left out is said.

#include "preview/render/dialect/bodychunks.h"
#include "preview/render/render.h"
#include "tests/bench/digest.h"
#include "tests/support/hostiletexts.h"

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
        for (const test::HostileText &text : test::hostileTexts(size))
            QTest::newRow(text.name.constData()) << text.bytes;
    }

    void ends()
    {
        QFETCH(QByteArray, post);
        const RenderedPage page = rendered(post);
        QVERIFY2(toHtml(page).size() < bound(post), qPrintable(QString::number(toHtml(page).size())));
    }

    void takesBoundedSteps_data() { ends_data(); }

    /// Counted, not timed: a slow machine fails no test, and equal bytes make equal pages.
    void takesBoundedSteps()
    {
        QFETCH(QByteArray, post);
        const qint64 allowed = dialect::pageAllowance(post.size());
        dialect::BodyChunks chunks;
        chunks.update(post, 0, post.size());
        qint64 parsing = 0, printing = 0;
        for (const auto &chunk : chunks.chunks()) {
            parsing += chunk->parseUnits();
            printing += chunk->printUnits();
        }
        QVERIFY2(parsing < allowed + allowed / 4, qPrintable(QString::number(parsing)));
        QVERIFY2(printing < allowed + allowed / 4, qPrintable(QString::number(printing)));
    }

    void keepsTheTextItDoesNotRender()
    {
        const QByteArray post = QByteArray("- a\n").repeated(500'000) + "the end\n";
        const RenderedPage page = rendered(post);
        QCOMPARE(page.notice, plainTextNotice());
        QVERIFY(page.blocks.last().html.contains("the end"));
        QCOMPARE(page.blocks.last().range.end, post.size());
    }

    void rendersTenThousandItems()
    {
        const QByteArray post = bench::digest(10'000);
        QVERIFY(rendered(post).notice.isEmpty());
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
