#include "editor/document/edits/renumber.h"

#include "editor/document/edits/definitions.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace wolgan::edits {

namespace {

/// For each reference the index of the range that holds it, -1 without one. Ranges ascend.
QList<int> holders(const QList<FootnoteReference> &references, const QList<ByteRange> &ranges)
{
    QList<int> found;
    found.reserve(references.size());
    qsizetype next = 0; // the first range that begins behind the reference
    for (const FootnoteReference &reference : references) {
        while (next < ranges.size() && ranges[next].begin <= reference.range.begin)
            ++next;
        const bool inside = next > 0 && ranges[next - 1].contains(reference.range.begin);
        found.append(inside ? static_cast<int>(next) - 1 : -1);
    }
    return found;
}

QList<int> holdingDefinitions(const Footnotes &footnotes)
{
    QList<ByteRange> ranges;
    ranges.reserve(footnotes.definitions.size());
    for (const FootnoteDefinition &definition : footnotes.definitions)
        ranges.append(definition.range);
    return holders(footnotes.references, ranges);
}

QList<int> holdingSections(const Document &document, const QList<int> &sections)
{
    QList<ByteRange> ranges;
    for (const int section : sections)
        ranges.append(document.outline().at(section).range);
    return holders(document.footnotes().references, ranges);
}

/// Decides the new label of every label of the scheme.
class Numbering
{
public:
    Numbering(const Document &document, const FootnoteScheme &scheme,
              const QList<QByteArray> &sectionPrefixes, const QSet<QByteArray> &joining);

    /// New labels by old ones, those that change and those that do not.
    [[nodiscard]] const Labels &labels() const { return m_labels; }
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
    Labels m_labels;
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
    const QList<int> inDefinition = holdingDefinitions(footnotes);
    const QList<int> inSection = holdingSections(document, sections);
    for (const bool notes : {false, true}) { // the site numbers what stands in notes after the text
        for (qsizetype i = 0; i < footnotes.references.size(); ++i) {
            if ((inDefinition[i] >= 0) == notes)
                name(document.text(footnotes.references[i].label), inSection[i]);
        }
    }
    for (const FootnoteDefinition &definition : footnotes.definitions)
        name(document.text(definition.label), -1);
}

/// A definition of the scheme and its place in the order of the scheme.
struct Ranked
{
    int definition = 0;
    int rank = 0;
};

/// The definitions of the scheme that stand in the references, as slots to be refilled in order.
QList<Ranked> sortableDefinitions(const Document &document, const Numbering &numbering)
{
    QList<Ranked> sortable;
    const int references = document.outline().first(NodeKind::References);
    const QList<FootnoteDefinition> &definitions = document.footnotes().definitions;
    for (int i = 0; references >= 0 && i < definitions.size(); ++i) {
        const int rank = numbering.rank(document.text(definitions[i].label).toByteArray());
        if (rank >= 0 && document.outline().at(references).range.contains(definitions[i].range))
            sortable.append({i, rank});
    }
    return sortable;
}

/// For each definition the one whose text comes to stand in its place: itself where it does not move.
QList<int> sortedDefinitions(const Document &document, const Numbering &numbering)
{
    QList<int> order(document.footnotes().definitions.size());
    std::iota(order.begin(), order.end(), 0);
    const QList<Ranked> places = sortableDefinitions(document, numbering);
    QList<Ranked> sorted = places;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Ranked &a, const Ranked &b) { return a.rank < b.rank; });
    for (qsizetype i = 0; i < places.size(); ++i)
        order[places[i].definition] = sorted[i].definition;
    return order;
}

TextEdit relabelDefinitions(const Document &document, const Labels &labels, const QList<int> &order)
{
    const QList<FootnoteDefinition> &definitions = document.footnotes().definitions;
    TextEdit edit;
    for (int i = 0; i < definitions.size(); ++i) {
        const ByteRange label = definitions[i].label;
        if (order[i] != i)
            edit.replace(
                document.bytes(), linesWithoutEnd(document, definitions[i].range),
                relabelled(document, linesWithoutEnd(document, definitions[order[i]].range), labels));
        else if (const auto now = labels.constFind(document.text(label).toByteArray()); now != labels.cend())
            edit.replace(document.bytes(), label, *now);
    }
    return edit;
}

/// Leaves out what stands in definitions that move.
TextEdit relabelReferences(const Document &document, const Labels &labels, const QList<int> &order)
{
    const QList<FootnoteReference> &references = document.footnotes().references;
    const QList<int> inDefinition = holdingDefinitions(document.footnotes());
    TextEdit edit;
    for (qsizetype i = 0; i < references.size(); ++i) {
        const bool moves = inDefinition[i] >= 0 && order[inDefinition[i]] != inDefinition[i];
        const auto now = labels.constFind(document.text(references[i].label).toByteArray());
        if (!moves && now != labels.cend())
            edit.replace(document.bytes(), references[i].label, *now);
    }
    return edit;
}

} // namespace

TextEdit renumber(const Document &document, const FootnoteScheme &scheme,
                  const QList<QByteArray> &sectionPrefixes, const QSet<QByteArray> &joining)
{
    const Numbering numbering(document, scheme, sectionPrefixes, joining);
    if (numbering.labels().isEmpty())
        return {};
    const QList<int> order = sortedDefinitions(document, numbering);
    TextEdit edit = relabelReferences(document, numbering.labels(), order);
    edit.merge(relabelDefinitions(document, numbering.labels(), order));
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
