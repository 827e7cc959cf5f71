#include "preview/render/gfm.h"

#include "preview/render/gfmguard.h"

#include <QCoreApplication>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <optional>

namespace wolgan {

namespace {

constexpr qsizetype maximalSize = 8 * 1024 * 1024;
constexpr qsizetype maximalExpansion = 32 * 1024 * 1024; // bytes; the library ends the program at a gigabyte
constexpr qsizetype memory = 24 * 1024 * 1024;           // that the library may take in all …
constexpr qsizetype memoryPerByte = 36;                  // … and for each byte: only short posts take more
constexpr int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE | // the view keeps what it shows harmless
                        CMARK_OPT_VALIDATE_UTF8;
constexpr qsizetype maximalRuns = 1000;          // of what it scans to the end of the text for
constexpr qsizetype maximalScanned = 50'000'000; // bytes of words, for the ends of addresses
constexpr qsizetype maximalTangled = 20'000'000;
constexpr qsizetype maximalBars = 4000; // in one line: columns of a table

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(GfmRenderer)
};

/// The longest line that can hold a link definition: one with `]:`, or the line after it.
qsizetype longestDefinition(QByteArrayView text)
{
    qsizetype longest = 0;
    for (qsizetype at = text.indexOf("]:"); at >= 0; at = text.indexOf("]:", at)) {
        const qsizetype begin = text.first(at).lastIndexOf('\n') + 1;
        const qsizetype lineEnd = text.indexOf('\n', at);
        const qsizetype nextEnd = lineEnd < 0 ? -1 : text.indexOf('\n', lineEnd + 1);
        const qsizetype end = nextEnd < 0 ? text.size() : nextEnd;
        longest = std::max(longest, end - begin);
        at = lineEnd < 0 ? text.size() : lineEnd;
    }
    return longest;
}

qsizetype mostBars(QByteArrayView text)
{
    qsizetype most = 0, bars = 0;
    for (const char c : text) {
        bars = c == '\n' ? 0 : bars + (c == '|' ? 1 : 0);
        most = std::max(most, bars);
    }
    return most;
}

/// Ends the paragraph before it: a blank line, a list item that is not empty, a heading.
bool endsParagraph(QByteArrayView line)
{
    line = line.trimmed();
    if (line.isEmpty())
        return true;
    const qsizetype marker = line.indexOf(' ');
    if (marker == 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+'))
        return true;
    return marker > 0 && marker <= 6 && line.first(marker).count('#') == marker;
}

/// Ends of links times marks of emphasis, in one paragraph: at each of the ones the library may walk through
/// all of the others.
qsizetype mostTangled(QByteArrayView text)
{
    qsizetype most = 0, links = 0, marks = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype newline = text.indexOf('\n', at);
        const qsizetype end = newline < 0 ? text.size() : newline;
        const QByteArrayView line = text.sliced(at, end - at);
        at = end + 1;
        if (endsParagraph(line))
            links = marks = 0;
        links += line.count(']');
        marks += line.count('*') + line.count('_') + line.count('~');
        most = std::max(most, links * marks);
    }
    return most;
}

/// What the library may walk through for the ends of addresses: all of its word for each, and once more for
/// each bracket at its end.
qsizetype scannedForAddresses(QByteArrayView text)
{
    qsizetype scanned = 0, begin = 0, marks = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const char c = at < text.size() ? text[at] : '\n';
        if (c == ' ' || c == '\n' || c == '\t' || c == '<') {
            scanned += marks * (at - begin);
            begin = at;
            marks = 0;
        } else if (c == ')' || (c == ':' && text.sliced(at).startsWith("://"))) {
            ++marks;
        }
    }
    return scanned;
}

/// Link definitions may be spelled out at every `[`, table rows are filled up to the widest header.
bool isHostile(QByteArrayView text)
{
    if (text.size() > maximalSize)
        return true;
    if (text.count('[') * longestDefinition(text) > maximalExpansion)
        return true;
    if (mostTangled(text) > maximalTangled)
        return true;
    const qsizetype bars = mostBars(text);
    if (bars > maximalBars || bars * text.count('\n') > maximalExpansion / 16)
        return true;
    if (scannedForAddresses(text) > maximalScanned)
        return true;
    return text.count("<?") + text.count("<!") > maximalRuns && text.size() > 256 * 1024;
}

