// How long rendering takes, against cmark-gfm's own parse and render of the same text.

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

} // namespace

class BenchRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
