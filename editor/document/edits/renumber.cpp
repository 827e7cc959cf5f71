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

/// The labels of a post as numbers: equal labels have equal ones.
struct LabelIds
{
    QList<int> references, definitions; ///< for each of them
    QList<QByteArrayView> texts;        ///< for each number
};

LabelIds labelIds(const Document &document)
{
    const Footnotes &footnotes = document.footnotes();
    LabelIds ids;
    QHash<QByteArrayView, int> known;
    known.reserve(footnotes.definitions.size());
    const auto idOf = [&](ByteRange label) {
        const QByteArrayView text = document.text(label);
        const auto place = known.constFind(text);
        if (place != known.cend())
            return *place;
        const auto id = static_cast<int>(ids.texts.size());
        known.insert(text, id);
        ids.texts.append(text);
        return id;
    };
    for (const FootnoteDefinition &definition : footnotes.definitions)
        ids.definitions.append(idOf(definition.label));
    for (const FootnoteReference &reference : footnotes.references)
        ids.references.append(reference.definition >= 0 ? ids.definitions[reference.definition]
                                                        : idOf(reference.label));
    return ids;
}

/// Decides the new label of every label of the scheme.
class Numbering
{
public:
    Numbering(const Document &document, const FootnoteScheme &scheme,
              const QList<QByteArray> &sectionPrefixes, const QSet<QByteArray> &joining);

    [[nodiscard]] const LabelIds &ids() const { return m_ids; }
    /// The place of a label in the order of definitions; -1 for labels outside the scheme.
    [[nodiscard]] int rank(int id) const { return m_ranks[id]; }
    /// What a label becomes, itself where it does not change.
    [[nodiscard]] QByteArrayView now(int id) const
    {
        return m_ranks[id] >= 0 ? QByteArrayView(m_labels[id]) : m_ids.texts[id];
    }
    [[nodiscard]] Labels labels() const;

private:
    [[nodiscard]] bool isOfScheme(QByteArrayView label) const;
    void name(int id, int section);
    [[nodiscard]] QByteArray prefixFor(QByteArrayView label, int section) const;

    FootnoteScheme m_scheme;
    QList<QByteArray> m_sectionPrefixes;
    QSet<QByteArray> m_prefixes;
    QHash<QByteArray, int> m_counters;
    LabelIds m_ids;
    QList<int> m_ranks;
    QList<QByteArray> m_labels;
    int m_named = 0;
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

void Numbering::name(int id, int section)
{
    const QByteArrayView label = m_ids.texts[id];
    if (m_ranks[id] >= 0 || !isOfScheme(label))
        return;
    const QByteArray prefix = prefixFor(label, section);
    m_ranks[id] = m_named++;
    m_labels[id] = prefix + QByteArray::number(++m_counters[prefix]);
}

Labels Numbering::labels() const
{
    Labels labels;
    for (int id = 0; id < m_ranks.size(); ++id) {
        if (m_ranks[id] >= 0)
            labels.insert(m_ids.texts[id].toByteArray(), m_labels[id]);
    }
    return labels;
}

Numbering::Numbering(const Document &document, const FootnoteScheme &scheme,
                     const QList<QByteArray> &sectionPrefixes, const QSet<QByteArray> &joining)
    : m_scheme(scheme), m_sectionPrefixes(sectionPrefixes), m_prefixes(joining), m_ids(labelIds(document)),
      m_ranks(m_ids.texts.size(), -1), m_labels(m_ids.texts.size())
{
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
                name(m_ids.references[i], inSection[i]);
        }
    }
    for (const int id : std::as_const(m_ids.definitions))
        name(id, -1);
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
        const int rank = numbering.rank(numbering.ids().definitions[i]);
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

TextEdit relabelDefinitions(const Document &document, const Numbering &numbering, const QList<int> &order)
{
    const QList<FootnoteDefinition> &definitions = document.footnotes().definitions;
    const bool moves = !std::is_sorted(order.cbegin(), order.cend());
    const Labels labels = moves ? numbering.labels() : Labels();
    TextEdit edit;
    for (int i = 0; i < definitions.size(); ++i) {
        if (order[i] == i)
            edit.replace(document.bytes(), definitions[i].label,
                         numbering.now(numbering.ids().definitions[i]));
        else
            edit.replace(
                document.bytes(), linesWithoutEnd(document, definitions[i].range),
                relabelled(document, linesWithoutEnd(document, definitions[order[i]].range), labels));
    }
    return edit;
}

/// Leaves out what stands in definitions that move.
TextEdit relabelReferences(const Document &document, const Numbering &numbering, const QList<int> &order)
{
    const QList<FootnoteReference> &references = document.footnotes().references;
    const QList<int> inDefinition = holdingDefinitions(document.footnotes());
    TextEdit edit;
    for (qsizetype i = 0; i < references.size(); ++i) {
        if (inDefinition[i] < 0 || order[inDefinition[i]] == inDefinition[i])
            edit.replace(document.bytes(), references[i].label, numbering.now(numbering.ids().references[i]));
    }
    return edit;
}

} // namespace

TextEdit renumber(const Document &document, const FootnoteScheme &scheme,
                  const QList<QByteArray> &sectionPrefixes, const QSet<QByteArray> &joining)
{
    if (scheme.kind == FootnoteScheme::Kind::None)
        return {};
    const Numbering numbering(document, scheme, sectionPrefixes, joining);
    const QList<int> order = sortedDefinitions(document, numbering);
    TextEdit edit = relabelReferences(document, numbering, order);
    edit.merge(relabelDefinitions(document, numbering, order));
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
    const LabelIds ids = labelIds(document);
    const QSet<int> used(ids.references.cbegin(), ids.references.cend());
    const QSet<int> defined(ids.definitions.cbegin(), ids.definitions.cend());
    return used == defined && defined.size() == footnotes.definitions.size();
}

} // namespace wolgan::edits
