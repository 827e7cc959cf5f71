#include "editor/document/edits/removal.h"

#include "editor/document/edits/renumber.h"
#include "editor/document/lines.h"

#include <QSet>

#include <algorithm>

namespace wolgan::edits {

namespace {

/// A definition's lines with the blank lines after it; the last one of the file takes those before it
/// instead.
ByteRange withSpacing(const Document &document, ByteRange range)
{
    const QByteArrayView bytes = document.bytes();
    ByteRange wide = range;
    while (wide.end < bytes.size()) {
        const ByteRange below = wholeLines(bytes, {wide.end, wide.end + 1});
        if (!isBlank(below.of(bytes)))
            return wide;
        wide.end = below.end;
    }
    wide = range;
    while (wide.begin > 0) {
        const ByteRange above = wholeLines(bytes, {wide.begin - 1, wide.begin});
        if (!isBlank(above.of(bytes)))
            break;
        wide.begin = above.begin;
    }
    if (bytes.sliced(range.begin, range.size()).endsWith('\n') || wide.begin == 0)
        return wide;
    wide.begin = contentEnd(
        bytes, wholeLines(bytes, {wide.begin - 1, wide.begin})); // the file ended without a line end
    return wide;
}

} // namespace

TextEdit removal(const Document &document, ByteRange range)
{
    QSet<QByteArray> going, staying;
    for (const FootnoteReference &reference : document.footnotes().references)
        (range.contains(reference.range) ? going : staying)
            .insert(document.text(reference.label).toByteArray());
    QList<ByteRange> ranges{range};
    for (const FootnoteDefinition &definition : document.footnotes().definitions) {
        const QByteArray label = document.text(definition.label).toByteArray();
        if (going.contains(label) && !staying.contains(label))
            ranges.append(withSpacing(document, definition.range));
    }
    std::sort(ranges.begin(), ranges.end(), [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
    TextEdit edit;
    ByteRange joined = ranges.first();
    for (const ByteRange next : std::as_const(ranges)) { // the spacing of two may overlap
        if (next.begin > joined.end) {
            edit.replace(document.bytes(), joined, {});
            joined = next;
        }
        joined.end = std::max(joined.end, next.end);
    }
    edit.replace(document.bytes(), joined, {});
    return edit;
}

TextEdit removalOfDefinition(const Document &document, const FootnoteDefinition &definition)
{
    return TextEdit(document.bytes(), withSpacing(document, definition.range), {});
}

TextEdit renumberedAfter(const Document &document, const TextEdit &edit)
{
    return renumberedAfter(document, edit, document.footnotes().sectionPrefixes);
}

TextEdit renumberedAfter(const Document &document, const TextEdit &edit,
                         const QList<QByteArray> &sectionPrefixes)
{
    const Document after(edit.applied(document.bytes()));
    const FootnoteScheme &known = document.footnotes().scheme;
    if (known.kind == FootnoteScheme::Kind::None)
        return renumber(after);
    QList<QByteArray> prefixes = sectionPrefixes;
    prefixes.resize(after.outline().ofKind(NodeKind::Section).size());
    return renumber(after, known, prefixes);
}

} // namespace wolgan::edits
