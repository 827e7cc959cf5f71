#include "editor/forms/nodechoice.h"

#include <algorithm>
#include <iterator>

namespace wolgan {

namespace {

bool isMoved(const QList<int> &moved, int node)
{
    return std::binary_search(moved.cbegin(), moved.cend(), node);
}

/// How many of the first `count` siblings stay.
int staying(const QList<int> &siblings, qsizetype count, const QList<int> &moved)
{
    return static_cast<int>(std::count_if(siblings.cbegin(), siblings.cbegin() + count,
                                          [&](int node) { return !isMoved(moved, node); }));
}

QList<int> siblingsOf(const Outline &outline, int node)
{
    return outline.children(outline.at(node).parent, outline.at(node).kind);
}

} // namespace

QList<int> NodeChoice::nodes() const
{
    QList<int> all;
    std::merge(sections.cbegin(), sections.cend(), items.cbegin(), items.cend(), std::back_inserter(all));
    return all;
}

NodeChoice choiceOf(const Outline &outline, QList<int> nodes)
{
    std::sort(nodes.begin(), nodes.end());
    NodeChoice choice;
    for (const int node : std::as_const(nodes)) {
        if (outline.at(node).kind == NodeKind::Section)
            choice.sections.append(node);
        else if (outline.at(node).kind == NodeKind::Item &&
                 !isMoved(choice.sections, outline.at(node).parent))
            choice.items.append(node);
    }
    return choice;
}

OutlinePlace placeBefore(const Outline &outline, int sibling, const QList<int> &moved)
{
    const QList<int> siblings = siblingsOf(outline, sibling);
    return {outline.at(sibling).parent, staying(siblings, siblings.indexOf(sibling), moved)};
}

OutlinePlace placeAfter(const Outline &outline, int sibling, const QList<int> &moved)
{
    const QList<int> siblings = siblingsOf(outline, sibling);
    return {outline.at(sibling).parent, staying(siblings, siblings.indexOf(sibling) + 1, moved)};
}

OutlinePlace placeAtEnd(const Outline &outline, int section, const QList<int> &moved)
{
    const QList<int> items = outline.children(section, NodeKind::Item);
    return {section, staying(items, items.size(), moved)};
}

bool standsAt(const Outline &outline, const QList<int> &moved, const OutlinePlace &place)
{
    const int parent = outline.at(moved.first()).parent;
    const QList<int> siblings = siblingsOf(outline, moved.first());
    return parent == place.section && siblings.mid(place.position, moved.size()) == moved;
}

std::optional<OutlinePlace> placeBeside(const Outline &outline, const NodeChoice &choice, int step)
{
    const QList<int> &moved = choice.moved();
    if (moved.isEmpty())
        return {};
    const int parent = outline.at(moved.first()).parent;
    if (std::any_of(moved.cbegin(), moved.cend(),
                    [&](int node) { return outline.at(node).parent != parent; }))
        return {};
    const int place = step < 0 ? placeBefore(outline, moved.first(), moved).position - 1
                               : placeAfter(outline, moved.last(), moved).position + 1;
    const qsizetype stay = siblingsOf(outline, moved.first()).size() - moved.size();
    const OutlinePlace beside{parent, std::clamp(place, 0, static_cast<int>(stay))};
    if (standsAt(outline, moved, beside))
        return {};
    return beside;
}

std::optional<OutlinePlace> placeInSectionBeside(const Outline &outline, const NodeChoice &choice, int step)
{
    if (!choice.sections.isEmpty() || choice.items.isEmpty())
        return {};
    const QList<int> sections = outline.children(0, NodeKind::Section);
    const int nearest = outline.at(step < 0 ? choice.items.first() : choice.items.last()).parent;
    const qsizetype from = sections.indexOf(nearest);
    if (from < 0 || from + step < 0 || from + step >= sections.size())
        return {};
    const int target = sections[from + step];
    return step < 0 ? placeAtEnd(outline, target, choice.items) : OutlinePlace{target, 0};
}

OutlinePlace placeOfNewItem(const Outline &outline, int node)
{
    if (outline.at(node).kind == NodeKind::Item)
        return placeAfter(outline, node);
    if (outline.at(node).kind == NodeKind::Section)
        return {node, 0};
    const QList<int> sections = outline.ofKind(NodeKind::Section);
    if (sections.isEmpty())
        return placeAtEnd(outline, 0);
    if (node < sections.first())
        return {sections.first(), 0};
    return placeAtEnd(outline, sections.last());
}

OutlinePlace placeOfNewSection(const Outline &outline, int node)
{
    if (const int section = outline.enclosing(node, NodeKind::Section); section >= 0)
        return placeAfter(outline, section);
    const QList<int> sections = outline.ofKind(NodeKind::Section);
    const bool isBefore = !sections.isEmpty() && node < sections.first();
    return {0, isBefore ? 0 : static_cast<int>(sections.size())};
}

} // namespace wolgan
