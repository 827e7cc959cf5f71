#include "editor/forms/structuresteps.h"

#include "editor/document/edits/clipboard.h"
#include "editor/document/edits/mergesplit.h"
#include "editor/document/edits/several.h"
#include "editor/forms/outlinerows.h"

#include <QCoreApplication>

#include <algorithm>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(StructureSteps)
};

QString nameOf(const Document &document, int node)
{
    return plainTitle(document.text(document.outline().at(node).title));
}

/// The nodes of a kind that stand in a row from the one at `offset` on, as many as `count` at most.
QList<int> siblingsFrom(const Outline &outline, qsizetype offset, NodeKind kind, qsizetype count)
{
    const int first = outline.enclosing(outline.nodeAt(offset), kind);
    if (first < 0)
        return {};
    const QList<int> siblings = outline.children(outline.at(first).parent, kind);
    return siblings.mid(siblings.indexOf(first), count);
}

} // namespace

QString subjectName(const Document &document, const NodeChoice &choice)
{
    const QList<int> &sections = choice.sections, &items = choice.items;
    if (sections.size() + items.size() == 1)
        return Text::tr("'%1'", "a title").arg(nameOf(document, choice.moved().first()));
    const QString countOfSections = Text::tr("%n section(s)", nullptr, static_cast<int>(sections.size()));
    const QString countOfItems = Text::tr("%n item(s)", nullptr, static_cast<int>(items.size()));
    if (sections.isEmpty())
        return countOfItems;
    return items.isEmpty() ? countOfSections : Text::tr("%1 and %2").arg(countOfSections, countOfItems);
}

StructureStep movingStep(const Document &document, const NodeChoice &choice, const OutlinePlace &place)
{
    const Outline &outline = document.outline();
    const bool areSections = !choice.sections.isEmpty();
    const QList<int> &moved = choice.moved();
    const QString subject =
        subjectName(document, areSections ? NodeChoice{moved, {}} : NodeChoice{{}, moved});
    const auto edit = areSections ? edits::moveSections(document, moved, place.position)
                                  : edits::moveItems(document, moved, place.section, place.position);
    const bool stays = std::all_of(moved.cbegin(), moved.cend(),
                                   [&](int node) { return outline.at(node).parent == place.section; });
    QString label = Text::tr("Move %1 to %2").arg(subject, nameOf(document, place.section));
    if (stays)
        label = (place.position < outline.position(moved.first()) ? Text::tr("Move %1 up")
                                                                  : Text::tr("Move %1 down"))
                    .arg(subject);
    return {edit, label, static_cast<int>(moved.size())};
}

StructureStep removingStep(const Document &document, const NodeChoice &choice)
{
    return {edits::removeNodes(document, choice.nodes()),
            Text::tr("Delete %1").arg(subjectName(document, choice))};
}

StructureStep cuttingStep(const Document &document, const NodeChoice &choice)
{
    return {edits::removeNodes(document, choice.nodes()),
            Text::tr("Cut %1").arg(subjectName(document, choice))};
}

StructureStep duplicatingStep(const Document &document, const NodeChoice &choice)
{
    const bool areMixed = !choice.sections.isEmpty() && !choice.items.isEmpty();
    return {edits::duplicateNodes(document, choice.nodes()),
            Text::tr("Duplicate %1").arg(subjectName(document, choice)),
            areMixed ? 1 : static_cast<int>(choice.moved().size())};
}

StructureStep pastingStep(const Document &document, const OutlinePlace &place, const QByteArray &markdown)
{
    const edits::StructuralEdit edit = edits::pasted(document, place.section, place.position, markdown);
    const Document after(edit.edit.applied(document.bytes()));
    const auto added = [&](NodeKind kind) {
        return after.outline().ofKind(kind).size() - document.outline().ofKind(kind).size();
    };
    const qsizetype newSections = added(NodeKind::Section);
    const NodeKind kind = newSections > 0 ? NodeKind::Section : NodeKind::Item;
    const QList<int> pasted =
        siblingsFrom(after.outline(), edit.focus, kind, newSections > 0 ? newSections : added(kind));
    if (pasted.isEmpty())
        return {edit, Text::tr("Paste")};
    const QString subject = subjectName(after, choiceOf(after.outline(), pasted));
    const int section = after.outline().at(pasted.first()).parent;
    const QString label = section > 0 ? Text::tr("Paste %1 into %2").arg(subject, nameOf(after, section))
                                      : Text::tr("Paste %1").arg(subject);
    return {edit, label, static_cast<int>(pasted.size())};
}

StructureStep mergingStep(const Document &document, const QList<int> &items)
{
    return {edits::mergeItems(document, items),
            Text::tr("Merge %n item(s) into '%1'", nullptr, static_cast<int>(items.size()))
                .arg(nameOf(document, items.first()))};
}

StructureStep splittingStep(const Document &document, qsizetype offset)
{
    const int item = document.outline().enclosing(document.outline().nodeAt(offset), NodeKind::Item);
    if (item < 0)
        return {};
    const QList<qsizetype> places = edits::splitPlaces(document, item);
    const auto behind = std::upper_bound(places.cbegin(), places.cend(), offset);
    if (behind == places.cbegin())
        return {};
    return {edits::splitItem(document, item, *std::prev(behind)),
            Text::tr("Split '%1'").arg(nameOf(document, item))};
}

} // namespace wolgan
