#include "editor/document/edits/schemes.h"

#include "editor/document/edits/labels.h"
#include "editor/document/edits/renumber.h"
#include "editor/document/inlinescan.h"

#include <QHash>

#include <algorithm>

namespace wolgan::edits {

namespace {

/// The labels of the references, then of the definitions that none of them uses.
QList<QByteArray> labelsInOrder(const Document &document)
{
    const Footnotes &footnotes = document.footnotes();
    QList<QByteArray> labels;
    for (const FootnoteReference &reference : footnotes.references)
        labels.append(document.text(reference.label).toByteArray());
    const QSet<QByteArray> used(labels.cbegin(), labels.cend());
    for (const FootnoteDefinition &definition : footnotes.definitions) {
        const QByteArray label = document.text(definition.label).toByteArray();
        if (!used.contains(label))
            labels.append(label);
    }
    return labels;
}

/// The prefixes of the labels that the post's scheme numbers, with those of its kind in no section.
QSet<QByteArray> prefixesOf(const Document &document)
{
    const FootnoteScheme &scheme = document.footnotes().scheme;
    QSet<QByteArray> prefixes;
    const QList<QByteArray> labels = labelsInOrder(document);
    for (const QByteArray &label : labels) {
        const QByteArrayView prefix = splitLabel(label).prefix;
        const bool isKin = scheme.kind == FootnoteScheme::Kind::PerSection && !scheme.prefix.isEmpty() &&
                           prefix.startsWith(scheme.prefix);
        if (isKin || isOfScheme(document.footnotes(), label))
            prefixes.insert(prefix.toByteArray());
    }
    return prefixes;
}

} // namespace

bool isLabelPrefix(QByteArrayView prefix)
{
    const QByteArray label = prefix.toByteArray() + '1';
    return labelEnd(label, 0) == label.size() && splitLabel(label).prefix == prefix;
}

TextEdit converted(const Document &document, const FootnoteScheme &scheme,
                   const QList<QByteArray> &sectionPrefixes)
{
    QList<QByteArray> prefixes = sectionPrefixes;
    prefixes.resize(document.outline().ofKind(NodeKind::Section).size());
    const bool possible = isLabelPrefix(scheme.prefix) &&
                          std::all_of(prefixes.cbegin(), prefixes.cend(),
                                      [](const QByteArray &prefix) { return isLabelPrefix(prefix); });
    if (document.footnotes().scheme.kind == FootnoteScheme::Kind::None || !possible)
        return {};
    return renumber(document, scheme, prefixes, prefixesOf(document));
}

QList<LabelChange> labelChanges(const Document &document, const TextEdit &edit)
{
    const Document after(edit.applied(document.bytes()));
    const QList<QByteArray> from = labelsInOrder(document), to = labelsInOrder(after);
    QList<LabelChange> changes;
    if (from.size() != to.size())
        return changes;
    QHash<QByteArray, qsizetype> rows;
    for (qsizetype i = 0; i < from.size(); ++i) {
        if (from[i] == to[i] || rows.contains(from[i]))
            continue;
        rows.insert(from[i], changes.size());
        changes.append({from[i], to[i], 0});
    }
    const auto count = [&](ByteRange label) {
        const auto row = rows.constFind(document.text(label).toByteArray());
        if (row != rows.cend())
            ++changes[*row].places;
    };
    for (const FootnoteReference &reference : document.footnotes().references)
        count(reference.label);
    for (const FootnoteDefinition &definition : document.footnotes().definitions)
        count(definition.label);
    return changes;
}

} // namespace wolgan::edits
