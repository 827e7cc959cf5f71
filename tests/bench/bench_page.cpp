// Benchmarks of rendering: the page as the site publishes it, whole and after one key, beside cmark-gfm's own
// parse and render of the same bytes in the same run. Medians of processor time.

#include "editor/document/document.h"
#include "editor/document/textedit.h"
#include "preview/render/bodyrenderer.h"
#include "preview/render/pageheader.h"
#include "preview/view/pagepatch.h"
#include "tests/bench/digest.h"
#include "tests/bench/median.h"
#include "tests/support/posts.h"

#include <cmark-gfm.h>

#include <cstdio>
#include <cstdlib>

using namespace wolgan;
using bench::digest, bench::median;

namespace {

/// Versions of a post that differ by one letter in the middle item's heading.
QList<Document> versionsOf(const Document &opened)
{
    const QList<int> items = opened.outline().ofKind(NodeKind::Item);
    const qsizetype at = opened.outline().at(items[items.size() / 2]).title.end;
    TextEdit edit;
    edit.replace(opened.bytes(), {at, at}, "가");
    return {opened, opened.edited(edit)};
}

void measure(const char *name, const QByteArray &bytes, int rounds)
{
    const double cmark = median(
        [&] {
            cmark_node *root = cmark_parse_document(bytes.constData(), static_cast<std::size_t>(bytes.size()),
                                                    CMARK_OPT_DEFAULT);
            std::free(cmark_render_html(root, CMARK_OPT_DEFAULT, nullptr));
            cmark_node_free(root);
        },
        rounds);
    const QList<Document> versions = versionsOf(Document(bytes));
    const Document &document = versions.first();
    const double whole = median(
        [&] { const RenderedPage page = BodyRenderer().render(document.bytes(), document.body()); }, rounds);
    BodyRenderer renderer;
    PageContent shown;
    shown.page = renderer.render(document.bytes(), document.body());
    qsizetype next = 0;
    const auto nextPage = [&] {
        const Document &version = versions[++next % 2];
        return renderer.render(version.bytes(), version.body());
    };
    const double key = median([&] { shown.page = nextPage(); }, 5 * rounds);
    const PageContent before = shown;
    shown.page = nextPage();
    const double patch =
        median([&] { const QJsonObject message = patchMessage(&before, shown); }, 5 * rounds);
    const double words = median([&] { (void)wordCount(document.text(document.body())); }, rounds);
    std::printf(
        "%-24s %8lld bytes, cmark-gfm %8.3f ms | whole page %5.2f x | after a key %8.3f ms | its patch "
        "%7.3f ms | words %7.3f ms\n",
        name, static_cast<long long>(bytes.size()), cmark / 1e6, whole / cmark, key / 1e6, patch / 1e6,
        words / 1e6);
}

} // namespace

int main()
{
    for (const test::Post &sample : test::samplePosts())
        measure(qPrintable(sample.name.left(24)), sample.bytes, 50);
    measure("1,000 items", digest(1000), 20);
    measure("10,000 items", digest(10000), 5);
}
