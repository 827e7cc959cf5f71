#include "editor/document/edits/bodyblock.h"

#include "editor/document/bodyscan.h"
#include "editor/document/listmark.h"

#include <algorithm>

namespace wolgan::edits {

namespace {

/// Length of the blanks that begin a line, up to a column.
qsizetype blanksUpTo(QByteArrayView line, int column)
{
    qsizetype size = 0;
    while (size < line.size() && (line[size] == ' ' || line[size] == '\t') &&
           indentColumn(line, {0, size}) < column)
        ++size;
    return size;
}

/// Of two points that follow each other at one depth. One that takes its list's marker, or was moved into it
/// from the middle of a list of the other kind, belongs to it.
bool isSameList(const BodyBlock &before, const BodyBlock &point)
{
    const Spelling &spelling = point.spelling;
    return point.marker.isEmpty() || before.isOrdered() == point.isOrdered() ||
           (spelling.listStart >= 0 && spelling.listStart != spelling.index);
}

} // namespace

QList<SpelledLine> spelledLines(const BodyBlock &block)
{
    QList<SpelledLine> lines;
    for (const QByteArray &line : block.spelling.lines.split('\n')) {
        const auto mark =
            block.isPoint() && lines.isEmpty() ? listMark(line, {0, line.size()}) : std::nullopt;
        if (mark) {
            lines.append({line.first(mark->mark.begin), mark->mark.of(line).toByteArray(),
                          line.sliced(mark->mark.end, mark->text - mark->mark.end), line.sliced(mark->text)});
            continue;
        }
        const int whole = static_cast<int>(line.size()) * 4;
        const qsizetype size = blanksUpTo(line, block.isPoint() ? whole : block.spelling.column);
        lines.append({line.first(size), {}, {}, line.sliced(size)});
    }
    return lines;
}

bool isParagraph(const BodyBlock &block)
{
    if (block.isPoint())
        return false;
    const QByteArrayView text(block.text);
    const QByteArrayView firstLine = text.first(text.contains('\n') ? text.indexOf('\n') : text.size());
    for (const char *mark : {">", "|", "<", "{", "$$", "\t", "    ", "&nbsp;", "```", "~~~"}) {
        if (text.startsWith(mark))
            return false;
    }
    const QList<BodyLine> lines = scanBody(text, {0, text.size()});
    return !firstLine.contains('|') && std::all_of(lines.begin(), lines.end(), [](const BodyLine &line) {
        return line.kind == LineKind::Text || line.kind == LineKind::Blank;
    });
}

QList<int> previousInList(const QList<BodyBlock> &blocks)
{
    QList<int> previous;
    QList<int> last; // the last point at each depth
    for (const BodyBlock &block : blocks) {
        last.resize(std::min<qsizetype>(last.size(), block.depth + (block.isPoint() ? 1 : 0)));
        previous.append(-1);
        if (!block.isPoint())
            continue;
        while (last.size() <= block.depth)
            last.append(-1);
        const int before = last[block.depth];
        if (before >= 0 && isSameList(blocks[before], block))
            previous.last() = before;
        last[block.depth] = static_cast<int>(previous.size()) - 1;
    }
    return previous;
}

} // namespace wolgan::edits
