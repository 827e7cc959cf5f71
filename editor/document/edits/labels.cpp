#include "editor/document/edits/labels.h"

#include <algorithm>

namespace wolgan::edits {

bool isOfScheme(const Footnotes &footnotes, QByteArrayView label)
{
    const LabelParts parts = splitLabel(label);
    switch (footnotes.scheme.kind) {
    case FootnoteScheme::Kind::None:
        return false;
    case FootnoteScheme::Kind::WholePost:
        return parts.number > 0 && parts.prefix == footnotes.scheme.prefix;
    case FootnoteScheme::Kind::PerSection:
        return parts.number > 0 && !parts.prefix.isEmpty() &&
               footnotes.sectionPrefixes.contains(parts.prefix.toByteArray());
    }
    return false;
}

QByteArray freshLabel(const Document &document, int section)
{
    const Footnotes &footnotes = document.footnotes();
    QByteArray prefix = QByteArrayLiteral("ref");
    if (footnotes.scheme.kind == FootnoteScheme::Kind::WholePost)
        prefix = footnotes.scheme.prefix;
    if (footnotes.scheme.kind == FootnoteScheme::Kind::PerSection) {
        prefix = footnotes.sectionPrefixes.value(section);
        if (prefix.isEmpty()) {
            const QList<int> sections = document.outline().ofKind(NodeKind::Section);
            const QByteArrayView title = section < 0
                                             ? QByteArrayView("x")
                                             : document.text(document.outline().at(sections[section]).title);
            prefix = footnotes.scheme.prefix + proposedKey(title, footnotes.sectionPrefixes) + '-';
        }
    }
    int largest = 0;
    const auto look = [&](ByteRange label) {
        const LabelParts parts = splitLabel(document.text(label));
        if (parts.prefix == prefix)
            largest = std::max(largest, parts.number);
    };
    for (const FootnoteReference &reference : footnotes.references)
        look(reference.label);
    for (const FootnoteDefinition &definition : footnotes.definitions)
        look(definition.label);
    return prefix + QByteArray::number(largest + 1);
}

QByteArray proposedKey(QByteArrayView title, const QList<QByteArray> &taken)
{
    QByteArray letters;
    for (const char c : title) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            letters += c >= 'a' ? c : static_cast<char>(c - 'A' + 'a');
    }
    const auto isFree = [&](const QByteArray &key) {
        return std::none_of(taken.cbegin(), taken.cend(), [&](const QByteArray &prefix) {
            return prefix.endsWith('-' + key + '-') || prefix == key + '-';
        });
    };
    for (qsizetype size = 2; size <= letters.size(); ++size) {
        if (isFree(letters.first(size)))
            return letters.first(size);
    }
    for (char c = 'a';; ++c) { // no Latin letters: sa, sb, … and past sz with a number
        const QByteArray key = c <= 'z' ? QByteArray("s") + c : 's' + QByteArray::number(c);
        if (isFree(key))
            return key;
    }
}

FreshLabels::FreshLabels(const Document &document, int section)
{
    const QByteArray first = freshLabel(document, section);
    const LabelParts parts = splitLabel(first);
    m_prefix = parts.prefix.toByteArray();
    m_next = parts.number;
    for (const FootnoteReference &reference : document.footnotes().references)
        m_taken.insert(document.text(reference.label).toByteArray());
    for (const FootnoteDefinition &definition : document.footnotes().definitions)
        m_taken.insert(document.text(definition.label).toByteArray());
}

QByteArray FreshLabels::numbered()
{
    return m_prefix + QByteArray::number(m_next++);
}

QByteArray FreshLabels::named(const QByteArray &label)
{
    QByteArray name = label, stem = label + '-';
    for (char letter = 'b'; m_taken.contains(name); ++letter) {
        name = stem + letter;
        if (letter == 'z') {
            stem = name;
            letter = 'a';
        }
    }
    m_taken.insert(name);
    return name;
}

} // namespace wolgan::edits
