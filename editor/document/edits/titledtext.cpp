#include "editor/document/edits/titledtext.h"

#include "editor/document/bodyscan.h"
#include "editor/document/edits/markdowntext.h"
#include "editor/document/headings.h"
#include "editor/document/lines.h"
#include "editor/document/listmark.h"

#include <algorithm>

namespace wolgan::edits {

namespace {

bool isContent(LineKind kind)
{
    return kind != LineKind::Blank && kind != LineKind::Separator;
}

bool isSameBlock(LineKind above, LineKind kind)
{
    return kind == LineKind::Underline || kind == LineKind::DefinitionText ||
           (above == kind && kind != LineKind::Heading && kind != LineKind::Definition);
}

/// True for text that says what it is by its first character: quotes, tables, images, fences, HTML, math,
/// attribute lists.
bool beginsBlock(QByteArrayView text)
{
    return text.isEmpty() || QByteArrayView(">|!`~<$").contains(text.front()) || text.startsWith("{:") ||
           text.startsWith("{%") || listMark(text, {0, text.size()}).has_value();
}

/// The line behind a point that begins at line 0: the first one that is neither nested nor runs on.
qsizetype pointEnd(QByteArrayView text, const QList<ByteRange> &lines, const ListMark &mark)
{
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (isBlank(lines[i].of(text)) || indentColumn(text, lines[i]) > mark.column)
            continue;
        if (isBlank(lines[i - 1].of(text)) || listMark(text, lines[i]))
            return i;
    }
    return lines.size();
}

/// Lines [1, end) without the indentation that they share, where they have any.
QByteArray movedOut(QByteArrayView text, const QList<ByteRange> &lines, qsizetype end, int column)
{
    int shared = -1;
    for (qsizetype i = 1; i < end; ++i) {
        const int indent = indentColumn(text, lines[i]);
        if (!isBlank(lines[i].of(text)) && indent > column && (shared < 0 || indent < shared))
            shared = indent;
    }
    QByteArray result;
    for (qsizetype i = 1; i < end; ++i) {
        QByteArrayView line = lines[i].of(text);
        const int indent = indentColumn(text, lines[i]);
        if (shared > 0 && indent >= shared && !isBlank(line)) {
            while (line.startsWith(' ') || line.startsWith('\t'))
                line = line.sliced(1);
            result += QByteArray(indent - shared, ' ');
        }
        result += line;
    }
    return result;
}

QByteArray withoutOuterBlankLines(QByteArrayView text)
{
    QList<ByteRange> lines = linesOf(text, {0, text.size()});
    while (!lines.isEmpty() && isBlank(lines.first().of(text)))
        lines.removeFirst();
    while (!lines.isEmpty() && isBlank(lines.last().of(text)))
        lines.removeLast();
    return lines.isEmpty()
               ? QByteArray()
               : text.sliced(lines.first().begin, contentEnd(text, lines.last()) - lines.first().begin)
                     .toByteArray();
}

/// What was nested under a point, moved out, and what stands below the point.
QByteArray joinedBelow(const QByteArray &nested, QByteArrayView below)
{
    if (nested.isEmpty() || below.isEmpty())
        return nested + below.toByteArray();
    const qsizetype last = nested.lastIndexOf('\n') + 1;
    // A list directly behind a paragraph would run on in it.
    const bool apart = !listMark(nested, {last, nested.size()}) && nested[last] != ' ';
    return nested + (apart ? "\n\n" : "\n") + below.toByteArray();
}

} // namespace

QByteArray titleText(QByteArrayView title)
{
    const QByteArray line = "# " + title.trimmed().toByteArray();
    const qsizetype end = headingTitle(line, {0, line.size()}).end;
    const QByteArray behind = line.sliced(end).trimmed();
    return behind.startsWith("[^") ? headingText(line.first(end).sliced(2)) + ' ' + behind
                                   : headingText(title);
}

QList<qsizetype> topLevelBlocks(QByteArrayView text)
{
    const QList<BodyLine> lines = scanBody(text, {0, text.size()});
    QList<qsizetype> begins;
    int column = -1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const BodyLine &line = lines[i];
        const LineKind above = i > 0 ? lines[i - 1].kind : LineKind::Blank;
        if (!isContent(line.kind) || line.kind == LineKind::Definition)
            continue;
        const bool isPoint = line.kind == LineKind::Text && listMark(text, line.range);
        const int indent = indentColumn(text, line.range);
        column = column < 0 ? indent : column;
        const bool attributes = line.range.of(text).trimmed().startsWith("{:");
        if (indent <= column && !attributes && (isPoint || !isSameBlock(above, line.kind)))
            begins.append(line.range.begin);
    }
    return begins;
}

TitledText titledText(QByteArrayView text, int itemLevel)
{
    const QList<ByteRange> lines = linesOf(text, {0, text.size()});
    const QList<BodyLine> kinds = scanBody(text, {0, text.size()});
    if (lines.isEmpty())
        return {};
    const QByteArrayView first = lineText(text, lines[0]);
    const auto rest = [&](qsizetype line) {
        return withoutOuterBlankLines(line < lines.size() ? text.sliced(lines[line].begin)
                                                          : QByteArrayView());
    };
    if (kinds[0].kind == LineKind::Heading) {
        const bool underlined = kinds.size() > 1 && kinds[1].kind == LineKind::Underline;
        const qsizetype marks = underlined ? 0 : kinds[0].level;
        return {first.sliced(marks).trimmed().toByteArray(), rest(underlined ? 2 : 1)};
    }
    const auto mark = kinds[0].kind == LineKind::Text ? listMark(text, lines[0]) : std::nullopt;
    if (mark && !beginsBlock(text.first(contentEnd(text, lines[0])).sliced(mark->text))) {
        const qsizetype end = pointEnd(text, lines, *mark);
        const QByteArray nested = withoutOuterBlankLines(movedOut(text, lines, end, mark->column));
        const QByteArrayView title = text.first(contentEnd(text, lines[0])).sliced(mark->text);
        return {title.trimmed().toByteArray(), joinedBelow(guarded(nested, itemLevel), rest(end))};
    }
    if (mark || kinds[0].kind != LineKind::Text || beginsBlock(first.trimmed()))
        return {{}, withoutOuterBlankLines(text)};
    qsizetype end = 1; // of the paragraph, whose further lines stand behind a heading now
    while (end < lines.size() && !isBlank(lines[end].of(text)))
        ++end;
    const QByteArray further =
        end > 1 ? guarded(text.first(lines[end - 1].end).sliced(lines[1].begin), itemLevel) : QByteArray();
    const QByteArray below = rest(end);
    return {first.trimmed().toByteArray(),
            further + (further.isEmpty() || below.isEmpty() ? "" : "\n\n") + below};
}

} // namespace wolgan::edits
