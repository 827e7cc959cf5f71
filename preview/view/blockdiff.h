#pragma once

// How one list of rendered blocks becomes another with the fewest blocks touched. Pure; blocks are compared
// by their HTML alone, so a block whose bytes only shifted counts as unchanged.

#include "preview/render/renderedpage.h"

#include <QList>

namespace wolgan {

/// One run of old blocks that gives way to a run of new ones.
struct BlockChange
{
    qsizetype start = 0;    ///< first old block of the run; also where the new ones go when `removed` is 0
    qsizetype removed = 0;  ///< how many old blocks stand no longer here
    qsizetype newStart = 0; ///< index of the first inserted block in the new list
    /// One per new block: the old block with the same HTML that moves here, or -1 where the HTML is new.
    QList<qsizetype> inserted;

    friend bool operator==(const BlockChange &, const BlockChange &) = default;
};

/// The changes from `before` to `after`, ascending and disjoint; old blocks outside of them stay where they
/// are. A moved block is inside the removed run of some change and is used once. Common start and end first,
/// the middle by hash.
[[nodiscard]] QList<BlockChange> diffBlocks(const QList<RenderedBlock> &before,
                                            const QList<RenderedBlock> &after);

} // namespace wolgan
