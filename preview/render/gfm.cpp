#include "preview/render/gfm.h"

#include "editor/document/lines.h"
#include "preview/render/gfmguard.h"

#include <QCoreApplication>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace wolgan {

namespace {

constexpr qsizetype maximalSize = 8 * 1024 * 1024;
constexpr qsizetype maximalExpansion = 32 * 1024 * 1024; // bytes; the library ends the program at a gigabyte
constexpr qsizetype memory = 24 * 1024 * 1024;           // that the library may take …
constexpr qsizetype memoryPerByte = 30;                  // … or for each byte: only short posts take more
constexpr int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE | // the view keeps what it shows harmless
                        CMARK_OPT_VALIDATE_UTF8;
constexpr qsizetype maximalRuns = 1000;          // of what it scans to the end of the text for
constexpr qsizetype maximalScanned = 50'000'000; // bytes of words, for the ends of addresses
constexpr qsizetype maximalTangled = 20'000'000;
constexpr qsizetype maximalLines = 300'000;
constexpr qsizetype maximalBars = 4000; // in one line: columns of a table

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(GfmRenderer)
};

/// What one line asks of the library.
struct LineCounts
{
    qsizetype openings = 0; ///< `[`
    qsizetype closings = 0; ///< `]`
    qsizetype marks = 0;    ///< of emphasis
    qsizetype bars = 0;     ///< of a table
    qsizetype runs = 0;     ///< of what it scans to the end of the text for
    qsizetype returns = 0;  ///< carriage returns, each of which ends a line for it
    bool defines = false;   ///< may hold a link definition
};

LineCounts countsOf(QByteArrayView line)
{
    LineCounts counts;
    char previous = '\0';
    for (qsizetype i = 0; i < line.size(); previous = line[i++]) {
        switch (line[i]) {
        case '[':
            ++counts.openings;
            break;
        case ']':
            ++counts.closings;
            break;
        case '*':
        case '_':
        case '~':
            ++counts.marks;
            break;
        case '|':
            ++counts.bars;
            break;
        case '?':
        case '!':
            counts.runs += previous == '<' ? 1 : 0;
            break;
        case '\r':
            ++counts.returns;
            break;
        case ':':
            counts.defines |= previous == ']';
            break;
        default:
            break;
        }
    }
    return counts;
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

/// What the library may walk through for the ends of addresses: all of its word for each, and once more for
/// each bracket at its end.
qsizetype scannedForAddresses(QByteArrayView text)
{
    qsizetype scanned = 0, begin = 0, marks = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const char c = at < text.size() ? text[at] : '\n';
        if (c == ' ' || c == '\n' || c == '\t') {
            scanned += marks * (at - begin);
            begin = at;
            marks = 0;
        } else if (c == ')' || (c == ':' && text.sliced(at).startsWith("://"))) {
            ++marks;
        }
    }
    return scanned;
}

/// What a text asks of the library.
class Demand
{
public:
    explicit Demand(QByteArrayView text);
    /// Link definitions may be spelled out at every `[`, table rows are filled up to the widest header.
    [[nodiscard]] bool isHostile() const;

private:
    void add(ByteRange line, const LineCounts &counts);

    QByteArrayView m_text;
    qsizetype m_lines = 0;
    qsizetype m_openings = 0;
    qsizetype m_runs = 0;
    qsizetype m_mostBars = 0;           ///< in one line
    qsizetype m_definition = -1;        ///< where the line before begins if it may hold a link definition
    qsizetype m_longestDefinition = 0;  ///< with the line after it
    qsizetype m_links = 0, m_marks = 0; ///< of the paragraph
    /// Ends of links times marks of emphasis, in one paragraph: at each of the ones the library may walk
    /// through all of the others.
    qsizetype m_mostTangled = 0;
};

Demand::Demand(QByteArrayView text) : m_text(text)
{
    for (qsizetype begin = 0; begin < text.size();) {
        const ByteRange line = lineFrom(text, begin, text.size());
        add(line, countsOf(line.of(text)));
        begin = line.end;
    }
    if (m_definition >= 0)
        m_longestDefinition = std::max(m_longestDefinition, text.size() - m_definition);
}

