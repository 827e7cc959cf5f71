#include "editor/document/edits/several.h"

#include "editor/document/edits/bulletlists.h"
#include "editor/document/edits/chosen.h"
#include "editor/document/edits/definitions.h"
#include "editor/document/edits/labels.h"
#include "editor/document/edits/removal.h"

#include <QSet>

#include <algorithm>

namespace wolgan::edits {

namespace {

Siblings without(Siblings siblings, const QList<Cut> &cuts)
{
    siblings.blocks.removeIf([&](ByteRange block) {
        return std::any_of(cuts.cbegin(), cuts.cend(),
                           [&](const Cut &cut) { return cut.blocks.contains(block); });
    });
    return siblings;
}

/// The texts of the cuts one after another, the gap of the first between two.
QByteArray joined(const Document &document, const QList<Cut> &cuts, const Labels &labels = {})
{
    QByteArray text;
    for (const Cut &cut : cuts) {
        if (!text.isEmpty())
            text += cuts.first().gap;
        text += relabelled(document, cut.blocks, labels);
        if (!text.endsWith('\n'))
            text += document.lineEnding();
    }
    return text;
}

Insertion placeBehind(const Document &document, const Chosen &chosen)
{
    const Cut last = cuts(document, chosen.siblings, {chosen.blocks.last()}).first();
    return insertion(document, chosen.siblings, chosen.blocks.last() + 1, last.gap);
}

/// Labels for copies of the footnotes that `blocks` use, so that a copy shares no definition with its
/// original.
Labels copyLabels(const Document &document, const QList<ByteRange> &blocks)
{
    const int node = document.outline().nodeAt(blocks.first().begin);
    const int section = document.outline().enclosing(node, NodeKind::Section);
    FreshLabels fresh(document, section < 0 ? -1 : document.outline().position(section));
    Labels labels;
    const auto rename = [&](const FootnoteDefinition &definition) {
        const QByteArray label = document.text(definition.label).toByteArray();
        if (!labels.contains(label))
            labels.insert(label,
                          isOfScheme(document.footnotes(), label) ? fresh.numbered() : fresh.named(label));
    };
    const QList<int> used = definitionsUsed(document, blocks);
    for (const int definition : used)
        rename(document.footnotes().definitions[definition]);
    for (const ByteRange block : blocks) {
        for (const FootnoteDefinition &definition : document.footnotes().definitions) {
            if (block.contains(definition.range))
                rename(definition);
        }
    }
    return labels;
}

StructuralEdit moved(const Document &document, const QList<Cut> &cuts, const Siblings &to, qsizetype position,
                     const QList<QByteArray> &prefixes)
{
    const Insertion place = insertion(document, to, position, cuts.first().gap);
    TextEdit edit;
    for (const Cut &cut : cuts)
        edit.replace(document.bytes(), cut.range, cut.range.begin == place.offset ? QByteArray() : cut.left);
    return inserted(document, edit, place, joined(document, cuts), prefixes);
}

/// Where the nodes that follow stand once the cuts are made: behind the first cut, or at its end the block
/// before it.
qsizetype remaining(const Chosen &chosen)
{
    const QList<ByteRange> &blocks = chosen.siblings.blocks;
    qsizetype next = chosen.blocks.first();
    for (const qsizetype gone : chosen.blocks)
        next += gone == next ? 1 : 0;
    if (next < blocks.size())
        return blocks[next].begin;
    return chosen.blocks.first() > 0 ? blocks[chosen.blocks.first() - 1].begin : chosen.siblings.start;
}

} // namespace

StructuralEdit moveItems(const Document &document, const QList<int> &items, int section, int position)
{
    if (!items.isEmpty() && !canStandIn(document, items, section))
        return {{}, document.outline().at(items.first()).range.begin};
    const QList<Cut> cuts = cutsOf(document, chosenItems(document, toSet(items)));
    if (cuts.isEmpty())
        return {};
    const Siblings there = itemsOf(document, section), to = without(there, cuts);
    const qsizetype at = std::clamp<qsizetype>(position, 0, to.blocks.size());
    const bool same =
        cuts.size() == 1 && at < there.blocks.size() && there.blocks[at].begin == cuts.first().blocks.begin;
    if (same)
        return {{}, cuts.first().blocks.begin};
    return moved(document, cuts, to, at, document.footnotes().sectionPrefixes);
}

StructuralEdit moveSections(const Document &document, const QList<int> &sections, int position)
{
    const QList<Chosen> chosen = chosenSections(document, toSet(sections));
    const QList<Cut> cuts = cutsOf(document, chosen);
    if (cuts.isEmpty())
        return {};
    const Siblings &there = chosen.first().siblings;
    const Siblings to = without(there, cuts);
    const qsizetype at = std::clamp<qsizetype>(position, 0, to.blocks.size());
    if (cuts.size() == 1 && there.blocks[at].begin == cuts.first().blocks.begin)
        return {{}, cuts.first().blocks.begin};
    QList<QByteArray> prefixes = document.footnotes().sectionPrefixes, taken;
    for (qsizetype i = chosen.first().blocks.size() - 1; i >= 0; --i)
        taken.prepend(prefixes.takeAt(chosen.first().blocks[i]));
    for (qsizetype i = 0; i < taken.size(); ++i)
        prefixes.insert(at + i, taken[i]);
    return moved(document, cuts, to, at, prefixes);
}

StructuralEdit removeNodes(const Document &document, const QList<int> &nodes)
{
    const QSet<int> going = toSet(nodes);
    const QList<Chosen> sections = chosenSections(document, going);
    const QList<Chosen> chosen = chosenItems(document, going) + sections;
    if (chosen.isEmpty())
        return {};
    TextEdit cutting;
    const QList<Cut> cuts = cutsOf(document, chosen);
    for (const Cut &cut : cuts)
        cutting.replace(document.bytes(), cut.range, cut.left);
    QList<QByteArray> prefixes = document.footnotes().sectionPrefixes;
    for (qsizetype i = sections.isEmpty() ? 0 : sections.first().blocks.size(); i > 0; --i)
        prefixes.removeAt(sections.first().blocks[i - 1]);
    const TextEdit edit = removal(document, cutting);
    return finished(document, edit, edit.mapped(remaining(chosen.first())), prefixes);
}

StructuralEdit duplicateNodes(const Document &document, const QList<int> &nodes)
{
    const QSet<int> copying = toSet(nodes);
    const QList<Chosen> items = chosenItems(document, copying), sections = chosenSections(document, copying);
    if (items.isEmpty() && sections.isEmpty())
        return {};
    QList<ByteRange> blocks;
    const QList<Cut> cuts = cutsOf(document, items + sections);
    for (const Cut &cut : cuts)
        blocks.append(cut.blocks);
    const Labels labels = copyLabels(document, blocks);
    QList<QByteArray> prefixes = document.footnotes().sectionPrefixes;
    TextEdit edit;
    qsizetype focus = 0;
    if (!sections.isEmpty()) {
        const Insertion place = placeBehind(document, sections.last());
        edit.merge(insertedText(document, edit, place, joined(document, cutsOf(document, sections), labels)));
        focus = place.offset + place.before.size();
        for (qsizetype i = 0; i < sections.first().blocks.size(); ++i)
            prefixes.insert(sections.first().blocks.last() + 1, QByteArray());
    }
    if (!items.isEmpty()) {
        const Insertion place = placeBehind(document, items.last());
        focus = edit.mapped(place.offset, Bias::Before) + place.before.size();
        edit.merge(insertedText(document, edit, place, joined(document, cutsOf(document, items), labels)));
    }
    QByteArrayList definitions;
    const QList<int> used = definitionsUsed(document, blocks);
    for (const int definition : used)
        definitions.append(relabelled(
            document, linesWithoutEnd(document, document.footnotes().definitions[definition].range), labels));
    edit.merge(addDefinitions(document, definitions));
    return finished(document, edit, focus, prefixes);
}

} // namespace wolgan::edits
