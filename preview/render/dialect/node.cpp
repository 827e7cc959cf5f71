#include "preview/render/dialect/node.h"

namespace wolgan::dialect {

namespace {

// What it takes to make, resolve, print and free them.
constexpr std::int64_t unitsPerNode = 150;
constexpr std::int64_t unitsPerString = 60;

} // namespace

AttributeList &Node::ensureAttributeList()
{
    if (!attributeList)
        attributeList = std::make_unique<AttributeList>();
    return *attributeList;
}

Node *Arena::make(NodeKind kind, std::string_view text)
{
    m_budget.spend(unitsPerNode);
    Node &node = m_nodes.emplace_back();
    node.kind = kind;
    node.text = text;
    return &node;
}

std::string_view Arena::keep(std::string text)
{
    m_budget.spend(unitsPerString + static_cast<std::int64_t>(text.size()));
    return m_strings.emplace_back(std::move(text));
}

std::string_view Arena::joined(std::string_view first, std::string_view second)
{
    if (first.data() + first.size() == second.data())
        return {first.data(), first.size() + second.size()};
    std::string *last = m_strings.empty() ? nullptr : &m_strings.back();
    if (last && first.data() == last->data() && first.size() == last->size()) {
        last->append(second);
        return *last;
    }
    std::string text;
    text.reserve(2 * (first.size() + second.size()));
    text.append(first).append(second);
    return keep(std::move(text));
}

void appendText(Arena &arena, Node *tree, NodeKind kind, std::string_view text)
{
    Node *last = tree->lastChild();
    if (last && last->kind == kind)
        last->text = arena.joined(last->text, text);
    else if (!text.empty())
        tree->children.push_back(arena.make(kind, text));
}

} // namespace wolgan::dialect