void Demand::add(ByteRange line, const LineCounts &counts)
{
    m_lines += 1 + counts.returns;
    m_openings += counts.openings;
    m_runs += counts.runs;
    m_mostBars = std::max(m_mostBars, counts.bars);
    if (m_definition >= 0)
        m_longestDefinition = std::max(m_longestDefinition, line.end - m_definition);
    m_definition = counts.defines ? line.begin : -1;
    if (m_links + m_marks > 0 && endsParagraph(line.of(m_text)))
        m_links = m_marks = 0;
    m_links += counts.closings;
    m_marks += counts.marks;
    m_mostTangled = std::max(m_mostTangled, m_links * m_marks);
}

bool Demand::isHostile() const
{
    if (m_openings * m_longestDefinition > maximalExpansion || m_mostTangled > maximalTangled)
        return true;
    if (m_lines > maximalLines || m_mostBars > maximalBars || m_mostBars * m_lines > maximalExpansion / 16)
        return true;
    if (scannedForAddresses(m_text) > maximalScanned)
        return true;
    return m_runs > maximalRuns && m_text.size() > 256 * 1024;
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
    QList<qsizetype> begins;
    begins.reserve(lineCount(body.of(bytes)) + 2);
    begins.append(body.begin);
    for (qsizetype i = body.begin; i < body.end; ++i) {
        if (bytes[i] == '\n')
            begins.append(i + 1);
    }
    begins.append(body.end);
    return begins;
}

/// Inside a guard.
const char *htmlOf(cmark_node *node, const Tree &tree)
{
    return cmark_render_html_with_mem(node, options, tree.extensions, GfmGuard::memory());
}

bool isNote(cmark_node *node)
{
    return node && cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION;
}

QList<cmark_node *> blocksOf(const Tree &tree)
{
    QList<cmark_node *> blocks;
    for (cmark_node *node = cmark_node_first_child(tree.root); node && !isNote(node);
         node = cmark_node_next(node))
        blocks.append(node);
    return blocks;
}

QByteArray trimmedEnd(const char *html)
{
    QByteArrayView text(html);
    while (text.endsWith('\n'))
        text.chop(1);
    return text.toByteArray();
}

/// Nothing where the library gave up.
std::optional<RenderedPage> pageOf(GfmGuard &guard, QByteArrayView bytes, ByteRange body)
{
    Tree tree;
    auto parse = [&] { tree = parsed(body.of(bytes)); };
    if (!guard.run(parse))
        return std::nullopt;
    const QList<cmark_node *> blocks = blocksOf(tree);
    std::vector<const char *> html(static_cast<std::size_t>(blocks.size())); // in the guard's memory
    const char *whole = "";
    auto print = [&] {
        auto printed = html.begin();
        for (cmark_node *node : blocks)
            *printed++ = htmlOf(node, tree);
        // The library writes one section for all notes, and only where it renders the whole tree.
        if (isNote(cmark_node_last_child(tree.root)))
            whole = htmlOf(tree.root, tree);
    };
    if (!guard.run(print))
        return std::nullopt;
    const QList<qsizetype> begins = lineBegins(bytes, body);
    const auto beginOf = [&](int line) {
        return begins[std::clamp<qsizetype>(line - 1, 0, begins.size() - 1)];
    };
    RenderedPage page;
    page.blocks.reserve(blocks.size());
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const qsizetype begin = beginOf(cmark_node_get_start_line(blocks[i]));
        const qsizetype end = i + 1 < blocks.size() ? beginOf(cmark_node_get_start_line(blocks[i + 1]))
                                                    : beginOf(cmark_node_get_end_line(blocks[i]) + 1);
        page.blocks.append({{begin, std::max(begin, end)}, trimmedEnd(html[static_cast<std::size_t>(i)])});
    }
    const QByteArrayView text(whole);
    const qsizetype notes = text.lastIndexOf("<section class=\"footnotes\"");
    if (notes >= 0)
        page.footnotes = trimmedEnd(whole + notes);
    return page;
}

} // namespace

RenderedPage renderGfm(QByteArrayView bytes, ByteRange body)
{
    if (body.size() > maximalSize || Demand(body.of(bytes)).isHostile())
        return asPlainText(bytes, body);
    cmark_gfm_core_extensions_ensure_registered();
    GfmGuard guard(static_cast<std::size_t>(std::max(memory, memoryPerByte * body.size())));
    std::optional<RenderedPage> page = pageOf(guard, bytes, body);
    return page ? *std::move(page) : asPlainText(bytes, body);
}

} // namespace wolgan
