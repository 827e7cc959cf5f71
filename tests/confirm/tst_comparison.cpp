// Our page against the site's. The site is what the real kramdown made of our own posts (tests/render/golden)
// and, where they are beside the repository, of real ones; the mistakes are made here.

#include "preview/confirm/comparison.h"
#include "preview/render/render.h"
#include "tests/render/fragmentlines.h"
#include "tests/render/posts.h"
#include "tests/render/sitekramdown.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QtTest>

using namespace wolgan;

namespace {

struct Sample
{
    QString name;
    QByteArray site;
    RenderedPage page;
};

RenderedPage rendered(const QByteArray &post)
{
    return renderBody(post, bodyOf(post));
}

QList<Sample> goldenSamples()
{
    QList<Sample> samples;
    const QDir folder(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/render/golden"));
    for (const QString &name : folder.entryList({QStringLiteral("*.md")}, QDir::Files)) {
        const QString base = folder.filePath(name.chopped(3));
        samples.append(
            {name, readFile(base + QLatin1String(".html")), rendered(readFile(base + QLatin1String(".md")))});
    }
    return samples;
}

QList<Sample> realSamples()
{
    QStringList paths;
    for (const char *folder : {"/posts", "/corpus"}) {
        QDirIterator it(sharedFolder() + QLatin1String(folder), {QStringLiteral("*.md")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            paths.append(it.next());
    }
    for (QDirIterator it(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts"), {QStringLiteral("*.md")});
         it.hasNext();)
        paths.append(it.next());
    paths.sort();
    paths.removeIf([](const QString &path) { return !QUtf8StringView(readFile(path)).isValidUtf8(); });
    const QHash<QString, QByteArray> published = publishedByKramdown(paths);
    QList<Sample> samples;
    for (auto it = published.cbegin(); it != published.cend(); ++it)
        samples.append({it.key(), it.value(), rendered(readFile(it.key()))});
    return samples;
}

/// One of the mistakes that a renderer could make.
QByteArray corrupted(const QByteArray &html, QRandomGenerator &random)
{
    const qsizetype at = html.indexOf('>') + 1;
    switch (random.bounded(6)) {
    case 0:
        return "<p>something else</p>";
    case 1:
        return QByteArray(html).insert(at, "extra ");
    case 2:
        return html + "<p>one more</p>";
    case 3:
        return QByteArray();
    case 4:
        return "<div class=\"wrapper\">" + html + "</div>";
    default:
        return html.left(html.size() / 2); // elements that are never closed
    }
}

void compareDom(const Sample &sample, const RenderedPage &corrected)
{
    const QString difference = firstDifference(sample.site, toHtml(corrected));
    QVERIFY2(difference.isEmpty(), qPrintable(sample.name + QLatin1String(": ") + difference));
    QCOMPARE(corrected.blocks.size(), sample.page.blocks.size());
    for (qsizetype i = 0; i < corrected.blocks.size(); ++i)
        QCOMPARE(corrected.blocks[i].range, sample.page.blocks[i].range);
}

RenderedPage page(const QList<QByteArray> &blocks)
{
    RenderedPage made;
    for (const QByteArray &html : blocks)
        made.blocks.append({{made.blocks.size() * 10, made.blocks.size() * 10 + 9}, html});
    return made;
}

QList<QByteArray> htmlOf(const RenderedPage &made)
{
    QList<QByteArray> blocks;
    for (const RenderedBlock &block : made.blocks)
        blocks.append(block.html);
    return blocks;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private:
    QList<Sample> m_samples;
    int m_rounds = 2; ///< of mistakes in each post

private Q_SLOTS:
    void initTestCase()
    {
        m_samples = goldenSamples();
        QVERIFY(m_samples.size() >= 10);
        if (hasKramdown())
            m_samples += realSamples();
        qInfo("%lld posts", static_cast<long long>(m_samples.size()));
    }

    void ourOwnPageNeedsNothing()
    {
        for (const Sample &sample : std::as_const(m_samples)) {
            // In another spelling, or the comparison would see at once that all bytes are the same.
            QByteArray site = toHtml(sample.page);
            site.replace("<hr />", "<hr>").replace("&amp;", "&#38;").replace("<p>", "<p >");
            const Comparison result = compareWithSite(sample.page, site);
            QVERIFY2(result.blocksCorrected == 0, qPrintable(sample.name));
            QCOMPARE(toHtml(result.corrected), toHtml(sample.page));
            QVERIFY(result.replacements.isEmpty());
        }
    }

    void theSiteIsReached()
    {
        int equal = 0;
        for (const Sample &sample : std::as_const(m_samples)) {
            const Comparison result = compareWithSite(sample.page, sample.site);
            compareDom(sample, result.corrected);
            if (QTest::currentTestFailed())
                return;
            equal += result.blocksCorrected == 0 ? 1 : 0;
            const bool isSame = firstDifference(sample.site, toHtml(sample.page)).isEmpty();
            if (isSame != (result.blocksCorrected == 0))
                qInfo("%s: %d blocks corrected", qPrintable(sample.name), result.blocksCorrected);
        }
        qInfo("%d need nothing", equal);
    }

    void oneMistakeIsOneCorrection()
    {
        QRandomGenerator random(20231123);
        for (const Sample &sample : std::as_const(m_samples)) {
            const RenderedPage right = compareWithSite(sample.page, sample.site).corrected;
            if (right.blocks.isEmpty())
                continue;
            for (int round = 0; round < m_rounds; ++round) {
                RenderedPage wrong = right;
                const qsizetype at = random.bounded(int(right.blocks.size()));
                if (htmlOf(right)[at].isEmpty())
                    continue;
                wrong.blocks[at].html = corrupted(right.blocks[at].html, random);
                const Comparison result = compareWithSite(wrong, sample.site);
                compareDom(sample, result.corrected);
                if (QTest::currentTestFailed())
                    return;
                QVERIFY2(result.blocksCorrected <= 1,
                         qPrintable(sample.name + QString::fromUtf8("\n" + wrong.blocks[at].html)));
                if (result.blocksCorrected == 1 &&
                    result.corrected.blocks[at].html != right.blocks[at].html) {
                    // The same elements stand twice, one after the other: either may be the one that was
                    // missing.
                    QCOMPARE(firstDifference(toHtml(right), toHtml(result.corrected)), QString());
                }
            }
        }
    }

    void manyMistakes()
    {
        QRandomGenerator random(7);
        for (const Sample &sample : std::as_const(m_samples)) {
            RenderedPage wrong = sample.page;
            for (RenderedBlock &block : wrong.blocks) {
                if (random.bounded(4) == 0)
                    block.html = corrupted(block.html, random);
            }
            if (random.bounded(2) == 0)
                wrong.footnotes.replace("doc-endnote\"", "x\"");
            compareDom(sample, compareWithSite(wrong, sample.site).corrected);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void blocks_data()
    {
        using Blocks = QList<QByteArray>;
        QTest::addColumn<Blocks>("ours");
        QTest::addColumn<QByteArray>("site");
        QTest::addColumn<Blocks>("expected");
        QTest::addColumn<int>("corrections");
        const auto row = [](const char *name, const Blocks &ours, const char *site, const Blocks &expected,
                            int count) {
            QTest::newRow(name) << ours << QByteArray(site) << expected << count;
        };
        row("one differs", {"<p>a</p>", "<p>b</p>", "<p>c</p>"}, "<p>a</p>\n<p>B</p>\n<p>c</p>",
            {"<p>a</p>", "<p>B</p>", "<p>c</p>"}, 1);
        row("two in a row", {"<p>a</p>", "<p>b</p>", "<p>c</p>"}, "<h2>A</h2>\n<p>B</p>\n<p>c</p>",
            {"<h2>A</h2>", "<p>B</p>", "<p>c</p>"}, 2);
        row("the site has more", {"<p>a</p>", "<p>c</p>"}, "<p>a</p>\n<p>b</p>\n<p>c</p>",
            {"<p>a</p>\n<p>b</p>", "<p>c</p>"}, 1);
        row("more at the start", {"<p>b</p>"}, "<p>a</p>\n<p>b</p>", {"<p>a</p>\n<p>b</p>"}, 1);
        row("the site has less", {"<p>a</p>", "<p>b</p>", "<p>c</p>"}, "<p>a</p>\n<p>c</p>",
            {"<p>a</p>", "", "<p>c</p>"}, 1);
        row("one is two", {"<p>a</p>", "<p>b c</p>", "<ul><li>d</li></ul>", "<p>e</p>"},
            "<p>a</p><p>b</p><table></table><ul><li>D</li></ul><p>e</p>",
            {"<p>a</p>", "<p>b</p><table></table>", "<ul><li>D</li></ul>", "<p>e</p>"}, 2);
        row("no blocks", {}, "<p>a</p>", {"<p>a</p>"}, 1);
        row("no site", {"<p>a</p>"}, "", {""}, 1);
        row("both empty", {}, "\n", {}, 0);
        row("an element over blocks", {"<div>", "<p>a</p>", "</div>", "<p>b</p>"},
            "<div>\n<p>a</p>\n</div>\n<p>b</p>", {"<div>", "<p>a</p>", "</div>", "<p>b</p>"}, 0);
        row("a tag left open", {"<p>a</p>", "<div><p>b</p>", "<p>c</p>", "<p>d</p>"},
            "<p>a</p>\n<div><p>b</p></div>\n<p>c</p>\n<p>D</p>",
            {"<p>a</p>", "<div><p>b</p>", "<p>c</p>", "<p>D</p>"}, 1);
    }

    void blocks()
    {
        QFETCH(QList<QByteArray>, ours);
        QFETCH(QByteArray, site);
        QFETCH(int, corrections);
        const Comparison result = compareWithSite(page(ours), site);
        QTEST(htmlOf(result.corrected), "expected");
        QCOMPARE(result.blocksCorrected, corrections);
    }

    void footnotesKeepTheirRanges()
    {
        const auto notes = [](const QByteArray &items) {
            return QByteArray("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>" + items +
                              "</ol>\n</div>\n");
        };
        RenderedPage ours = page({"<p>a</p>"});
        ours.footnotes = notes("<li id=\"fn:x\">X</li><li id=\"fn:y\">Y</li>");
        ours.footnoteRanges = {{100, 110}, {110, 120}};
        QCOMPARE(compareWithSite(ours, toHtml(ours)).blocksCorrected, 0);

        const QByteArray other = notes("<li id=\"fn:y\">Y</li><li id=\"fn:z\">Z</li><li id=\"fn:x\">X</li>");
        const Comparison result = compareWithSite(ours, "<p>a</p>\n" + other);
        QCOMPARE(result.blocksCorrected, 1);
        QCOMPARE(result.corrected.footnotes, other);
        QCOMPARE(result.corrected.footnoteRanges, (QList<ByteRange>{{110, 120}, {0, 0}, {100, 110}}));

        const Comparison without = compareWithSite(ours, "<p>a</p>\n");
        QCOMPARE(without.blocksCorrected, 1);
        QVERIFY(without.corrected.footnotes.isEmpty() && without.corrected.footnoteRanges.isEmpty());
    }

    /// Whatever the bytes are, nothing breaks and the blocks stay where they are.
    void anything()
    {
        QRandomGenerator random(99);
        const QList<QByteArray> words{"<p>",    "</p>", "<div ", "</div>", "<",    ">",     "\"",
                                      "'",      "=",    "&amp;", "&",      "<!--", "-->",   "<pre>",
                                      "</pre>", "a",    " ",     "\n",     "/>",   "<svg>", "<script>"};
        const auto text = [&](int most) {
            QByteArray made;
            for (int i = random.bounded(most); i > 0; --i)
                made += words[random.bounded(int(words.size()))];
            return made;
        };
        for (int round = 0; round < 3000; ++round) {
            QList<QByteArray> blocks;
            for (int i = random.bounded(6); i > 0; --i)
                blocks.append(text(12));
            const RenderedPage ours = page(blocks);
            const Comparison result = compareWithSite(ours, text(50));
            const qsizetype count = result.corrected.blocks.size();
            QVERIFY(count == blocks.size() || (blocks.isEmpty() && count == 1));
            QVERIFY(result.blocksCorrected <= blocks.size() + 1 + (ours.blocks.isEmpty() ? 1 : 0));
            for (qsizetype i = 0; i < blocks.size(); ++i)
                QCOMPARE(result.corrected.blocks[i].range, ours.blocks[i].range);
            QCOMPARE(compareWithSite(ours, toHtml(ours) + '\n').blocksCorrected, 0);
        }
    }

    void largePagesAreQuick()
    {
        QList<QByteArray> blocks;
        QByteArray site;
        for (int i = 0; i < 30'000; ++i) {
            const QByteArray html = "<p>" + QByteArray::number(i % 17 == 0 ? i : i / 2) + "</p>";
            site += html + '\n';
            if (i % 500 != 7)
                blocks.append(i % 300 == 5 ? QByteArray("<p>wrong</p>") : html);
        }
        QElapsedTimer timer;
        timer.start();
        const Comparison result = compareWithSite(page(blocks), site);
        QVERIFY(firstDifference(site, toHtml(result.corrected)).isEmpty());
        QVERIFY2(timer.elapsed() < 8000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(result.blocksCorrected < 400);
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
