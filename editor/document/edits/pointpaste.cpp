#include "editor/document/edits/pointpaste.h"

#include "editor/document/edits/pointreading.h"
#include "editor/document/lines.h"

#include <algorithm>
#include <array>

namespace wolgan::edits {

namespace {

/// Bullets as office programs and web pages copy them.
constexpr std::array<const char *, 12> bullets{"•", "◦", "▪", "▫", "‣", "⁃", "○", "●", "■", "□", "∙", "·"};

/// Markdown for a line that may begin with a drawn bullet.
QByteArray withPlainBullet(const QByteArray &line)
{
    qsizetype ink = 0;
    while (ink < line.size() && (line[ink] == ' ' || line[ink] == '\t'))
        ++ink;
    const QByteArrayView rest = QByteArrayView(line).sliced(ink);
    for (const char *bullet : bullets) {
        if (rest.startsWith(bullet))
            return line.first(ink) + "- " + rest.sliced(qstrlen(bullet)).trimmed().toByteArray();
    }
    return line;
}

QByteArray withPlainBullets(QByteArray text)
{
    text.replace("\r\n", "\n");
    text.replace('\r', '\n');
    QByteArrayList lines = text.split('\n');
    for (QByteArray &line : lines)
        line = withPlainBullet(line);
    return lines.join('\n');
}

bool isPoint(const BodyBlock &block)
{
    return block.isPoint();
}

/// Blocks as new ones; paragraphs become points, a point for each line.
QList<BodyBlock> asPoints(const QList<BodyBlock> &read, int depth)
{
    QList<BodyBlock> points;
    for (const BodyBlock &block : read) {
        const bool words = isParagraph(block);
        for (const QByteArray &line : words ? block.text.split('\n') : QByteArrayList{block.text}) {
            BodyBlock added;
            added.kind = words ? BodyBlock::Kind::Point : block.kind;
            added.depth = depth + block.depth;
            added.marker = block.isOrdered() ? block.marker : QByteArray();
            added.text = words ? line.trimmed() : line;
            points.append(added);
        }
    }
    return points;
}

} // namespace

std::optional<PointsChange> pasted(QList<BodyBlock> blocks, PointPlace caret, const QByteArray &text)
{
    const QList<BodyBlock> read = parsedBlocks(withPlainBullets(text));
    const bool list = std::any_of(read.begin(), read.end(), isPoint);
    BodyBlock &block = blocks[caret.row];
    if (!list && (!block.isPoint() || !text.trimmed().contains('\n')))
        return std::nullopt;
    QList<BodyBlock> added = asPoints(read, block.depth);
    QByteArray tail;
    if (!list &&
        added.first().isPoint()) { // the first line goes on with the point, what stood behind the last
        tail = block.text.sliced(caret.offset);
        block.text = block.text.first(caret.offset) + added.takeFirst().text;
    }
    const bool replaces = isBlank(block.text);
    const qsizetype at = caret.row + (replaces || (list && caret.offset == 0) ? 0 : 1);
    if (replaces)
        blocks.removeAt(caret.row);
    const qsizetype last = at + added.size() - 1;
    for (qsizetype i = 0; i < added.size(); ++i)
        blocks.insert(at + i, added[i]);
    const PointPlace place{last, blocks[last].text.size()};
    blocks[last].text += tail;
    for (qsizetype row = at; row <= last; ++row) {
        if (blocks[row].depth == blocks[at].depth && blocks[row].isPoint())
            adoptMarker(blocks, row);
    }
    return PointsChange{blocks, place};
}

} // namespace wolgan::edits
