#include "editor/document/footnotescan.h"

#include "editor/document/inlinescan.h"
#include "editor/document/lines.h"

#include <QHash>

namespace wolgan {

namespace {

FootnoteDefinition definitionOf(QByteArrayView bytes, ByteRange range)
{
    const ByteRange first{range.begin, contentEnd(bytes, lineFrom(bytes, range.begin, range.end))};
    FootnoteDefinition definition;
    definition.range = range;
    const qsizetype mark = definitionMark(first.of(bytes));
    const qsizetype label = first.begin + bytes.sliced(first.begin).indexOf('^') + 1;
    definition.label = {label, first.begin + mark - 2};
    definition.content = trimmed(bytes, {first.begin + mark, range.end});
    if (definition.content.isEmpty())
        definition.content = {first.begin + mark, first.begin + mark};
    if (const auto link = linkAt(bytes, definition.content.begin, definition.content.end);
        link && bytes[link->range.begin] == '[') {
        definition.title = link->text;
        definition.url = link->destination;
    } else if (const QByteArrayView text = definition.content.of(bytes);
               (text.startsWith("http://") || text.startsWith("https://")) && !text.contains(' ') &&
               !text.contains('\n')) {
        definition.title = {definition.content.begin, definition.content.begin};
        definition.url = definition.content;
    }
    return definition;
}

void addReferences(QByteArrayView bytes, ByteRange block, Footnotes &footnotes)
{
    if (!block.of(bytes).contains('['))
        return;
    for (const ByteRange label : footnoteLabels(bytes, block))
        footnotes.references.append({{label.begin - 2, label.end + 1}, label, -1});
}

/// Line after the last one of the block that starts at line `first`: a paragraph, a heading, a definition
/// with its text.
qsizetype blockEnd(const QList<BodyLine> &lines, qsizetype first)
{
    const LineKind kind =
        lines[first].kind == LineKind::Definition ? LineKind::DefinitionText : lines[first].kind;
    qsizetype end = first + 1;
    while (kind != LineKind::Heading && end < lines.size() && lines[end].kind == kind)
        ++end;
    return end;
}

/// Which definition each reference leads to.
void findDefinitions(QByteArrayView bytes, Footnotes &footnotes)
{
    if (footnotes.references.isEmpty())
        return;
    QHash<QByteArrayView, int> last;
    last.reserve(footnotes.definitions.size());
    for (qsizetype i = 0; i < footnotes.definitions.size(); ++i)
        last.insert(footnotes.definitions[i].label.of(bytes), static_cast<int>(i));
    for (FootnoteReference &reference : footnotes.references)
        reference.definition = last.value(reference.label.of(bytes), -1);
}

} // namespace

Footnotes findFootnotes(QByteArrayView bytes, const QList<BodyLine> &lines)
{
    Footnotes footnotes;
    for (qsizetype i = 0; i < lines.size();) {
        const qsizetype end = blockEnd(lines, i);
        const ByteRange block{lines[i].range.begin, lines[end - 1].range.end};
        if (lines[i].kind == LineKind::Definition) {
            footnotes.definitions.append(definitionOf(bytes, block));
            addReferences(bytes, footnotes.definitions.last().content, footnotes);
        } else if (lines[i].kind == LineKind::Text || lines[i].kind == LineKind::Heading) {
            addReferences(bytes, block, footnotes);
        }
        i = end;
    }
    findDefinitions(bytes, footnotes);
    return footnotes;
}

} // namespace wolgan
