// Lists of items, and of tasks.

#include "preview/render/dialect/blockparser.h"
#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/listlines.h"

#include <algorithm>

namespace wolgan::dialect {

/// An item whose lines are being collected. The parts are parsed one by one: where a nested list begins, the
/// paragraph before it ends even without a blank line.
struct BlockParser::OpenItem
{
    Node *node = nullptr;
    std::vector<std::string> parts;
    size_t indentation = 0;
    bool hasNestedList = false;
};

namespace {

/// A paragraph without tags where no blank line follows it; the last item of a list follows the others.
bool isTight(const Node *list, const Node *item, bool endedByMarker)
{
    const std::vector<Node *> &blocks = item->children;
    const bool isLast = list->children.back() == item;
    if (blocks.front()->kind != NodeKind::Paragraph)
        return false;
    const bool followed = blocks.size() >= 2 && blocks[1]->kind == NodeKind::Blank;
    if (followed && !(isLast && blocks.size() == 2 && !endedByMarker))
        return false;
    if (!isLast || list->children.size() == 1)
        return true;
    return std::any_of(list->children.begin(), list->children.end() - 1, [](const Node *other) {
        return other->children.empty() || other->children.front()->kind != NodeKind::Paragraph ||
               other->children.front()->isTransparent;
    });
}

/// Takes `[ ]` or `[x]` off the start; true where it was there.
bool takeTaskBox(std::string_view &text, bool &isChecked)
{
    const std::string_view box = trimmedStart(text);
    if (box.size() < 4 || box[0] != '[' || box[2] != ']' || !isSpace(box[3]))
        return false;
    isChecked = lowered(box[1]) == 'x';
    if (!isChecked && box[1] != ' ')
        return false;
    text = trimmedStart(box.substr(3));
    return true;
}

void makeTaskItems(Arena &arena, Node *list)
{
    bool isTaskList = false;
    for (Node *item : list->children) {
        if (item->children.empty() || item->children.front()->kind != NodeKind::Paragraph)
            continue;
        Node *raw = item->children.front()->lastChild();
        if (!raw)
            continue;
        bool isChecked = false;
        if (takeTaskBox(raw->text, isChecked)) {
            isTaskList = true;
            const std::string checked = isChecked ? " checked=\"checked\"" : "";
            raw->text = arena.keep(
                "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\"" + checked +
                " />" + std::string(raw->text));
        }
        if (isTaskList)
            item->attributes.set("class", "task-list-item");
    }
    if (isTaskList)
        list->attributes.set("class", "task-list");
}

} // namespace

void BlockParser::beginItem(OpenItem &item, const ListMarker &marker)
{
    const std::string_view line = takeLine();
    item = OpenItem{m_arena.make(NodeKind::ListItem), {}, 0, false};
    AttributeList list;
    ItemStart start = readItemStart(marker.length, line.substr(marker.length), list);
    if (start.hasList && m_context.budget.spend(5 * unitsPerLine))
        item.node->ensureAttributeList() = std::move(list);
    item.indentation = start.indentation;
    item.hasNestedList = startsList(start.text);
    item.parts.push_back(std::move(start.text));
}

void BlockParser::continueItem(OpenItem &item, size_t length)
{
    bool wasIndented = false;
    std::string line = withoutIndentation(rest().substr(0, length), item.indentation, wasIndented);
    m_state.pos += length;
    if (!item.hasNestedList && wasIndented && startsList(line)) {
        item.parts.emplace_back();
        item.hasNestedList = true;
    } else if (item.hasNestedList && !wasIndented && startsList(line)) {
        line.insert(0, item.indentation + 4, ' ');
    }
    item.parts.back() += line;
}

/// Collects the items' lines; true where the list was ended by a line with `^`.
bool BlockParser::collectItems(Node *list, MarkerType type, std::vector<OpenItem> &items)
{
    size_t maximalIndent = 3;
    bool afterBlank = false;
    while (!atEnd() && m_context.budget.spend(unitsPerLine)) {
        OpenItem *item = items.empty() ? nullptr : &items.back();
        if (afterBlank && ruleLine(rest()))
            break;
        if (const size_t end = endOfBlockLine(rest())) {
            m_state.pos += end;
            return true;
        }
        if (const ListMarker marker = listMarker(rest(), type, maximalIndent)) {
            beginItem(items.emplace_back(), marker);
            list->children.push_back(items.back().node);
            maximalIndent = maximalMarkerIndent(items.back().indentation);
            afterBlank = false;
            continue;
        }
        size_t length = indentedItemLine(rest(), item->indentation);
        if (length == 0 && !afterBlank)
            length = lazyItemLine(rest(), item->indentation);
        if (length != 0) {
            continueItem(*item, length);
            afterBlank = false;
        } else if (const size_t blank = blankLines(rest())) {
            item->hasNestedList = true;
            item->parts.back() += rest().substr(0, blank);
            m_state.pos += blank;
            afterBlank = true;
        } else {
            break;
        }
    }
    return false;
}

/// Decides about the item's paragraph tags; returns the blank lines that end the item.
Node *BlockParser::finishItem(const Node *list, Node *item, bool endedByMarker)
{
    std::vector<Node *> &blocks = item->children;
    Node *first = blocks.front();
    const bool isParagraph = first->kind == NodeKind::Paragraph;
    if (isParagraph && blocks.size() >= 2 && blocks[1]->kind == NodeKind::Marker && first->attributeList)
        blocks.erase(blocks.begin() + 1);
    if (isTight(list, item, endedByMarker)) {
        if (blocks.size() > 1 && blocks[1]->kind != NodeKind::Blank)
            appendText(m_arena, first, NodeKind::RawText, "\n");
        first->isTransparent = true;
    }
    if (blocks.back()->kind != NodeKind::Blank)
        return nullptr;
    Node *blank = blocks.back();
    blocks.pop_back();
    return blank;
}

bool BlockParser::parseList()
{
    const bool isBullet = bool(listMarker(rest(), MarkerType::Bullet));
    if (!isBullet && !listMarker(rest(), MarkerType::Number))
        return false;
    Node *list = makeBlock(isBullet ? NodeKind::UnorderedList : NodeKind::OrderedList);
    std::vector<OpenItem> items;
    const bool endedByMarker = collectItems(list, isBullet ? MarkerType::Bullet : MarkerType::Number, items);
    m_state.tree->children.push_back(list);
    Node *blank = nullptr;
    for (OpenItem &item : items) {
        if (m_context.budget.isExhausted())
            return true;
        for (std::string &part : item.parts)
            parseBlocks(item.node, m_arena.keep(std::move(part)));
        if (!item.node->children.empty())
            blank = finishItem(list, item.node, endedByMarker);
    }
    makeTaskItems(m_arena, list);
    if (blank && !endedByMarker)
        m_state.tree->children.push_back(blank);
    return true;
}

} // namespace wolgan::dialect
