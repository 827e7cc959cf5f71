#include "editor/document/outline.h"

#include <algorithm>

namespace wolgan {

QByteArray kindName(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Post:
        return "post";
    case NodeKind::FrontMatter:
        return "front-matter";
    case NodeKind::Intro:
        return "intro";
    case NodeKind::Section:
        return "section";
    case NodeKind::Item:
        return "item";
    case NodeKind::Figure:
        return "figure";
    case NodeKind::References:
        return "references";
    case NodeKind::Definition:
        return "definition";
    }
    return {};
}

QList<int> Outline::ofKind(NodeKind kind) const
{
    QList<int> found;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        if (nodes[i].kind == kind)
            found.append(static_cast<int>(i));
    }
    return found;
}

int Outline::count(NodeKind kind) const
{
    return static_cast<int>(
        std::count_if(nodes.cbegin(), nodes.cend(), [kind](const Node &node) { return node.kind == kind; }));
}

int Outline::nodeAt(qsizetype offset) const
{
    // Preorder is sorted by begin: the last node that begins at or before the offset is inside the deepest
    // one there, or behind it in a gap.
    const auto after = std::upper_bound(nodes.cbegin(), nodes.cend(), offset,
                                        [](qsizetype at, const Node &node) { return at < node.range.begin; });
    int node = static_cast<int>(after - nodes.cbegin()) - 1;
    while (node > 0 && at(node).range.isEmpty() && at(node).range.begin < offset)
        --node;
    if (node <= 0 || at(node).range.contains(offset))
        return std::max(node, 0);
    for (int ancestor = at(node).parent; ancestor > 0; ancestor = at(ancestor).parent) {
        if (at(ancestor).range.contains(offset))
            return ancestor;
    }
    return node;
}

int Outline::enclosing(int node, NodeKind kind) const
{
    while (node >= 0 && at(node).kind != kind)
        node = at(node).parent;
    return node;
}

int Outline::first(NodeKind kind) const
{
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        if (nodes[i].kind == kind)
            return static_cast<int>(i);
    }
    return -1;
}

QList<int> Outline::children(int node) const
{
    QList<int> found;
    for (int child = node + 1; child < end(node); child = end(child))
        found.append(child);
    return found;
}

QList<int> Outline::children(int node, NodeKind kind) const
{
    QList<int> found;
    for (int child = node + 1; child < end(node); child = end(child)) {
        if (at(child).kind == kind)
            found.append(child);
    }
    return found;
}

int Outline::position(int node) const
{
    const int parent = at(node).parent;
    return parent < 0 ? 0 : static_cast<int>(children(parent, at(node).kind).indexOf(node));
}

} // namespace wolgan
