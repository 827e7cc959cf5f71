#include "editor/document/edits/markdowntext.h"

#include "editor/document/bodyscan.h"
#include "editor/document/headings.h"
#include "editor/document/lines.h"
#include "editor/document/listmark.h"

#include <algorithm>

namespace wolgan::edits {

namespace {

bool isContent(const BodyLine &line)
{
    return line.kind != LineKind::Blank && line.kind != LineKind::Separator;
}

/// What would open something that only the rest of the post could close.
bool isOpener(QByteArrayView text)
{
    text = text.trimmed();
    return text.startsWith("```") || text.startsWith("~~~") || text.startsWith('<');
}

/// True where line `i` of a text needs a backslash to stay inside its item.
bool needsGuard(QByteArrayView text, const QList<BodyLine> &lines, qsizetype i, int itemLevel)
{
    const BodyLine &line = lines[i];
    if (line.kind == LineKind::Heading)
        return line.level <= itemLevel && text[line.range.begin] == '#';
    if (line.kind == LineKind::Underline)
        return lines[i - 1].level <= itemLevel;
    return line.kind == LineKind::Text && isOpener(line.range.of(text)) &&
           (i == 0 || lines[i - 1].kind != LineKind::Text || line.range.of(text).trimmed()[0] != '<');
}

qsizetype firstInk(QByteArrayView text, ByteRange line)
{
    while (line.begin < line.end && (text[line.begin] == ' ' || text[line.begin] == '\t'))
        ++line.begin;
    return line.begin;
}

/// Offsets of the brackets that have no partner; escaped ones do not count.
QList<qsizetype> looseBrackets(QByteArrayView text)
{
    QList<qsizetype> open, loose;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '[')
            open.append(i);
        else if (text[i] == ']' && open.isEmpty())
            loose.append(i);
        else if (text[i] == ']')
            open.removeLast();
    }
    return loose + open;
}

QList<QByteArrayView> splitLines(QByteArrayView text)
{
    QList<QByteArrayView> lines;
    for (const ByteRange line : linesOf(text, {0, text.size()}))
        lines.append(lineText(text, line));
    return lines;
}

} // namespace

QByteArray headingText(QByteArrayView text)
{
    QByteArray line = text.toByteArray();
    for (char &c : line) {
        if (c == '\n' || c == '\r')
            c = ' ';
    }
    line = line.trimmed();
    if (line.isEmpty())
        return QByteArrayLiteral("…");
    if (line.endsWith('\\') && !line.endsWith("\\\\"))
        line += '\\';
    // What headingTitle() would take away at the end is text here: a backslash before it until nothing is
    // taken.
    for (;;) {
        const QByteArray heading = "# " + line;
        const qsizetype end = headingTitle(heading, {0, heading.size()}).end - 2;
        if (end >= line.size())
            return line;
        qsizetype mark = std::max<qsizetype>(end, 0);
        while (mark < line.size() && (line[mark] == ' ' || line[mark] == '\t'))
            ++mark;
        line.insert(mark, '\\');
    }
}

QByteArray paragraphText(const QByteArray &text)
{
    const QByteArray lines = text + "\n---\n";
    const ByteRange whole{0, lines.size()};
    if (!text.startsWith('#') && scanBody(lines, whole).first().kind == LineKind::Heading)
        return text;
    const auto mark = listMark(lines, whole);
    return QByteArray(text).insert(mark && mark->isOrdered() ? mark->mark.end - 1 : 0, '\\');
}

QByteArray guarded(QByteArrayView text, int itemLevel)
{
    QByteArray result;
    const QList<BodyLine> lines = scanBody(text, {0, text.size()});
    qsizetype first = 0, last = lines.size();
    while (first < last && !isContent(lines[first]))
        ++first;
    while (last > first && !isContent(lines[last - 1]))
        --last;
    for (qsizetype i = first; i < last; ++i) {
        const ByteRange line = lines[i].range;
        const qsizetype ink = firstInk(text, line);
        result += text.sliced(line.begin, ink - line.begin);
        if (needsGuard(text, lines, i, itemLevel))
            result += '\\';
        result += text.sliced(ink, line.end - ink);
    }
    while (result.endsWith('\n') || result.endsWith('\r'))
        result.chop(1);
    return result;
}

