#include "editor/document/listmark.h"

#include "editor/document/lines.h"

namespace wolgan {

namespace {

bool isGap(char c)
{
    return c == ' ' || c == '\t';
}

int columnAfter(int column, char c)
{
    return c == '\t' ? (column / 4 + 1) * 4 : column + 1;
}

} // namespace

std::optional<ListMark> listMark(QByteArrayView bytes, ByteRange line)
{
    const qsizetype end = contentEnd(bytes, line);
    qsizetype at = line.begin;
    ListMark found;
    for (; at < end && isGap(bytes[at]); ++at)
        found.column = columnAfter(found.column, bytes[at]);
    found.mark = {at, at};
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9')
        ++at;
    const QByteArrayView marks = at > found.mark.begin ? QByteArrayView(".") : QByteArrayView("-*+");
    if (at == end || !marks.contains(bytes[at]) || (at + 1 < end && !isGap(bytes[at + 1])))
        return std::nullopt;
    found.mark.end = ++at;
    found.textColumn = found.column + static_cast<int>(found.mark.size());
    for (; at < end && isGap(bytes[at]); ++at)
        found.textColumn = columnAfter(found.textColumn, bytes[at]);
    found.text = at;
    return found;
}

int indentColumn(QByteArrayView bytes, ByteRange line)
{
    int column = 0;
    for (qsizetype at = line.begin; at < line.end && isGap(bytes[at]); ++at)
        column = columnAfter(column, bytes[at]);
    return column;
}

} // namespace wolgan
