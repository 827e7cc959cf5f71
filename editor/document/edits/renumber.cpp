#include "editor/document/edits/renumber.h"

#include "editor/document/edits/definitions.h"

#include <QHash>

#include <algorithm>

namespace wolgan::edits {

namespace {

/// Index among the sections of the one that holds the offset, -1 outside. `sections` ascend.
int sectionAt(const Document &document, const QList<int> &sections, qsizetype offset)
{
    const auto after =
        std::upper_bound(sections.cbegin(), sections.cend(), offset, [&](qsizetype at, int section) {
            return at < document.outline().at(section).range.begin;
        });
    const int index = static_cast<int>(after - sections.cbegin()) - 1;
    return index >= 0 && document.outline().at(sections[index]).range.contains(offset) ? index : -1;
}

/// Decides the new label of every label of the scheme.
class Numbering
{
public:
    Numbering(const Document &document, const FootnoteScheme &scheme,
              const QList<QByteArray> &sectionPrefixes, const QSet<QByteArray> &joining);

    /// New labels by old ones, those that change and those that do not.
    [[nodiscard]] const QHash<QByteArray, QByteArray> &labels() const { return m_labels; }
    /// The place of a label in the order of definitions; labels outside the scheme have none.
    [[nodiscard]] int rank(const QByteArray &label) const { return m_ranks.value(label, -1); }

private:
    [[nodiscard]] bool isOfScheme(QByteArrayView label) const;
    void name(QByteArrayView label, int section);
    [[nodiscard]] QByteArray prefixFor(QByteArrayView label, int section) const;

