#include "preview/render/gfm.h"

#include <QCoreApplication>
#include <QString>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <memory>

namespace wolgan {

namespace {

constexpr qsizetype maximalSize = 8 * 1024 * 1024;
constexpr qsizetype maximalExpansion = 32 * 1024 * 1024; // bytes; the library ends the program at a gigabyte
constexpr qsizetype maximalRuns = 1000;                  // of what it scans to the end of the text for
constexpr qsizetype maximalBars = 4000;                  // in one line: columns of a table

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

/// Link definitions may be spelled out at every `[`, table rows are filled up to the widest header.
bool isHostile(QByteArrayView text)
{
    if (text.size() > maximalSize)
        return true;
    if (text.count('[') * longestDefinition(text) > maximalExpansion)
        return true;
    const qsizetype bars = mostBars(text);
    if (bars > maximalBars || bars * text.count('\n') > maximalExpansion / 16)
        return true;
    return text.count("<?") + text.count("<!") + text.count("://") > maximalRuns && text.size() > 256 * 1024;
}

RenderedPage asPlainText(QByteArrayView bytes, ByteRange body)
{
    RenderedPage page;
    const QByteArray text = QString::fromUtf8(body.of(bytes)).toHtmlEscaped().toUtf8();
    page.blocks.append({body, "<pre>" + text + "</pre>"});
    page.notice =
        Text::tr("This post is too large or too tangled to be shown as GitHub does; here is its text.")
            .toUtf8();
    return page;
}

struct Free
{
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};

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

/// The HTML of a list of siblings that begins at `first`: of one node, or of all of them.
QByteArray htmlOf(cmark_node *node, int options, cmark_llist *extensions)
{
    char *html = cmark_render_html(node, options, extensions);
    QByteArray text(html);
    cmark_get_default_mem_allocator()->free(html);
    while (text.endsWith('\n'))
        text.chop(1);
    return text;
}

} // namespace

RenderedPage renderGfm(QByteArrayView bytes, ByteRange body)
{
    const QByteArrayView text = body.of(bytes);
    if (isHostile(text))
        return asPlainText(bytes, body);
    cmark_gfm_core_extensions_ensure_registered();
    constexpr int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE |
                            CMARK_OPT_VALIDATE_UTF8; // the view keeps what it shows harmless
    const std::unique_ptr<cmark_parser, Free> parser(cmark_parser_new(options));
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist", "tagfilter"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), text.data(), static_cast<std::size_t>(text.size()));
    const std::unique_ptr<cmark_node, Free> root(cmark_parser_finish(parser.get()));
    cmark_llist *extensions = cmark_parser_get_syntax_extensions(parser.get());
    const QList<qsizetype> begins = lineBegins(bytes, body);
    const auto beginOf = [&](int line) {
        return begins[std::clamp<qsizetype>(line - 1, 0, begins.size() - 1)];
    };

    RenderedPage page;
    for (cmark_node *node = cmark_node_first_child(root.get()); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION)
            break; // they stand at the end
        cmark_node *next = cmark_node_next(node);
        const bool last = !next || cmark_node_get_type(next) == CMARK_NODE_FOOTNOTE_DEFINITION;
        const qsizetype begin = beginOf(cmark_node_get_start_line(node));
        const qsizetype end =
            last ? beginOf(cmark_node_get_end_line(node) + 1) : beginOf(cmark_node_get_start_line(next));
        page.blocks.append({{begin, std::max(begin, end)}, htmlOf(node, options, extensions)});
    }
    // The library writes one section for all notes, and only where it renders the whole tree.
    const QByteArray whole = htmlOf(root.get(), options, extensions);
    const qsizetype notes = whole.lastIndexOf("<section class=\"footnotes\"");
    if (notes >= 0)
        page.footnotes = whole.sliced(notes);
    return page;
}

} // namespace wolgan
