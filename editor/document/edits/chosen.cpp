#include "editor/document/edits/chosen.h"

namespace wolgan::edits {

namespace {

QList<qsizetype> positionsOf(const QList<int> &siblings, const QSet<int> &nodes)
{
    QList<qsizetype> positions;
    for (qsizetype i = 0; i < siblings.size(); ++i) {
        if (nodes.contains(siblings[i]))
            positions.append(i);
    }
    return positions;
}

} // namespace

QList<Chosen> chosenItems(const Document &document, const QSet<int> &nodes)
{
    const Outline &outline = document.outline();
    QList<Chosen> chosen;
    for (int parent = 0; parent < outline.nodes.size(); ++parent) {
        const NodeKind kind = outline.at(parent).kind;
        if ((kind != NodeKind::Post && kind != NodeKind::Section) || nodes.contains(parent))
            continue;
        const QList<qsizetype> positions = positionsOf(outline.children(parent, NodeKind::Item), nodes);
        if (!positions.isEmpty())
            chosen.append({itemsOf(document, parent), positions});
    }
    return chosen;
}

QList<Chosen> chosenSections(const Document &document, const QSet<int> &nodes)
{
    const QList<qsizetype> positions = positionsOf(document.outline().ofKind(NodeKind::Section), nodes);
    return positions.isEmpty() ? QList<Chosen>() : QList<Chosen>{{sectionsOf(document), positions}};
}

QList<Cut> cutsOf(const Document &document, const QList<Chosen> &chosen)
{
    QList<Cut> all;
    for (const Chosen &some : chosen)
        all += cuts(document, some.siblings, some.blocks);
    return all;
}

QSet<int> toSet(const QList<int> &nodes)
{
    return QSet<int>(nodes.cbegin(), nodes.cend());
}

} // namespace wolgan::edits
