#include "editor/document/edits/openpoints.h"

#include <algorithm>

namespace wolgan::edits {

int OpenPoints::depthOf(int column) const
{
    int depth = 0;
    while (depth < m_points.size() && column >= m_points[depth].content)
        ++depth;
    return depth;
}

int OpenPoints::pointDepth(int column, bool ordered, bool afterBlank) const
{
    const int depth = depthOf(column);
    const int offset = column - base(depth);
    if (depth == m_points.size())
        return offset <= 3 ? depth : -1;
    const int width = m_points[depth].content - base(depth);
    if (ordered == m_points[depth].ordered && offset <= std::min(3, width - 1))
        return depth;
    if (afterBlank)
        return offset <= 3 ? depth : -1;
    if (depth + 1 == m_points.size()) // a list of the other kind right below is nested
        return depth + 1;
    return m_points[depth + 1].lazy ? pointDepth(column + m_points[depth].content, ordered, false) : -1;
}

void OpenPoints::open(int depth, const ListMark &mark, bool empty)
{
    close(depth);
    const int outer = base(depth);
    const bool lazy = mark.column < outer; // kramdown leaves such a line its own indentation
    m_points.append({empty ? outer + 4 : (lazy ? outer : 0) + mark.textColumn, mark.isOrdered(), lazy});
}

void OpenPoints::close(int depth)
{
    m_points.resize(std::min<qsizetype>(depth, m_points.size()));
}

} // namespace wolgan::edits
