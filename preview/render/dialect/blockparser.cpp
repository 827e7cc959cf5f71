#include "preview/render/dialect/blockparser.h"

#include "preview/render/dialect/characters.h"

#include <algorithm>
#include <utility>

namespace wolgan::dialect {

namespace {

constexpr int maximalDepth = 100; // of blocks inside blocks: bounds the recursion

} // namespace

void BlockParser::parseSource(Node *root, std::string_view source)
{
    m_source = source;
    m_state = {root, source, 0, std::nullopt};
    run();
    if (m_state.pendingList)
        noteOpenEnd();
}

BlockParser::Ended BlockParser::parseBlocks(Node *tree, std::string_view text)
{
    if (!m_context.budget.spend(text.size()))
        return Ended::AtEnd;
    if (m_depth >= maximalDepth) {
        m_context.isSimplified = true;
        tree->children.push_back(m_arena.make(NodeKind::Paragraph));
        appendText(m_arena, tree->lastChild(), NodeKind::RawText, trimmed(text));
        return Ended::AtEnd;
    }
    State outer = std::exchange(m_state, State{tree, text, 0, std::nullopt});
    ++m_depth;
    const Ended ended = run();
    --m_depth;
    m_state = std::move(outer);
    return ended;
}

BlockParser::Ended BlockParser::parseBlocksHere(Node *tree)
{
    if (m_depth >= maximalDepth) {
        m_context.budget.exhaust();
        return Ended::AtEnd;
    }
    Node *outerTree = std::exchange(m_state.tree, tree);
    std::optional<AttributeList> outerList = std::exchange(m_state.pendingList, std::nullopt);
    ++m_depth;
    const Ended ended = run();
    --m_depth;
    m_state.tree = outerTree;
    m_state.pendingList = std::move(outerList);
    return ended;
}

BlockParser::Ended BlockParser::run()
{
    while (!atEnd()) {
        const size_t begin = m_state.pos;
        const size_t childCount = m_state.tree->children.size();
        m_context.budget.spend(lineUnits(rest()));
        if (m_depth == 0 && !m_state.pendingList)
            m_blockBegin = begin;
        if (!parseOneBlock())
            appendText(m_arena, m_state.tree, NodeKind::RawText, takeLine());
        if (std::exchange(m_foundCloseTag, false))
            return Ended::AtCloseTag;
        if (m_context.budget.isExhausted()) {
            if (m_depth == 0)
                m_stoppedAt = m_blockBegin;
            return Ended::AtEnd;
        }
        if (m_depth == 0)
            noteRange(childCount, begin);
    }
    return Ended::AtEnd;
}

/// Sets the ranges of what was parsed from `begin` to the cursor: of new children, and of an older one that
/// grew.
void BlockParser::noteRange(size_t childCount, size_t begin)
{
    std::vector<Node *> &children = m_state.tree->children;
    const std::string_view text = m_state.text.substr(begin, m_state.pos - begin);
    const size_t used = begin + trimmedEnd(text).size();
    const size_t end =
        used == begin ? begin : std::min(m_state.pos, used + lineLength(m_state.text.substr(used)));
    for (FootnoteDefinition *footnote : m_openFootnotes) {
        footnote->begin = m_blockBegin;
        footnote->end = end;
    }
    m_openFootnotes.clear();
    if (m_state.pendingList && children.size() == childCount)
        return;
    for (size_t i = children.size(); i-- > 0;) {
        Node *child = children[i];
        const bool isNew = i >= childCount;
        const bool isListLine = child->kind == NodeKind::Marker && child->marker == MarkerKind::AttributeList;
        if (child->kind == NodeKind::Blank || (isListLine && isNew))
            continue;
        if (isNew && child->begin == std::string_view::npos)
            child->begin = m_blockBegin;
        child->end = std::max(child->end, end);
        break;
    }
}

/// Something was looked for in vain: it may come with more text. Inside a block's own text nothing can.
void BlockParser::noteOpenEnd()
{
    m_context.isOpenEnded = m_context.isOpenEnded || m_state.text.data() == m_source.data();
}

bool BlockParser::parseOneBlock()
{
    return parseBlankLines() || parseIndentedCode() || parseFencedCode() || parseBlockquote() ||
           parseHeading() || parseRule() || parseList() || parseDefinitionList() || parseBlockHtml() ||
           parseUnderlinedHeading() || parseBlockMath() || parseTable() || parseFootnoteDefinition() ||
           parseLinkDefinition() || parseAbbreviationDefinition() || parseBlockExtension() ||
           parseEndOfBlock() || parseParagraph();
}

std::string_view BlockParser::takeLine()
{
    const std::string_view line = rest().substr(0, lineLength(rest()));
    m_state.pos += line.size();
    return line;
}

/// A node that takes the attribute list that stood before it.
Node *BlockParser::makeBlock(NodeKind kind, std::string_view text)
{
    Node *node = m_arena.make(kind, text);
    node->isBlock = true;
    if (m_state.pendingList)
        node->ensureAttributeList() = *std::exchange(m_state.pendingList, std::nullopt);
    return node;
}

Node *BlockParser::addBlock(NodeKind kind, std::string_view text)
{
    m_state.tree->children.push_back(makeBlock(kind, text));
    return lastChild();
}

void BlockParser::addMarker(MarkerKind kind)
{
    addBlock(NodeKind::Marker)->marker = kind;
}

bool BlockParser::isAfterBoundary() const
{
    const Node *last = lastChild();
    return !last || last->kind == NodeKind::Blank || m_state.pendingList ||
           (last->kind == NodeKind::Marker && last->marker == MarkerKind::EndOfBlock);
}

bool BlockParser::parseBlankLines()
{
    const size_t length = blankLines(rest());
    if (length == 0)
        return false;
    const std::string_view blank = rest().substr(0, length);
    m_state.pos += length;
    Node *last = lastChild();
    if (last && last->kind == NodeKind::Blank)
        last->text = m_arena.joined(last->text, blank);
    else
        addBlock(NodeKind::Blank, blank);
    return true;
}

bool BlockParser::parseEndOfBlock()
{
    const size_t length = endOfBlockLine(rest());
    if (length == 0)
        return false;
    m_state.pos += length;
    addMarker(MarkerKind::EndOfBlock);
    return true;
}

} // namespace wolgan::dialect
