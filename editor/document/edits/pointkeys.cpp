#include "editor/document/edits/pointkeys.h"

#include "editor/document/lines.h"
#include "editor/document/listmark.h"

#include <algorithm>

namespace wolgan::edits {

namespace {

BodyBlock newBlock(BodyBlock::Kind kind, int depth, const QByteArray &text)
{
    BodyBlock block;
    block.kind = kind;
    block.depth = depth;
    block.text = text;
    return block;
}

bool holdsOthers(const QList<BodyBlock> &blocks, qsizetype row)
{
    return subtree(blocks, row).end > row + 1;
}

/// True where an empty last line ends the block and what is typed behind it begins another one.
bool endsAt(const BodyBlock &block, qsizetype offset)
{
    const QByteArray head = block.text.first(offset);
    if (offset < block.text.size() || !head.endsWith('\n'))
        return false;
    const QByteArray first = head.trimmed().first(std::min<qsizetype>(3, head.trimmed().size()));
    const bool fence = first == "```" || first == "~~~";
    return !fence || (head.count('\n') > 1 && head.trimmed().split('\n').last().startsWith(first));
}

PointsChange enteredMarkdown(QList<BodyBlock> blocks, PointPlace caret)
{
    BodyBlock &block = blocks[caret.row];
    if (isBlank(block.text))
        return {blocks, caret};
    if (!endsAt(block, caret.offset)) {
        block.text.insert(caret.offset, '\n');
        return {blocks, {caret.row, caret.offset + 1}};
    }
    block.text.chop(1);
    const auto kind = block.depth > 0 ? BodyBlock::Kind::Point : BodyBlock::Kind::Markdown;
    blocks.insert(caret.row + 1, newBlock(kind, std::max(0, block.depth - 1), {}));
    return {blocks, {caret.row + 1, 0}};
}

} // namespace

PointRows subtree(const QList<BodyBlock> &blocks, qsizetype row)
{
    qsizetype end = row + 1;
    while (blocks[row].isPoint() && end < blocks.size() && blocks[end].depth > blocks[row].depth)
        ++end;
    return {row, end};
}

PointRows selected(const QList<BodyBlock> &blocks, qsizetype first, qsizetype last)
{
    for (qsizetype row = first; row <= last; ++row) {
        if (blocks[row].depth < blocks[first].depth)
            return subtree(blocks, first);
    }
    return {first, subtree(blocks, last).end};
}

PointsChange entered(QList<BodyBlock> blocks, PointPlace caret)
{
    BodyBlock &block = blocks[caret.row];
    if (!block.isPoint())
        return enteredMarkdown(blocks, caret);
    if (isBlank(block.text) && block.depth > 0)
        return {nested(blocks, subtree(blocks, caret.row), -1), {caret.row, 0}};
    if (isBlank(block.text) && !holdsOthers(blocks, caret.row)) {
        block = newBlock(BodyBlock::Kind::Markdown, 0, {});
        return {blocks, {caret.row, 0}};
    }
    if (caret.offset == 0) {
        blocks.insert(caret.row, newBlock(BodyBlock::Kind::Point, block.depth, {}));
        return {blocks, {caret.row + 1, 0}};
    }
    const bool inside = caret.offset == block.text.size() && holdsOthers(blocks, caret.row);
    const BodyBlock added =
        newBlock(BodyBlock::Kind::Point, block.depth + (inside ? 1 : 0), block.text.sliced(caret.offset));
    block.text.truncate(caret.offset);
    blocks.insert(caret.row + 1, added);
    return {blocks, {caret.row + 1, 0}};
}

std::optional<PointsChange> backspaced(QList<BodyBlock> blocks, qsizetype row)
{
    BodyBlock &block = blocks[row];
    if (block.depth > 0 && (block.isPoint() || isParagraph(block)) &&
        canNest(blocks, subtree(blocks, row), -1))
        return PointsChange{nested(blocks, subtree(blocks, row), -1), {row, 0}};
    const bool listEnds = row == 0 || !blocks[row - 1].isPoint();
    if (block.isPoint() && listEnds && !holdsOthers(blocks, row)) {
        block = newBlock(BodyBlock::Kind::Markdown, 0, block.text);
        return PointsChange{blocks, {row, 0}};
    }
    return joined(blocks, row);
}

std::optional<PointsChange> joined(QList<BodyBlock> blocks, qsizetype row)
{
    if (row <= 0 || row >= blocks.size())
        return std::nullopt;
    BodyBlock &above = blocks[row - 1];
    const BodyBlock block = blocks[row];
    const qsizetype offset = above.text.size();
    if (isBlank(above.text) && !above.isPoint()) {
        blocks.removeAt(row - 1);
        return PointsChange{blocks, {row - 1, 0}};
    }
    const bool fits = (above.isPoint() || isParagraph(above)) && (block.isPoint() || isParagraph(block));
    if (!fits && !isBlank(block.text))
        return std::nullopt;
    above.text += block.text;
    blocks.removeAt(row);
    return PointsChange{blocks, {row - 1, offset}};
}

std::optional<PointsChange> markTyped(QList<BodyBlock> blocks, qsizetype row)
{
    BodyBlock &block = blocks[row];
    const qsizetype newline = block.text.indexOf('\n');
    const auto mark = listMark(block.text, {0, newline < 0 ? block.text.size() : newline});
    if (!mark || mark->column > 0 || mark->text == mark->mark.end)
        return std::nullopt;
    const QByteArray marker = mark->mark.of(block.text).toByteArray(), text = block.text.sliced(mark->text);
    if (!block.isPoint()) {
        block = newBlock(BodyBlock::Kind::Point, block.depth, {});
        block.marker = marker;
    } else if (block.isNew() && mark->isOrdered()) {
        block.marker = marker;
    }
    block.text = text;
    adoptMarker(blocks, row);
    return PointsChange{blocks, {row, 0}};
}

bool canNest(const QList<BodyBlock> &blocks, PointRows rows, int steps)
{
    const int depth = blocks[rows.begin].depth;
    if (steps < 0)
        return depth > 0;
    qsizetype above = rows.begin - 1;
    while (above >= 0 && blocks[above].depth > depth)
        --above;
    return above >= 0 && blocks[above].depth == depth && blocks[above].isPoint();
}

QList<BodyBlock> nested(QList<BodyBlock> blocks, PointRows rows, int steps)
{
    if (!canNest(blocks, rows, steps))
        return blocks;
    for (qsizetype row = rows.begin; row < rows.end; ++row)
        blocks[row].depth = std::max(0, blocks[row].depth + steps);
    adoptMarker(blocks, rows.begin);
    return blocks;
}

std::optional<PointTarget> stepTarget(const QList<BodyBlock> &blocks, PointRows rows, int step)
{
    const int depth = blocks[rows.begin].depth;
    const auto isAsDeep = [&](qsizetype row) { return blocks[row].depth == depth; };
    if (step > 0) {
        if (rows.end >= blocks.size())
            return std::nullopt;
        if (isAsDeep(rows.end))
            return PointTarget{subtree(blocks, rows.end).end, depth};
        const qsizetype parent = rows.end; // of the next rows as deep
        const bool holds = blocks[parent].isPoint() && blocks[parent].depth == depth - 1;
        return holds ? std::optional(PointTarget{parent + 1, depth}) : std::nullopt;
    }
    qsizetype above = rows.begin - 1;
    while (above >= 0 && blocks[above].depth > depth)
        --above;
    if (above >= 0 && isAsDeep(above))
        return PointTarget{above, depth};
    const qsizetype parent = above;
    if (parent <= 0 || depthsAt(blocks, rows, parent).second < depth)
        return std::nullopt;
    return PointTarget{parent, depth};
}

std::pair<int, int> depthsAt(const QList<BodyBlock> &blocks, PointRows rows, qsizetype row)
{
    qsizetype above = row - 1;
    if (above >= rows.begin && above < rows.end)
        above = rows.begin - 1;
    const qsizetype below = row >= rows.begin && row < rows.end ? rows.end : row;
    const int most = above < 0 ? 0 : blocks[above].depth + (blocks[above].isPoint() ? 1 : 0);
    const int least = below < blocks.size() ? std::min(most, blocks[below].depth) : 0;
    return {least, most};
}

PointsChange moved(QList<BodyBlock> blocks, PointRows rows, PointTarget target)
{
    const qsizetype count = rows.end - rows.begin;
    const int deeper = target.depth - blocks[rows.begin].depth;
    for (qsizetype row = rows.begin; row < rows.end; ++row)
        blocks[row].depth = std::max(0, blocks[row].depth + deeper);
    const QList<BodyBlock> taken = blocks.sliced(rows.begin, count);
    blocks.remove(rows.begin, count);
    const qsizetype to = target.row > rows.begin ? target.row - count : target.row;
    for (qsizetype i = 0; i < count; ++i)
        blocks.insert(to + i, taken[i]);
    if (blocks[to].isPoint())
        adoptMarker(blocks, to);
    return {blocks, {to, 0}};
}

void adoptMarker(QList<BodyBlock> &blocks, qsizetype row)
{
    const int depth = blocks[row].depth;
    for (const int step : {-1, 1}) {
        qsizetype i = row + step;
        while (i >= 0 && i < blocks.size() && blocks[i].depth > depth)
            i += step;
        if (i < 0 || i >= blocks.size() || blocks[i].depth < depth || !blocks[i].isPoint())
            continue;
        if (blocks[i].isOrdered() != blocks[row].isOrdered())
            blocks[row].marker.clear();
        return;
    }
}

} // namespace wolgan::edits
