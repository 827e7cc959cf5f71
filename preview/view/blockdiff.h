#pragma once

// How one list of rendered blocks becomes another with the fewest blocks touched. Pure; blocks are compared
// by their HTML alone, so a block whose bytes only shifted counts as unchanged.

#include "preview/render/renderedpage.h"

#include <QList>

namespace wolgan {

/// A block of the new list that does not stand where it stood.
struct InsertedBlock
{
    /// The old block whose place on the page it takes over, -1 for none. Each old block is taken over at most
    /// once.
    qsizetype from = -1;
    bool rewritten = false; ///< the HTML is not the old block's: same element, new content

    friend bool operator==(const InsertedBlock &, const InsertedBlock &) = default;
};

/// One run of old blocks that gives way to a run of new ones.
struct BlockChange
{
    qsizetype start = 0;    ///< first old block of the run; also where the new ones go when `removed` is 0
    qsizetype removed = 0;  ///< how many old blocks stand no longer here
    qsizetype newStart = 0; ///< index of the first inserted block in the new list
    QList<InsertedBlock> inserted;

    friend bool operator==(const BlockChange &, const BlockChange &) = default;
};

/// The changes from `before` to `after`, ascending and disjoint; old blocks outside of them stay where they
/// are. A moved block is inside the removed run of some change and is used once. Common start and end first,
/// the middle by hash.
[[nodiscard]] QList<BlockChange> diffBlocks(const QList<RenderedBlock> &before,
                                            const QList<RenderedBlock> &after);

} // namespace wolgan
