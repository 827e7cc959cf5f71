#include "editor/document/edits/bullets.h"

#include "editor/document/bulletitems.h"
#include "editor/document/edits/markdowntext.h"
#include "editor/document/lines.h"
#include "editor/document/style.h"

#include <algorithm>

namespace wolgan::edits {

namespace {

/// A bullet's lines behind its heading: the rest of its first line, then whole lines.
struct BulletLines
{
    ByteRange range;           ///< from the heading's end to the text's, without the last line end
    QByteArray indent;         ///< of the whole lines
    bool hasComment = false;   ///< on the first line
    QByteArray separator;      ///< between heading and comment
    QList<QByteArrayView> raw; ///< the whole lines as they stand
    QByteArrayList inside;     ///< the comment, where there is one, and the whole lines without `indent`
};

/// The least indentation among lines that are indented as far as the bullet's text; empty without one.
QByteArray leastIndent(QByteArrayView bytes, const QList<ByteRange> &lines, int textColumn)
{
    QByteArrayView least;
    int column = -1;
    for (const ByteRange line : lines) {
        const int found = indentColumn(bytes, line);
        if (isBlank(line.of(bytes)) || found < textColumn || (column >= 0 && found >= column))
            continue;
        column = found;
        qsizetype ink = line.begin;
        while (bytes[ink] == ' ' || bytes[ink] == '\t')
            ++ink;
        least = bytes.sliced(line.begin, ink - line.begin);
    }
    return least.toByteArray();
}

BulletLines linesOfBullet(const Document &document, int item)
{
    const QByteArrayView bytes = document.bytes();
    const Node &node = document.outline().at(item);
    const qsizetype firstEnd = contentEnd(bytes, wholeLines(bytes, {node.heading.begin, node.heading.end}));
    BulletLines lines{{node.heading.end, firstEnd}, {}, false, {}, {}, {}};
    if (node.text.isEmpty())
        return lines;
    lines.range.end = contentEnd(bytes, node.text);
    lines.hasComment = node.text.begin < firstEnd;
    QList<ByteRange> whole = linesOf(bytes, {node.text.begin, lines.range.end});
    if (lines.hasComment) {
        lines.separator = document.text({node.heading.end, node.text.begin}).toByteArray();
        lines.inside.append(lineText(bytes, whole.takeFirst()).toByteArray());
    }
    lines.indent = leastIndent(bytes, whole, bulletMark(document, item).textColumn);
    for (const ByteRange line : std::as_const(whole)) {
        const QByteArrayView text = lineText(bytes, line);
        lines.raw.append(text);
        lines.inside.append(
            text.sliced(text.startsWith(lines.indent) ? lines.indent.size() : 0).toByteArray());
    }
    return lines;
}

/// True for a line that cannot follow a link on its own line: what begins a list, a quote, code, a table, an
/// image or HTML.
bool beginsBlock(QByteArrayView line)
{
    return line.isEmpty() || QByteArrayView(">`~|!<#").contains(line.front()) ||
           listMark(line, {0, line.size()}).has_value();
}

/// Lines as they are compared: leading tabs as four blanks, without the blanks that all lines from `first` on
/// begin with.
QByteArrayList levelled(QByteArrayList lines, qsizetype first)
{
    int common = -1;
    for (qsizetype i = first; i < lines.size(); ++i) {
        const ByteRange line{0, lines[i].size()};
        const int column = indentColumn(lines[i], line);
        lines[i] = isBlank(lines[i])
                       ? QByteArray()
                       : QByteArray(column, ' ') + trimmed(lines[i], line).of(lines[i]).toByteArray();
        if (!lines[i].isEmpty() && (common < 0 || column < common))
            common = column;
    }
    for (qsizetype i = first; i < lines.size() && common > 0; ++i)
        lines[i] = lines[i].mid(common);
    return lines;
}

/// What the post puts between a bullet's link and the comment behind it.
QByteArray usualSeparator(const Document &document)
{
    for (const int item : document.outline().ofKind(NodeKind::Item)) {
        if (!document.outline().at(item).hasLink())
            continue;
        const BulletLines lines = linesOfBullet(document, item);
        if (lines.hasComment)
            return lines.separator;
    }
    return QByteArrayLiteral(": ");
}

/// The separator and the comment, so that the comment stays one whatever it begins with.
QByteArray separated(const Document &document, const Node &node, const QByteArray &separator,
                     const QByteArray &comment)
{
    const QByteArray line = document.text(node.heading).toByteArray() + separator + comment;
    const auto mark = listMark(line, {0, line.size()});
    const bool stays = mark && bulletItem(line, {0, line.size()}, *mark).comment.of(line) == comment;
    return (stays ? separator : QByteArray(": ")) + comment;
}

/// The whole lines of a new text; those at both ends that say the same as before keep their bytes.
QByteArrayList indented(const BulletLines &old, const QByteArrayList &lines, const QByteArray &indent)
{
    const QByteArrayList inside = levelled(old.inside, old.hasComment ? 1 : 0).mid(old.hasComment ? 1 : 0);
    const qsizetype shorter = std::min(inside.size(), lines.size());
    qsizetype head = 0, tail = 0;
    while (head < shorter && inside[head] == lines[head])
        ++head;
    while (tail < shorter - head && inside[inside.size() - 1 - tail] == lines[lines.size() - 1 - tail])
        ++tail;
    QByteArrayList result;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i < head)
            result.append(old.raw[i].toByteArray());
        else if (i >= lines.size() - tail)
            result.append(old.raw[old.raw.size() - (lines.size() - i)].toByteArray());
        else
            result.append(indentedLine(lines[i], indent));
    }
    return result;
}

} // namespace