QByteArray unguarded(QByteArrayView text, int itemLevel)
{
    QByteArray plain;
    for (const ByteRange line : linesOf(text, {0, text.size()})) {
        const qsizetype ink = firstInk(text, line);
        const bool escaped =
            ink + 1 < line.end && text[ink] == '\\' && QByteArrayView("#-=`~<").contains(text[ink + 1]);
        plain += text.sliced(line.begin, ink - line.begin);
        plain += text.sliced(ink + (escaped ? 1 : 0), line.end - ink - (escaped ? 1 : 0));
    }
    return guarded(plain, itemLevel) == text ? plain : text.toByteArray();
}

TextEdit lineEdit(QByteArrayView bytes, ByteRange range, QByteArrayView text, const QByteArray &newline)
{
    const QList<ByteRange> old = linesOf(bytes, range);
    const QList<QByteArrayView> lines = splitLines(text);
    const auto equal = [&](qsizetype i, qsizetype j) { return lineText(bytes, old[i]) == lines[j]; };
    qsizetype head = 0, tail = 0;
    const qsizetype shorter = std::min(old.size(), lines.size());
    while (head < shorter && equal(head, head))
        ++head;
    while (tail < shorter - head && equal(old.size() - 1 - tail, lines.size() - 1 - tail))
        ++tail;
    TextEdit edit;
    if (old.size() == lines.size()) {
        for (qsizetype i = head; i < old.size() - tail; ++i)
            edit.replace(bytes, {old[i].begin, contentEnd(bytes, old[i])}, lines[i]);
        return edit;
    }
    QByteArray middle;
    for (qsizetype i = head; i < lines.size() - tail; ++i)
        middle += lines[i].toByteArray() + newline;
    qsizetype begin = head < old.size() ? old[head].begin : range.end,
              end = tail > 0 ? old[old.size() - tail].begin : range.end;
    if (tail == 0) { // the last line's end stays outside the range
        if (!middle.isEmpty())
            middle.chop(newline.size());
        if (head > 0 && begin == range.end)
            middle.prepend(newline);
        else if (head > 0 && head == lines.size())
            begin = contentEnd(bytes, old[head - 1]);
    }
    edit.replace(bytes, {begin, end}, middle);
    return edit;
}

QByteArray linkTitle(QByteArrayView markdown)
{
    const QByteArrayView text = markdown.trimmed();
    const QList<qsizetype> loose = looseBrackets(text);
    QByteArray title;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' && i + 1 < text.size()) {
            title += c;
            title += text[++i];
            continue;
        }
        const bool liquid =
            c == '{' && title.endsWith('{'); // a backslash before the first brace would not stop Liquid
        if (c == '|' || c == '<' || c == '\\' || liquid || loose.contains(i))
            title += '\\';
        if (c == '%' && title.endsWith('{'))
            title += "&#37;";
        else
            title += c == '\n' || c == '\r' ? ' ' : c;
    }
    return title;
}

QByteArray plainTitle(QByteArrayView title)
{
    QByteArray text;
    for (qsizetype i = 0; i < title.size(); ++i) {
        const bool escape =
            title[i] == '\\' && i + 1 < title.size() && QByteArrayView("\\|<[]{").contains(title[i + 1]);
        text += title[escape ? ++i : i];
    }
    text.replace("{&#37;", "{%");
    return linkTitle(text) == title ? text : title.toByteArray();
}

QByteArray linkUrl(QByteArrayView url)
{
    const QByteArrayView text = url.trimmed();
    int depth = 0;
    bool balanced = true;
    for (const char c : text) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        balanced = balanced && depth >= 0;
    }
    balanced = balanced && depth == 0;
    QByteArray encoded;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool liquid = c == '{' && (text.sliced(i).startsWith("{{") || text.sliced(i).startsWith("{%"));
        const bool parenthesis = !balanced && (c == '(' || c == ')');
        if (liquid || parenthesis || QByteArrayView(" \t\r\n|<>\"\\").contains(c))
            encoded += '%' + QByteArray(1, c).toHex().toUpper();
        else
            encoded += c;
    }
    return encoded;
}

} // namespace wolgan::edits
