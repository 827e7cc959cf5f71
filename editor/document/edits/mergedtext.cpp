#include "editor/document/edits/mergedtext.h"

#include "editor/document/bodyscan.h"
#include "editor/document/edits/bullets.h"
#include "editor/document/edits/markdowntext.h"
#include "editor/document/edits/siblings.h"
#include "editor/document/edits/titledtext.h"
#include "editor/document/lines.h"
#include "editor/document/style.h"

#include <algorithm>

namespace wolgan::edits {

namespace {

enum class ListKind { None, Unordered, Ordered };

ListKind kindOf(QByteArrayView text, ByteRange line)
{
    const auto mark = listMark(text, line);
    return !mark ? ListKind::None : mark->isOrdered() ? ListKind::Ordered : ListKind::Unordered;
}

/// The list that a text ends in: its last line at the margin is a point.
ListKind listAtEnd(QByteArrayView text)
{
    const QList<ByteRange> lines = linesOf(text, {0, text.size()});
    for (qsizetype i = lines.size() - 1; i >= 0; --i) {
        if (!isBlank(lines[i].of(text)) && indentColumn(text, lines[i]) == 0)
            return kindOf(text, lines[i]);
    }
    return ListKind::None;
}

ListKind listAtBegin(QByteArrayView text)
{
    return text.isEmpty() ? ListKind::None : kindOf(text, linesOf(text, {0, text.size()}).first());
}

/// True for a text of nothing but points.
bool isList(QByteArrayView text)
{
    const QList<BodyLine> lines = scanBody(text, {0, text.size()});
    const QList<qsizetype> blocks = topLevelBlocks(text);
    return !blocks.isEmpty() && std::none_of(lines.cbegin(), lines.cend(), [](const BodyLine &line) {
        return line.kind == LineKind::Definition;
    }) && std::all_of(blocks.cbegin(), blocks.cend(), [&](qsizetype block) {
        return kindOf(text, wholeLines(text, {block, block + 1})) != ListKind::None;
    });
}

QByteArray nestedIn(QByteArrayView point, QByteArrayView lines, const QByteArray &indent)
{
    QByteArray text = point.toByteArray();
    for (const ByteRange line : linesOf(lines, {0, lines.size()})) {
        text += isBlank(line.of(lines)) ? QByteArray() : indent;
        text += line.of(lines);
    }
    return text;
}

/// An item's text below its title. Without text, the title is a point where one can stand: `inList`.
QByteArray titledBelow(const Document &document, const Node &item, const DocumentStyle &style, bool inList)
{
    const QByteArray text = item.text.isEmpty() ? QByteArray() : wholeText(document, item.text);
    const QByteArray title = paragraphText(headingText(document.text(item.title))) + document.lineEnding();
    if (text.isEmpty() ? inList : isList(text))
        return nestedIn(style.bullet + QByteArray(style.bulletBlanks, ' ') + title, text, style.indent);
    return title + (text.isEmpty() ? QByteArray() : document.lineEnding()) + text;
}

/// A bullet's lines as a point at the margin.
QByteArray asPoint(const Document &document, int item, char bullet)
{
    const ListMark mark = bulletMark(document, item);
    const QByteArrayView bytes = document.bytes();
    QByteArrayList lines;
    for (const ByteRange line : linesOf(bytes, document.outline().at(item).range)) {
        QByteArrayView text = lineText(bytes, line);
        for (int column = 0; column < mark.column && text.startsWith(' '); ++column)
            text = text.sliced(1);
        lines.append(text.toByteArray());
    }
    lines.first().replace(0, mark.mark.size(), QByteArray(1, bullet));
    return lines.join('\n');
}

} // namespace

QByteArray linesAboveText(const Document &document, const Node &item)
{
    const qsizetype begin = wholeLines(document.bytes(), item.heading).end;
    return document.text({begin, std::max(begin, item.text.begin)}).toByteArray();
}

QByteArray furtherTexts(const Document &document, int first, const QList<int> &others)
{
    const DocumentStyle style = learnStyle(document);
    const Node &kept = document.outline().at(first);
    const QByteArray empty = headingText({}); // stands for no title
    QByteArray text, above = document.text(kept.text).toByteArray();
    for (const int item : others) {
        const Node &node = document.outline().at(item);
        const bool titled =
            document.text(node.title) != document.text(kept.title) && document.text(node.title) != empty;
        const bool inList = above.isEmpty() || listAtEnd(above) != ListKind::None;
        const QByteArray next = titled                ? titledBelow(document, node, style, inList)
                                : node.text.isEmpty() ? QByteArray()
                                                      : wholeText(document, node.text);
        if (next.isEmpty())
            continue;
        if (above.isEmpty())
            text += node.text.isEmpty() ? style.gaps.itemText : linesAboveText(document, node);
        else if (listAtBegin(next) == ListKind::None || listAtBegin(next) != listAtEnd(above))
            text += document.lineEnding();
        text += next;
        above = next;
    }
    return text;
}

QByteArray textWithBullets(const Document &document, int first, const QList<int> &others)
{
    const char bullet = learnLists(document).bullet;
    QByteArray text = bulletText(document, first);
    for (const int item : others) {
        const bool comment = !text.contains('\n') && listAtBegin(text) == ListKind::None;
        if (!text.isEmpty())
            text += comment || listAtEnd(text) == ListKind::Unordered ? "\n" : "\n\n";
        text += asPoint(document, item, bullet);
    }
    return text;
}

} // namespace wolgan::edits