    FootnoteScheme m_scheme;
    QList<QByteArray> m_sectionPrefixes;
    QSet<QByteArray> m_prefixes;
    QHash<QByteArray, int> m_counters;
    QHash<QByteArray, QByteArray> m_labels;
    QHash<QByteArray, int> m_ranks;
};

bool Numbering::isOfScheme(QByteArrayView label) const
{
    const LabelParts parts = splitLabel(label);
    return parts.number > 0 && m_prefixes.contains(parts.prefix.toByteArray());
}

QByteArray Numbering::prefixFor(QByteArrayView label, int section) const
{
    if (m_scheme.kind == FootnoteScheme::Kind::WholePost)
        return m_scheme.prefix;
    const QByteArray prefix = m_sectionPrefixes.value(section);
    return prefix.isEmpty() ? splitLabel(label).prefix.toByteArray() : prefix;
}

void Numbering::name(QByteArrayView label, int section)
{
    const QByteArray old = label.toByteArray();
    if (m_labels.contains(old) || !isOfScheme(label))
        return;
    const QByteArray prefix = prefixFor(label, section);
    m_ranks.insert(old, static_cast<int>(m_ranks.size()));
    m_labels.insert(old, prefix + QByteArray::number(++m_counters[prefix]));
}

Numbering::Numbering(const Document &document, const FootnoteScheme &scheme,
                     const QList<QByteArray> &sectionPrefixes, const QSet<QByteArray> &joining)
    : m_scheme(scheme), m_sectionPrefixes(sectionPrefixes), m_prefixes(joining)
{
    if (scheme.kind == FootnoteScheme::Kind::None)
        return;
    const QList<int> sections = document.outline().ofKind(NodeKind::Section);
    if (scheme.kind == FootnoteScheme::Kind::WholePost) {
        m_prefixes.insert(scheme.prefix);
    } else {
        for (int i = 0; i < sections.size(); ++i) {
            QByteArray &prefix = m_sectionPrefixes[i];
            if (prefix.isEmpty())
                prefix =
                    scheme.prefix +
                    proposedKey(document.text(document.outline().at(sections[i]).title), m_sectionPrefixes) +
                    '-';
        }
        m_prefixes += QSet<QByteArray>(m_sectionPrefixes.cbegin(), m_sectionPrefixes.cend());
    }
    const Footnotes &footnotes = document.footnotes();
    for (const bool inDefinitions : {false, true}) { // the site numbers what stands in notes after the text
        for (const FootnoteReference &reference : footnotes.references) {
            const int node = document.outline().nodeAt(reference.range.begin);
            if ((document.outline().at(node).kind == NodeKind::Definition) == inDefinitions)
                name(document.text(reference.label), sectionAt(document, sections, reference.range.begin));
        }
    }
    for (const FootnoteDefinition &definition : footnotes.definitions)
        name(document.text(definition.label), -1);
}

/// The definitions of the scheme that stand in the references, as slots to be refilled in order.
QList<int> sortableDefinitions(const Document &document, const Numbering &numbering)
{
    QList<int> slots_;
    const int references = document.outline().first(NodeKind::References);
    const QList<FootnoteDefinition> &definitions = document.footnotes().definitions;
    for (int i = 0; references >= 0 && i < definitions.size(); ++i) {
        const bool inside = document.outline().at(references).range.contains(definitions[i].range);
        if (inside && numbering.rank(document.text(definitions[i].label).toByteArray()) >= 0)
            slots_.append(i);
    }
    return slots_;
}

void relabelReferences(const Document &document, const Numbering &numbering, const QSet<int> &moved,
                       TextEdit &edit)
{
    const auto inMoved = [&](qsizetype offset) {
        const Node &node = document.outline().at(document.outline().nodeAt(offset));
        return node.kind == NodeKind::Definition && moved.contains(node.detail);
    };
    for (const FootnoteReference &reference : document.footnotes().references) {
        const auto label = numbering.labels().constFind(document.text(reference.label).toByteArray());
        if (label != numbering.labels().cend() && !inMoved(reference.range.begin))
            edit.replace(document.bytes(), reference.label, *label);
    }
}

} // namespace

TextEdit renumber(const Document &document, const FootnoteScheme &scheme,
                  const QList<QByteArray> &sectionPrefixes, const QSet<QByteArray> &joining)
{
    const Numbering numbering(document, scheme, sectionPrefixes, joining);
    const QList<FootnoteDefinition> &definitions = document.footnotes().definitions;
    const auto labelOf = [&](int definition) {
        return document.text(definitions[definition].label).toByteArray();
    };
    const QList<int> places = sortableDefinitions(document, numbering);
    QList<int> sorted = places;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](int a, int b) { return numbering.rank(labelOf(a)) < numbering.rank(labelOf(b)); });
    TextEdit edit;
    QSet<int> moved;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const FootnoteDefinition &place = definitions[places[i]];
        if (places[i] == sorted[i])
            continue;
        moved.insert(places[i]);
        edit.replace(document.bytes(), linesWithoutEnd(document, place.range),
                     relabelled(document, linesWithoutEnd(document, definitions[sorted[i]].range),
                                numbering.labels()));
    }
    for (int i = 0; i < definitions.size(); ++i) {
        const auto label = numbering.labels().constFind(labelOf(i));
        if (!moved.contains(i) && label != numbering.labels().cend())
            edit.replace(document.bytes(), definitions[i].label, *label);
    }
    relabelReferences(document, numbering, moved, edit);
    return edit;
}

TextEdit renumber(const Document &document)
{
    return renumber(document, document.footnotes().scheme, document.footnotes().sectionPrefixes);
}

bool isConsistent(const Document &document)
{
    const Footnotes &footnotes = document.footnotes();
    if (!renumber(document).isEmpty())
        return false;
    QSet<QByteArray> used, defined;
    for (const FootnoteReference &reference : footnotes.references)
        used.insert(document.text(reference.label).toByteArray());
    for (const FootnoteDefinition &definition : footnotes.definitions) {
        const QByteArray label = document.text(definition.label).toByteArray();
        if (defined.contains(label))
            return false;
        defined.insert(label);
    }
    return used == defined;
}

} // namespace wolgan::edits
