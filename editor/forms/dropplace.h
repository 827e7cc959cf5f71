#pragma once

// Where a drop on a row of the outline goes. Pure: rows are nodes.

#include "editor/forms/nodechoice.h"

namespace wolgan {

enum class RowPart { Upper, Middle, Lower };

/// What is dragged: nodes of this post that move, or something from elsewhere.
struct Dragged
{
    bool sections = false; ///< sections, not items
    QList<int> moved;      ///< of this post, ascending; empty for what comes from elsewhere
};

/// A place and how the outline shows it: a line above or below a row, or a frame around it.
struct DropPlace
{
    enum class Mark { Above, Below, Around };

    OutlinePlace place;
    int row = 0; ///< the node of the row that carries the mark
    Mark mark = Mark::Above;
    friend bool operator==(const DropPlace &, const DropPlace &) = default;
};

/// Items go between items, below an open section's row to its top, onto a section to its end. Sections go
/// between sections: onto an open one in front of it, onto one of its items behind it. Nothing where a drop
/// would be nonsense or change nothing. `open`: the row shows its children.
[[nodiscard]] std::optional<DropPlace> dropPlace(const Outline &outline, const Dragged &dragged, int row,
                                                 RowPart part, bool open);

} // namespace wolgan