RenderedPage asPlainText(QByteArrayView bytes, ByteRange body)
{
    RenderedPage page;
    page.blocks.append({body, cutOffText(body.of(bytes))});
    page.notice =
        Text::tr("This post is too large or too tangled to be shown as GitHub does; here is its text.")
            .toUtf8();
    return page;
}

struct Tree
{
    cmark_node *root = nullptr;
    cmark_llist *extensions = nullptr;
};

/// Inside a guard.
Tree parsed(QByteArrayView text)
{
    cmark_parser *parser = cmark_parser_new_with_mem(options, GfmGuard::memory());
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist", "tagfilter"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, text.data(), static_cast<std::size_t>(text.size()));
    cmark_node *root = cmark_parser_finish(parser);
    return {root, cmark_parser_get_syntax_extensions(parser)};
}

/// Offsets of the begins of lines 1, 2, … (index 0 is line 1), and the end of the body behind the last one.
QList<qsizetype> lineBegins(QByteArrayView bytes, ByteRange body)
{
    QList<qsizetype> begins{body.begin};
    for (qsizetype i = body.begin; i < body.end; ++i) {
        if (bytes[i] == '\n')
            begins.append(i + 1);
    }
    begins.append(body.end);
    return begins;
}

std::optional<QByteArray> htmlOf(GfmGuard &guard, cmark_node *node, cmark_llist *extensions)
{
    const char *html = nullptr;
    auto print = [&] { html = cmark_render_html_with_mem(node, options, extensions, GfmGuard::memory()); };
    if (!guard.run(print))
        return std::nullopt;
    QByteArray text(html);
    while (text.endsWith('\n'))
        text.chop(1);
    return text;
}

bool isNote(cmark_node *node)
{
    return node && cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION;
}

/// Nothing where the library gave up.
std::optional<RenderedPage> pageOf(GfmGuard &guard, QByteArrayView bytes, ByteRange body)
{
    Tree tree;
    auto parse = [&] { tree = parsed(body.of(bytes)); };
    if (!guard.run(parse))
        return std::nullopt;
    const QList<qsizetype> begins = lineBegins(bytes, body);
    const auto beginOf = [&](int line) {
        return begins[std::clamp<qsizetype>(line - 1, 0, begins.size() - 1)];
    };
    RenderedPage page;
    for (cmark_node *node = cmark_node_first_child(tree.root); node && !isNote(node);
         node = cmark_node_next(node)) {
        cmark_node *next = cmark_node_next(node);
        const qsizetype begin = beginOf(cmark_node_get_start_line(node));
        const qsizetype end = next && !isNote(next) ? beginOf(cmark_node_get_start_line(next))
                                                    : beginOf(cmark_node_get_end_line(node) + 1);
        const std::optional<QByteArray> html = htmlOf(guard, node, tree.extensions);
        if (!html)
            return std::nullopt;
        page.blocks.append({{begin, std::max(begin, end)}, *html});
    }
    if (!isNote(cmark_node_last_child(tree.root)))
        return page;
    // The library writes one section for all notes, and only where it renders the whole tree.
    const std::optional<QByteArray> whole = htmlOf(guard, tree.root, tree.extensions);
    const qsizetype notes = whole ? whole->lastIndexOf("<section class=\"footnotes\"") : -1;
    if (!whole)
        return std::nullopt;
    if (notes >= 0)
        page.footnotes = whole->sliced(notes);
    return page;
}

} // namespace

RenderedPage renderGfm(QByteArrayView bytes, ByteRange body)
{
    if (isHostile(body.of(bytes)))
        return asPlainText(bytes, body);
    cmark_gfm_core_extensions_ensure_registered();
    GfmGuard guard(static_cast<std::size_t>(memory + memoryPerByte * body.size()));
    std::optional<RenderedPage> page = pageOf(guard, bytes, body);
    return page ? *std::move(page) : asPlainText(bytes, body);
}

} // namespace wolgan
