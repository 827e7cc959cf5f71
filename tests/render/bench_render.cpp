// How long rendering takes, against cmark-gfm's own parse and render of the same text.

#include "preview/render/bodyrenderer.h"
#include "preview/render/render.h"
#include "tests/render/posts.h"

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cstdlib>

namespace wolgan {

namespace {

template<typename Work>
double medianMicroseconds(int repeats, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < repeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1000.0);
    }
    std::nth_element(times.begin(), times.begin() + repeats / 2, times.end());
    return times[static_cast<size_t>(repeats / 2)];
}

void renderWithCmark(QByteArrayView text)
{
    constexpr int options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES;
    cmark_parser *parser = cmark_parser_new(options);
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, text.data(), static_cast<size_t>(text.size()));
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser));
    std::free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
}

/// A digest in the shape of the samples.
QByteArray longDigest(int items)
{
    QByteArray post = "> 소개\n{: .prompt-info }\n\n";
    QByteArray notes = "## References\n";
    for (int i = 1; i <= items; ++i) {
        const QByteArray number = QByteArray::number(i);
        if (i % 20 == 1)
            post += "## 💡 **Section " + number + "**\n\n";
        post += "### 편집기와 \"자동화\"의 항목 " + number + " [^ref" + number + "]\n";
        post +=
            "- **변경 기록(Change Log)**의 형식을 새로 정했으며, it's the reader's file, not the tool's.\n";
        post += "- 둘째 점은 서로의 변경을 합치는 방법에 관한 것으로, 두 주 걸리던 일이 줄었습니다.\n\n";
        if (i % 6 == 0)
            post += "![fig](2024-" + number + ".png){: width=\"600\"}\n_Caption " + number + "_\n\n";
        notes += "[^ref" + number + "]: [Title of reference " + number + "](https://example.org/a_b/" +
                 number + ")\n\n";
    }
    return post + notes;
}

} // namespace

class BenchRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// One character typed in the middle of a long digest.
    void oneKey_data()
    {
        QTest::addColumn<int>("items");
        for (const int items : {56, 1000, 10'000})
            QTest::addRow("%d items", items) << items;
    }

    void oneKey()
    {
        QFETCH(int, items);
        QByteArray post = longDigest(items);
        const qsizetype middle = post.indexOf("- 둘째", post.size() / 2);
        BodyRenderer renderer;
        static_cast<void>(renderer.render(post, {0, post.size()}));
        const double key = medianMicroseconds(31, [&] {
            post.insert(middle + 2, 'x');
            static_cast<void>(renderer.render(post, {0, post.size()}));
        });
        const double whole = medianMicroseconds(items > 5000 ? 3 : 9, [&] {
            static_cast<void>(renderBody(post, {0, post.size()}));
        });
        qInfo("%s: one key %.0f us, whole %.0f us (%lld KB)", QTest::currentDataTag(), key, whole,
              static_cast<long long>(post.size() / 1024));
    }

    void againstCmark_data()
    {
        QTest::addColumn<QByteArray>("post");
        QTest::newRow("own digest") << readFile(
            QStringLiteral(WOLGAN_SOURCE_DIR "/tests/render/golden/digest.md"));
        const QByteArray sample =
            readFile(sharedFolder() + QLatin1String("/posts/2023-11-23-ai-trend-202310.md"));
        if (!sample.isEmpty()) {
            QTest::newRow("sample 1") << sample;
            const ByteRange body = bodyOf(sample);
            QTest::newRow("sample 1, ten times") << sample + body.of(sample).toByteArray().repeated(9);
        }
    }

    void againstCmark()
    {
        QFETCH(QByteArray, post);
        cmark_gfm_core_extensions_ensure_registered();
        const ByteRange body = bodyOf(post);
        const int repeats = post.size() > 100'000 ? 41 : 201;
        const double theirs = medianMicroseconds(repeats, [&] { renderWithCmark(body.of(post)); });
        const double ours = medianMicroseconds(repeats, [&] { static_cast<void>(renderBody(post, body)); });
        qInfo("%s: %.0f us, cmark-gfm %.0f us, ratio %.2f (%lld KB)", QTest::currentDataTag(), ours, theirs,
              ours / theirs, static_cast<long long>(post.size() / 1024));
    }
};

} // namespace wolgan

QTEST_APPLESS_MAIN(wolgan::BenchRender)
#include "bench_render.moc"
