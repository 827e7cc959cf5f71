#pragma once

#include "editor/document/listmark.h"

#include <QList>

namespace wolgan::edits {

/// The list points that are open at a line, the outermost first: tells where the next line belongs, by
/// kramdown's rules. Columns count from the begin of the line.
class OpenPoints
{
public:
    [[nodiscard]] int depth() const { return static_cast<int>(m_points.size()); }
    /// Column of the text of the point that holds what is nested `depth` deep.
    [[nodiscard]] int base(int depth) const { return depth > 0 ? m_points[depth - 1].content : 0; }

    /// How many points a line that begins at `column` lies in.
    [[nodiscard]] int depthOf(int column) const;
    /// How deep a point with its mark at `column` is nested; -1 where the line is text.
    [[nodiscard]] int pointDepth(int column, bool ordered, bool afterBlank) const;

    void open(int depth, const ListMark &mark, bool empty);
    /// Closes the points at that depth and below.
    void close(int depth);

private:
    struct Point
    {
        int content = 0;
        bool ordered = false;
        bool lazy = false; ///< indented less than the text of the point that holds it
    };
    QList<Point> m_points;
};

} // namespace wolgan::edits
