// Texts made to be slow, deep or huge: rendering ends, its output is bounded, and what is left out is said.

#include "preview/render/dialect/bodychunks.h"
#include "preview/render/render.h"
#include "tests/bench/digest.h"
#include "tests/support/hostiletexts.h"
#include "tests/support/posts.h"

#include <QtTest>

#include <algorithm>

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

struct Work
{
    qint64 parsing = 0, printing = 0;
    [[nodiscard]] qint64 most() const { return std::max(parsing, printing); }
};

Work workOn(const QByteArray &post)
{
    dialect::BodyChunks chunks;
    chunks.update(post, 0, post.size());
    Work work;
    for (const auto &chunk : chunks.chunks()) {
        work.parsing += chunk->parseUnits();
        work.printing += chunk->printUnits();
    }
    return work;
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
        const Work work = workOn(post);
        QVERIFY2(work.parsing < allowed + allowed / 4, qPrintable(QString::number(work.parsing)));
        QVERIFY2(work.printing < allowed + allowed / 4, qPrintable(QString::number(work.printing)));
    }

    /// Real posts, and the longest digest there may be, ask for much less than they may.
    void leavesRealPostsAMargin()
    {
        constexpr double margin = 1.4;
        QList<test::Post> posts = test::allPosts();
        posts.append({QStringLiteral("10,000 items"), bench::digest(10'000)});
        double least = 1000;
        for (const test::Post &post : posts) {
            const auto allowed = static_cast<double>(dialect::pageAllowance(post.bytes.size()));
            const double left = allowed / static_cast<double>(std::max<qint64>(workOn(post.bytes).most(), 1));
            QVERIFY2(left >= margin, qPrintable(post.name + QStringLiteral(": %1").arg(left)));
            least = std::min(least, left);
        }
        qInfo("least margin %.2f, of %lld posts", least, static_cast<long long>(posts.size()));
    }

    void doesNotSearchAnExtensionsEndAgainAndAgain()
    {
        const QByteArray post = repeated("{::comment}\n\n");
        QVERIFY(!rendered(post).notice.isEmpty()); // each would be looked for to the text's end
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
        QVERIFY(page.blocks.at(1).html.startsWith(
            "<pre class=\"cut-off\" title=\"Shown as plain text\">**a *b **a"));
        QCOMPARE(page.blocks.last().html, QByteArray("<p><em>after</em></p>"));
        QVERIFY(!page.notice.isEmpty());
    }

    void escapesWhatItDoesNotRender()
    {
        const QByteArray post = "<script>alert(1)</script>" + QByteArray("**a *b ").repeated(3000) + "\n";
        const RenderedPage page = rendered("x " + post);
        QVERIFY(page.blocks.first().html.contains("\">x &lt;script&gt;"));
    }
};

} // namespace wolgan

QTEST_APPLESS_MAIN(wolgan::TestHostile)
#include "tst_renderhostile.moc"
