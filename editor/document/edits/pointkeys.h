#pragma once

// What keys and the mouse do to an outline of points, as values. What moves takes what is nested in it along.

#include "editor/document/edits/bodyblock.h"

#include <optional>

namespace wolgan::edits {

/// A place in blocks: a byte offset in the text of one.
struct PointPlace
{
    qsizetype row = 0;
    qsizetype offset = 0;
    friend bool operator==(const PointPlace &, const PointPlace &) = default;
};

/// New blocks and where the caret stands in them.
struct PointsChange
{
    QList<BodyBlock> blocks;
    PointPlace caret;
};

/// Rows [begin, end) that move as one.
struct PointRows
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// Where rows are put: before row `row` of the blocks as they are, the first of them nested `depth` deep.
struct PointTarget
{
    qsizetype row = 0;
    int depth = 0;
    friend bool operator==(const PointTarget &, const PointTarget &) = default;
};

/// A point with what is nested in it; Markdown alone.
[[nodiscard]] PointRows subtree(const QList<BodyBlock> &blocks, qsizetype row);
/// The rows of a selection from `first` to `last` with what is nested in them; only the first one's where
/// others stand further out.
[[nodiscard]] PointRows selected(const QList<BodyBlock> &blocks, qsizetype first, qsizetype last);

/// Enter: a new point; at the end of a point that holds others, the first of those. An empty point goes one
/// level out; an outer one becomes an empty paragraph. In Markdown a new line; behind an empty last line what
/// comes is a new block: a point in a point, else a paragraph.
[[nodiscard]] PointsChange entered(QList<BodyBlock> blocks, PointPlace caret);
/// Backspace at the begin of a row: a nested point goes one level out, others join the row above. Nothing
/// where the row above would not stay what it is: code, tables, quotes.
[[nodiscard]] std::optional<PointsChange> backspaced(QList<BodyBlock> blocks, qsizetype row);
/// Joins a row with the one above; nothing where one of them would not stay what it is.
[[nodiscard]] std::optional<PointsChange> joined(QList<BodyBlock> blocks, qsizetype row);
/// A paragraph that begins with a list's mark and a blank becomes a point; a point that does loses it. The
/// caret stands before its text.
[[nodiscard]] std::optional<PointsChange> markTyped(QList<BodyBlock> blocks, qsizetype row);

[[nodiscard]] bool canNest(const QList<BodyBlock> &blocks, PointRows rows, int steps);
/// Tab (1) and Shift+Tab (-1); the same blocks where that cannot be.
[[nodiscard]] QList<BodyBlock> nested(QList<BodyBlock> blocks, PointRows rows, int steps);

/// Where Alt+Up (-1) and Alt+Down (1) put rows: before or behind the next one as deep, at the end or begin of
/// what the next point further out holds; nothing at the outline's ends.
[[nodiscard]] std::optional<PointTarget> stepTarget(const QList<BodyBlock> &blocks, PointRows rows, int step);
/// The least and the greatest depth that rows can have when they are put before row `row`.
[[nodiscard]] std::pair<int, int> depthsAt(const QList<BodyBlock> &blocks, PointRows rows, qsizetype row);
/// The caret stands at the first moved row. The target lies outside the rows.
[[nodiscard]] PointsChange moved(QList<BodyBlock> blocks, PointRows rows, PointTarget target);

/// A point that came to a list of the other kind, numbers or bullets, becomes one of its.
void adoptMarker(QList<BodyBlock> &blocks, qsizetype row);

} // namespace wolgan::edits
