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

/// True where one of the replacements, which ascend, covers the range.
bool isInside(const QList<Replacement> &replacements, ByteRange range)
{
    const auto after = std::upper_bound(
        replacements.cbegin(), replacements.cend(), range.begin,
        [](qsizetype at, const Replacement &replacement) { return at < replacement.range.begin; });
    return after != replacements.cbegin() && std::prev(after)->range.contains(range);
}

} // namespace

TextEdit removal(const Document &document, const TextEdit &cut)
{
    QList<Replacement> removed = cut.replacements();
    QSet<QByteArray> going, staying;
    for (const FootnoteReference &reference : document.footnotes().references)
        (isInside(removed, reference.range) ? going : staying)
            .insert(document.text(reference.label).toByteArray());
    for (const FootnoteDefinition &definition : document.footnotes().definitions) {
        const QByteArray label = document.text(definition.label).toByteArray();
        if (going.contains(label) && !staying.contains(label))
            removed.append({withSpacing(document, definition.range), {}});
    }
    std::sort(removed.begin(), removed.end(),
              [](const Replacement &a, const Replacement &b) { return a.range.begin < b.range.begin; });
    TextEdit edit;
    qsizetype end = 0; // of the one before
    for (qsizetype i = 0; i < removed.size();) {
        const qsizetype first = i;
        Replacement joined = removed[i++];
        while (i < removed.size() && removed[i].range.begin <= joined.range.end) { // spacing may overlap
            joined.range.end = std::max(joined.range.end, removed[i].range.end);
            joined.text += removed[i++].text;
        }
        if (i > first + 1 && joined.text.isEmpty() && joined.range.end == document.bytes().size())
            joined.range.begin = std::max(end, withSpacing(document, joined.range).begin);
        edit.replace(document.bytes(), joined.range, joined.text);
        end = joined.range.end;
    }
    return edit;
}

TextEdit keptNumbered(const Document &document, const TextEdit &edit)
{
    return renumber(document).isEmpty() ? edit.then(document.bytes(), renumberedAfter(document, edit)) : edit;
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
