#include "editor/forms/dropplace.h"

namespace wolgan {

namespace {

using Mark = DropPlace::Mark;

std::optional<DropPlace> beside(const Outline &outline, const Dragged &dragged, int row, bool behind)
{
    return behind ? DropPlace{placeAfter(outline, row, dragged.moved), row, Mark::Below}
                  : DropPlace{placeBefore(outline, row, dragged.moved), row, Mark::Above};
}

std::optional<DropPlace> placeOfItems(const Outline &outline, const Dragged &dragged, int row, RowPart part,
                                      bool open)
{
    switch (outline.at(row).kind) {
    case NodeKind::Item:
        return beside(outline, dragged, row, part == RowPart::Lower);
    case NodeKind::Section:
        if (open && part == RowPart::Lower)
            return DropPlace{{row, 0}, row, Mark::Below};
        return DropPlace{placeAtEnd(outline, row, dragged.moved), row, Mark::Around};
    default:
        return {};
    }
}

std::optional<DropPlace> placeOfSections(const Outline &outline, const Dragged &dragged, int row,
                                         RowPart part, bool open)
{
    const QList<int> sections = outline.ofKind(NodeKind::Section);
    if (sections.isEmpty())
        return {};
    switch (outline.at(row).kind) {
    case NodeKind::Section:
        return beside(outline, dragged, row, !open && part == RowPart::Lower);
    case NodeKind::Item: {
        const int section = outline.at(row).parent;
        if (outline.at(section).kind != NodeKind::Section)
            return {};
        const int last = outline.children(section, NodeKind::Item).last();
        return DropPlace{placeAfter(outline, section, dragged.moved), last, Mark::Below};
    }
    case NodeKind::Intro:
        return DropPlace{placeBefore(outline, sections.first(), dragged.moved), row, Mark::Below};
    case NodeKind::References:
        return DropPlace{placeAfter(outline, sections.last(), dragged.moved), row, Mark::Above};
    default:
        return {};
    }
}

} // namespace

std::optional<DropPlace> dropPlace(const Outline &outline, const Dragged &dragged, int row, RowPart part,
                                   bool open)
{
    const auto found = dragged.sections ? placeOfSections(outline, dragged, row, part, open)
                                        : placeOfItems(outline, dragged, row, part, open);
    if (found && !dragged.moved.isEmpty() && standsAt(outline, dragged.moved, found->place))
        return {};
    return found;
}

} // namespace wolgan
