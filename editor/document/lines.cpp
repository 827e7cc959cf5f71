#include "editor/document/lines.h"

#include <algorithm>

namespace wolgan {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

ByteRange lineFrom(QByteArrayView bytes, qsizetype begin, qsizetype limit)
{
    const qsizetype found = bytes.sliced(begin, limit - begin).indexOf('\n');
    return {begin, found < 0 ? limit : begin + found + 1};
}

QList<ByteRange> linesOf(QByteArrayView bytes, ByteRange range)
{
    QList<ByteRange> lines;
    lines.reserve(lineCount(range.of(bytes)));
    for (qsizetype begin = range.begin; begin < range.end; begin = lines.last().end)
        lines.append(lineFrom(bytes, begin, range.end));
    return lines;
}

qsizetype lineCount(QByteArrayView text)
{
    const auto newlines = std::count(text.begin(), text.end(), '\n'); // the view's own is slow on short lines
    return newlines + (text.isEmpty() || text.endsWith('\n') ? 0 : 1);
}

qsizetype contentEnd(QByteArrayView bytes, ByteRange line)
{
    qsizetype end = line.end;
    if (end > line.begin && bytes[end - 1] == '\n')
        --end;
    if (end > line.begin && bytes[end - 1] == '\r')
        --end;
    return end;
}

QByteArrayView lineText(QByteArrayView bytes, ByteRange line)
{
    return bytes.sliced(line.begin, contentEnd(bytes, line) - line.begin);
}

ByteRange wholeLines(QByteArrayView bytes, ByteRange range)
{
    while (range.begin > 0 && bytes[range.begin - 1] != '\n')
        --range.begin;
    while (range.end < bytes.size() && (range.end == 0 || bytes[range.end - 1] != '\n' || range.isEmpty())) {
        ++range.end;
        if (bytes[range.end - 1] == '\n')
            break;
    }
    return range;
}

bool isBlank(QByteArrayView line)
{
    for (const char c : line) {
        if (!isSpace(c))
            return false;
    }
    return true;
}

ByteRange trimmed(QByteArrayView bytes, ByteRange range)
{
    while (range.begin < range.end && isSpace(bytes[range.begin]))
        ++range.begin;
    while (range.end > range.begin && isSpace(bytes[range.end - 1]))
        --range.end;
    return range;
}

} // namespace wolgan
