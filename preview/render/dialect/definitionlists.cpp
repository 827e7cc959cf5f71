// Terms and their definitions: a paragraph, then lines that begin with a colon.

#include "preview/render/dialect/blockparser.h"
#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/listlines.h"

namespace wolgan::dialect {

struct BlockParser::OpenDefinition
{
    Node *node = nullptr;
    std::string text;
    size_t indentation = 0;
    bool isParagraph = false;
};

namespace {

/// Terms need a paragraph, at most one blank line before.
bool canHoldTerms(const std::vector<Node *> &blocks)
{
    if (blocks.empty())
        return false;
    if (blocks.back()->kind == NodeKind::Paragraph)
        return true;
    return blocks.size() >= 2 && blocks.back()->kind == NodeKind::Blank && blocks.back()->text == "\n" &&
           blocks[blocks.size() - 2]->kind == NodeKind::Paragraph;
}

} // namespace

/// Makes terms of the paragraph before; true where a blank line stood between.
bool BlockParser::takeTerms(Node *list)
{
    std::vector<Node *> &blocks = m_state.tree->children;
    const bool afterBlank = blocks.back()->kind == NodeKind::Blank;
    if (afterBlank)
        blocks.pop_back();
    Node *paragraph = blocks.back();
    blocks.pop_back();
    list->begin = paragraph->begin;
    list->attributeList = std::move(paragraph->attributeList);
    std::string_view lines =
        paragraph->children.empty() ? std::string_view() : paragraph->children.front()->text;
    while (!lines.empty() && m_context.budget.spend(unitsPerLine)) {
        const std::string_view line = lines.substr(0, lineLength(lines));
        lines.remove_prefix(line.size());
        Node *term = m_arena.make(NodeKind::Term);
        std::string text(line.ends_with('\n') ? line.substr(0, line.size() - 1) : line);
        AttributeList found;
        if (takeItemList(text, found))
            term->ensureAttributeList() = std::move(found);
        term->children.push_back(m_arena.make(NodeKind::RawText, m_arena.keep(std::move(text))));
        list->children.push_back(term);
    }
    return afterBlank;
}

void BlockParser::collectDefinitions(std::vector<OpenDefinition> &definitions, bool afterBlank)
{
    size_t maximalIndent = 3;
    bool startsAsParagraph = afterBlank;
    afterBlank = false;
    while (!atEnd() && m_context.budget.spend(unitsPerLine)) {
        if (const ListMarker marker = listMarker(rest(), MarkerType::Definition, maximalIndent)) {
            const std::string_view line = takeLine();
            AttributeList list;
            ItemStart start = readItemStart(marker.length, line.substr(marker.length), list);
            Node *node = m_arena.make(NodeKind::Definition);
            if (start.hasList)
                node->ensureAttributeList() = std::move(list);
            definitions.push_back({node, std::move(start.text), start.indentation, startsAsParagraph});
            maximalIndent = maximalMarkerIndent(start.indentation);
            startsAsParagraph = afterBlank = false;
            continue;
        }
        if (endOfBlockLine(rest()))
            return;
        OpenDefinition &open = definitions.back();
        size_t length = indentedItemLine(rest(), open.indentation);
        if (length == 0 && !afterBlank)
            length = lazyItemLine(rest(), open.indentation);
        if (length != 0) {
            bool wasIndented = false;
            open.text += withoutIndentation(rest().substr(0, length), open.indentation, wasIndented);
            startsAsParagraph = afterBlank = false;
        } else if ((length = blankLines(rest())) != 0) {
            open.text += rest().substr(0, length);
            startsAsParagraph = afterBlank = true;
        } else {
            return;
        }
        m_state.pos += length;
    }
}

bool BlockParser::parseDefinitionList()
{
    if (!listMarker(rest(), MarkerType::Definition) || !canHoldTerms(m_state.tree->children))
        return false;
    Node *list = makeBlock(NodeKind::DefinitionList);
    const bool afterBlank = takeTerms(list);
    std::vector<OpenDefinition> definitions;
    collectDefinitions(definitions, afterBlank);
    Node *blank = nullptr;
    for (OpenDefinition &open : definitions) {
        if (m_context.budget.isExhausted())
            return true;
        list->children.push_back(open.node);
        parseBlocks(open.node, m_arena.keep(std::move(open.text)));
        std::vector<Node *> &blocks = open.node->children;
        if (blocks.empty())
            continue;
        blank = blocks.back()->kind == NodeKind::Blank ? blocks.back() : nullptr;
        if (blank)
            blocks.pop_back();
        if (!blocks.empty() && blocks.front()->kind == NodeKind::Paragraph && !open.isParagraph) {
            if (blocks.size() > 1)
                appendText(m_arena, blocks.front(), NodeKind::RawText, "\n");
            blocks.front()->isTransparent = true;
        }
    }
    addDefinitionList(list);
    if (blank)
        m_state.tree->children.push_back(blank);
    return true;
}

/// Adds the list, to the one before where only a blank line stands between.
void BlockParser::addDefinitionList(Node *list)
{
    std::vector<Node *> &blocks = m_state.tree->children;
    const size_t count = blocks.size();
    if (count >= 2 && blocks[count - 1]->kind == NodeKind::Blank &&
        blocks[count - 2]->kind == NodeKind::DefinitionList)
        blocks.pop_back();
    Node *before = lastChild();
    if (before && before->kind == NodeKind::DefinitionList)
        before->children.insert(before->children.end(), list->children.begin(), list->children.end());
    else
        blocks.push_back(list);
}

} // namespace wolgan::dialect