NestedLines nestedLines(const Document &document, int item)
{
    const BulletLines lines = linesOfBullet(document, item);
    if (lines.raw.isEmpty())
        return {};
    return {{lines.raw.first().data() - document.bytes().constData(), lines.range.end},
            lines.inside.mid(lines.hasComment ? 1 : 0)};
}

QByteArray indentedLine(QByteArrayView line, const QByteArray &indent)
{
    if (isBlank(line))
        return {};
    QByteArray result = indent;
    while (indent.endsWith('\t') && line.startsWith("    ")) {
        result += '\t';
        line = line.sliced(4);
    }
    return result + line.toByteArray();
}

ListMark bulletMark(const Document &document, int item)
{
    const qsizetype begin = document.outline().at(item).range.begin;
    return listMark(document.bytes(), wholeLines(document.bytes(), {begin, begin + 1})).value_or(ListMark());
}

QByteArray itemUrl(const Document &document, int item)
{
    const Node &node = document.outline().at(item);
    return node.hasLink() ? document.text(node.link).toByteArray() : QByteArray();
}

TextEdit setItemUrl(const Document &document, int item, QByteArrayView url)
{
    const Node &node = document.outline().at(item);
    if (!node.isBullet() || url == itemUrl(document, item))
        return {};
    if (node.hasLink())
        return TextEdit(document.bytes(), node.link, linkUrl(url));
    return TextEdit(document.bytes(), node.title,
                    '[' + linkTitle(document.text(node.title)) + "](" + linkUrl(url) + ')');
}

QByteArray bulletTitle(const Document &document, int item)
{
    const Node &node = document.outline().at(item);
    return node.hasLink() ? plainTitle(document.text(node.title)) : document.text(node.title).toByteArray();
}

TextEdit setBulletTitle(const Document &document, int item, QByteArrayView title)
{
    const Node &node = document.outline().at(item);
    if (title == bulletTitle(document, item))
        return {};
    const QByteArray line = headingText(title);
    return TextEdit(document.bytes(), node.title, node.hasLink() ? linkTitle(line) : line);
}

QByteArray bulletText(const Document &document, int item)
{
    return unguarded(linesOfBullet(document, item).inside.join('\n'), document.outline().itemLevel);
}

QByteArray bulletIndent(const Document &document, int item)
{
    const QByteArray own = linesOfBullet(document, item).indent;
    if (!own.isEmpty())
        return own;
    const int textColumn = bulletMark(document, item).textColumn;
    const QByteArray usual = learnLists(document).indent;
    return usual.startsWith('\t') || usual.size() >= textColumn ? usual : QByteArray(textColumn, ' ');
}

TextEdit setBulletText(const Document &document, int item, QByteArrayView text)
{
    const BulletLines old = linesOfBullet(document, item);
    const Node &node = document.outline().at(item);
    QByteArrayList lines = guarded(text, document.outline().itemLevel).split('\n');
    const bool below = !old.hasComment && !old.inside.isEmpty() && !beginsBlock(old.inside.first());
    const bool comment = node.hasLink() && !below && !beginsBlock(lines.first().trimmed());
    if (comment)
        lines.first() = lines.first().trimmed();
    lines = levelled(lines, comment ? 1 : 0);
    if (lines.join('\n') == levelled(old.inside, old.hasComment ? 1 : 0).join('\n'))
        return {};
    QByteArray tail;
    if (comment)
        tail = separated(document, node, old.hasComment ? old.separator : usualSeparator(document),
                         lines.takeFirst());
    if (!lines.join().isEmpty()) {
        for (const QByteArray &line : indented(old, lines, bulletIndent(document, item)))
            tail += '\n' + line;
    }
    ByteRange range = old.range;
    if (!old.hasComment && !comment) // blanks behind the link stay: they are a line break
        range.begin = contentEnd(document.bytes(), wholeLines(document.bytes(), {range.begin, range.begin}));
    return lineEdit(document.bytes(), range, tail, document.lineEnding());
}

} // namespace wolgan::edits
