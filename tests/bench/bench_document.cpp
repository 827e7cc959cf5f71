// Benchmarks of the document: medians, as ratios to a plain cmark-gfm parse of the same bytes in the same
// run.

#include "editor/document/document.h"
#include "editor/document/edits/renumber.h"
#include "editor/document/edits/structure.h"
#include "editor/document/textedit.h"
#include "tests/bench/digest.h"
#include "tests/bench/median.h"
#include "tests/support/posts.h"

#include <cmark-gfm.h>
#include <malloc.h>

#include <cstdio>
#include <memory>

using namespace wolgan;
using bench::digest, bench::median;

namespace {

/// One character typed into the middle item, again and again, as a session does it.
double typing(const Document &opened, int rounds)
{
    Document document = opened;
    const QList<int> items = document.outline().ofKind(NodeKind::Item);
    return median(
        [&] {
            const qsizetype at = document.outline().at(items[items.size() / 2]).title.end;
            TextEdit edit;
            edit.replace(document.bytes(), {at, at}, "가");
            document = document.edited(edit);
        },
        rounds);
}

/// Bytes on the heap.
std::size_t allocated()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

void measure(const char *name, const QByteArray &bytes, int rounds)
{
    const std::size_t before = allocated();
    const auto resident = std::make_unique<Document>(bytes);
    const auto held = static_cast<double>(allocated() - before + static_cast<std::size_t>(bytes.size()));
    const double parse = median(
        [&] {
            cmark_node_free(cmark_parse_document(bytes.constData(), static_cast<std::size_t>(bytes.size()),
                                                 CMARK_OPT_DEFAULT));
        },
        rounds);
    const double document = median([&] { const Document opened(bytes); }, rounds);
    const Document opened(bytes);
    const QList<int> items = opened.outline().ofKind(NodeKind::Item),
                     sections = opened.outline().ofKind(NodeKind::Section);
    const double key = typing(opened, 5 * rounds);
    const double renumber = median([&] { const TextEdit edit = edits::renumber(opened); }, rounds);
    const double move = items.isEmpty() || sections.isEmpty()
                            ? 0
                            : median(
                                  [&] {
                                      const edits::StructuralEdit edit =
                                          edits::moveItem(opened, items.first(), sections.last(), 1 << 20);
                                  },
                                  rounds);
    std::printf(
        "%-24s %8lld bytes, cmark-gfm parse %8.3f ms | document %5.2f x | keystroke %6.4f x (%.3f ms) | "
        "renumber check %5.2f x | move first item to the end %5.2f x | memory %4.1f x its bytes\n",
        name, static_cast<long long>(bytes.size()), parse / 1e6, document / parse, key / parse, key / 1e6,
        renumber / parse, move / parse, held / static_cast<double>(bytes.size()));
}

} // namespace

int main()
{
    for (const test::Post &post : test::samplePosts())
        measure(qPrintable(post.name), post.bytes, 101);
    measure("digest of 56 items", digest(56), 101);
    measure("digest of 1,000 items", digest(1000), 21);
    measure("digest of 10,000 items", digest(10000), 7);
}
