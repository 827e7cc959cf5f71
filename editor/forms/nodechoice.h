#pragma once

// What the author has chosen in the outline, and where it can go. Pure: nodes are indices into
// Outline::nodes.

#include "editor/document/outline.h"

#include <QList>

#include <optional>

namespace wolgan {

/// Chosen items and sections in the order of the text. An item of a chosen section belongs to it and is not
/// counted again.
struct NodeChoice
{
    QList<int> sections;
    QList<int> items; ///< outside of the chosen sections

    [[nodiscard]] bool isEmpty() const { return sections.isEmpty() && items.isEmpty(); }
    /// All of them, in the order of the text.
    [[nodiscard]] QList<int> nodes() const;
    /// What a move takes along: the sections, or without any the items.
    [[nodiscard]] const QList<int> &moved() const { return sections.isEmpty() ? items : sections; }
    friend bool operator==(const NodeChoice &, const NodeChoice &) = default;
};

/// The items and sections among some nodes.
[[nodiscard]] NodeChoice choiceOf(const Outline &outline, QList<int> nodes);

/// A place for items or for sections.
struct OutlinePlace
{
    int section = 0;  ///< of items: whose children they become, 0 for the post itself; of sections: 0
    int position = 0; ///< among the siblings of their kind, as if what moves were already gone
    friend bool operator==(const OutlinePlace &, const OutlinePlace &) = default;
};

/// In front of a sibling, or behind it.
[[nodiscard]] OutlinePlace placeBefore(const Outline &outline, int sibling, const QList<int> &moved = {});
[[nodiscard]] OutlinePlace placeAfter(const Outline &outline, int sibling, const QList<int> &moved = {});
/// Behind the last item of a section.
[[nodiscard]] OutlinePlace placeAtEnd(const Outline &outline, int section, const QList<int> &moved = {});
/// True where the moved nodes stand there, one after another, already.
[[nodiscard]] bool standsAt(const Outline &outline, const QList<int> &moved, const OutlinePlace &place);

/// One row up (-1) or down (1); nodes that do not stand together gather there. Nothing where they cannot, or
/// where they belong to different sections.
[[nodiscard]] std::optional<OutlinePlace> placeBeside(const Outline &outline, const NodeChoice &choice,
                                                      int step);
/// The end of the section before (-1), the top of the section after (1): the nearest places for items.
[[nodiscard]] std::optional<OutlinePlace> placeInSectionBeside(const Outline &outline,
                                                               const NodeChoice &choice, int step);

/// Below an item; at the top of a section; for any other node, the nearest end of the sections.
[[nodiscard]] OutlinePlace placeOfNewItem(const Outline &outline, int node);
/// Below the section of a node; for a node outside of all sections, in front of or behind them.
[[nodiscard]] OutlinePlace placeOfNewSection(const Outline &outline, int node);

} // namespace wolgan
