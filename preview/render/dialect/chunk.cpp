#include "preview/render/dialect/chunk.h"

#include "preview/render/dialect/blockparser.h"
#include "preview/render/dialect/resolve.h"
#include "preview/render/renderedpage.h"

#include <algorithm>

namespace wolgan::dialect {

namespace {

// Bounds on the work for one block. Real posts need about 30 units per byte, a few of their shortest blocks
// 200.
constexpr qint64 baseUnits = 40'000;
constexpr qint64 unitsPerByte = 150;

constexpr size_t unitsPerHole = 200;  // to number and fill it
constexpr qint64 unitsPerList = 500;  // of contents or notes: it is filled for every page
constexpr qint64 unitsPerBlock = 800; // to keep it, put it on the page and free it

qint64 allowance(size_t textSize)
{
    return baseUnits + unitsPerByte * static_cast<qint64>(textSize);
}

/// An attribute list or an extension may run over the line's end, and over the chunk's.
bool hasOpenBraces(std::string_view text)
{
    for (size_t pos = text.find("{:"); pos != std::string_view::npos; pos = text.find("{:", pos + 2)) {
        if (text.find_first_of("}\n", pos) == std::string_view::npos ||
            text[text.find_first_of("}\n", pos)] == '\n')
            return true;
    }
    return false;
}

/// The list item's blocks with a hole for the links back: in the last paragraph, or in one of their own.
std::vector<Node *> withBackLinks(Arena &arena, std::string_view name, std::vector<Node *> blocks)
{
    std::erase_if(blocks, [](const Node *block) { return block->kind == NodeKind::Marker; });
    const bool endsWithText = !blocks.empty() && blocks.back()->kind == NodeKind::Paragraph;
    Node *last = arena.make(NodeKind::Paragraph);
    last->isBlock = true;
    if (endsWithText) {
        last->children = blocks.back()->children;
        last->attributeList = std::move(blocks.back()->attributeList);
        blocks.back() = last;
    } else {
        blocks.push_back(last);
    }
    last->children.push_back(arena.make(NodeKind::BackLinks, endsWithText ? "\u00A0" : ""));
    last->lastChild()->plain = arena.keep(std::string(name)); // the caller's may not live as long
    return blocks;
}

} // namespace

Chunk::Chunk(QByteArrayView text, bool startsPost, qint64 units)
    : m_size(text.size()), m_source(text, startsPost)
{
    const std::string_view source = m_source.text();
    const qint64 allowed = std::min<qint64>(units, allowance(source.size()));
    m_context.budget = Budget(allowed);
    m_context.known = &m_context.found;
    BlockParser parser(m_context);
    parser.parseSource(&m_root, source);
    m_stoppedAt = std::min(parser.stoppedAt(), source.size());
    m_parseUnits = allowed - m_context.budget.left();
    m_context.isOpenEnded = m_context.isOpenEnded || m_stoppedAt < source.size() || hasOpenBraces(source);
}

void Chunk::print(Definitions &known, qint64 units)
{
    m_isPrinted = true;
    m_context.known = &known;
    for (Node *block : m_root.children) {
        if (block->kind == NodeKind::Blank || block->kind == NodeKind::Marker || block->begin >= m_stoppedAt)
            continue;
        if (m_printUnits > units) {
            m_stoppedAt = block->begin;
            break;
        }
        printBlock(block, units - m_printUnits);
    }
    if (m_stoppedAt < m_source.text().size())
        addEscaped(m_stoppedAt, m_source.text().size());
}

void Chunk::printBlock(Node *block, qint64 units)
{
    PrintedBlock printed{block->begin, block->end, {}, {}, {}, false};
    const qint64 allowed = std::min(units, allowance(block->end - block->begin));
    const bool isPrinted = printNodes({block}, allowed, HtmlWriter::Body, printed.fragment);
    m_printUnits += allowed - m_context.budget.left() + unitsPerBlock;
    if (!isPrinted)
        return addEscaped(block->begin, block->end);
    std::string &html = printed.fragment.html;
    while (html.ends_with('\n') &&
           (printed.fragment.holes.empty() || printed.fragment.holes.back().at < html.size()))
        html.pop_back();
    for (const Hole &hole : printed.fragment.holes) {
        m_hasContents = m_hasContents || hole.kind == Hole::Contents;
        printed.hasList = printed.hasList || hole.kind == Hole::Contents || hole.kind == Hole::Footnotes;
    }
    m_printUnits += printed.hasList ? unitsPerList : 0;
    m_blocks.push_back(std::move(printed));
}

/// Text that is not rendered, as it stands.
void Chunk::addEscaped(size_t begin, size_t end)
{
    PrintedBlock printed{begin, end, {}, {}, {}, false};
    printed.fragment.html = escaped(begin, end);
    m_blocks.push_back(std::move(printed));
    m_isCut = true;
}

/// Resolves and prints nodes within a budget; false where it is not enough.
bool Chunk::printNodes(std::vector<Node *> nodes, qint64 units, HtmlWriter::Place place, Fragment &fragment)
{
    m_context.budget = Budget(units);
    Node parent;
    parent.children = std::move(nodes);
    resolve(m_context, &parent);
    if (m_context.budget.isExhausted())
        return false;
    HtmlWriter writer(m_context, fragment, place);
    for (const Node *node : parent.children)
        writer.write(node, place == HtmlWriter::Note ? 6 : 0);
    return m_context.budget.spend(fragment.html.size() + unitsPerHole * fragment.holes.size());
}

PrintedNote &Chunk::note(std::string_view name, const FootnoteDefinition &definition)
{
    PrintedNote &note = m_notes[definition.content];
    if (!note.isPrinted) {
        note.isPrinted = true;
        const qint64 allowed =
            std::min<qint64>(allowance(definition.end - definition.begin), pageAllowance(0));
        note.isCut = !printNodes(withBackLinks(m_context.arena, name, definition.content->children), allowed,
                                 HtmlWriter::Note, note.fragment);
        note.units = allowed - m_context.budget.left();
        if (note.isCut)
            note.fragment = {plainNote(definition), {}};
    }
    return note;
}

std::string Chunk::plainNote(const FootnoteDefinition &definition) const
{
    return escaped(definition.begin, definition.end) + '\n';
}

std::string Chunk::escaped(size_t begin, size_t end) const
{
    const std::string_view text = std::string_view(m_source.text()).substr(begin, end - begin);
    return cutOffText({text.data(), static_cast<qsizetype>(text.size())}).toStdString();
}

ByteRange Chunk::rangeOf(size_t begin, size_t end) const
{
    return {m_source.toBytes(begin), m_source.toBytes(end)};
}

bool canCutAt(QByteArrayView text, qsizetype pos)
{
    if (pos < 2 || pos + 2 >= text.size() || text[pos - 1] != '\n' || (text[pos] != '#' && text[pos] != '['))
        return false;
    if (text[pos] == '#') {
        qsizetype end = pos;
        while (end < text.size() && text[end] == '#')
            ++end;
        if (end - pos > 6 || end == text.size() || (text[end] != ' ' && text[end] != '\t'))
            return false;
    } else if (text[pos + 1] != '^') {
        return false;
    }
    qsizetype before = pos - 1;
    while (before > 0 && (text[before - 1] == ' ' || text[before - 1] == '\t' || text[before - 1] == '\r'))
        --before;
    return before > 0 && text[before - 1] == '\n';
}

qsizetype nextCut(QByteArrayView text, qsizetype pos)
{
    for (pos = text.indexOf('\n', pos); pos >= 0; pos = text.indexOf('\n', pos + 1)) {
        if (canCutAt(text, pos + 1))
            return pos + 1;
    }
    return text.size();
}

} // namespace wolgan::dialect
