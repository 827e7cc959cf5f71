#include "editor/document/edits/pointmarkers.h"

#include <algorithm>

namespace wolgan::edits {

namespace {

int numberOf(const BodyBlock &point)
{
    return QByteArrayView(point.marker).chopped(1).toInt();
}

/// The marker of a new list: that of the next point of it, of another list as deep, of any, of the post.
QByteArray markerOfNewList(const QList<BodyBlock> &blocks, const QList<int> &previous, qsizetype i,
                           const ListStyle &style)
{
    const qsizetype next = previous.indexOf(static_cast<int>(i));
    if (next >= 0 && !blocks[next].marker.isEmpty())
        return blocks[next].marker;
    QByteArray found(1, style.bullet);
    for (const BodyBlock &block : blocks) {
        if (block.isNew() || block.marker.isEmpty() || block.isOrdered())
            continue;
        found = block.marker;
        if (block.depth == blocks[i].depth)
            break;
    }
    return found;
}

void lowerDepths(QList<BodyBlock> &blocks)
{
    QList<int> open; // the depths that the points around a block were given
    for (BodyBlock &block : blocks) {
        const int depth = block.depth;
        while (!open.isEmpty() && open.last() >= depth)
            open.removeLast();
        block.depth = static_cast<int>(open.size());
        if (block.isPoint())
            open.append(depth);
    }
}

void fillMarkers(QList<BodyBlock> &blocks, const QList<int> &previous, const ListStyle &style)
{
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        BodyBlock &block = blocks[i];
        const int before = previous[i];
        if (block.isPoint() && before >= 0 &&
            (block.marker.isEmpty() || block.isOrdered() != blocks[before].isOrdered()))
            block.marker = blocks[before].marker;
        else if (block.isPoint() && block.marker.isEmpty())
            block.marker = markerOfNewList(blocks, previous, i, style);
    }
}

/// `list`: indices of the points of an ordered list.
void renumber(QList<BodyBlock> &blocks, const QList<int> &list)
{
    bool changed = false, equal = true;
    int first = numberOf(blocks[list.first()]), written = 0;
    const int headNumber = first;
    for (qsizetype place = 0; place < list.size(); ++place) {
        const BodyBlock &point = blocks[list[place]];
        const Spelling &spelling = point.spelling;
        changed = changed || point.isNew() || spelling.place != place ||
                  spelling.listStart != blocks[list.first()].spelling.listStart;
        if (point.isNew())
            continue;
        ++written;
        equal = equal && numberOf(point) == headNumber;
        first = std::min(first, numberOf(point) - spelling.place);
    }
    const bool repeats = equal && written > 1;
    for (int place = 0; changed && place < list.size(); ++place)
        blocks[list[place]].marker =
            QByteArray::number(repeats ? headNumber : std::max(0, first) + place) + '.';
}

} // namespace

QList<BodyBlock> settled(QList<BodyBlock> blocks, const ListStyle &style)
{
    lowerDepths(blocks);
    const QList<int> previous = previousInList(blocks);
    fillMarkers(blocks, previous, style);
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (!blocks[i].isOrdered() || previous[i] >= 0)
            continue;
        QList<int> list{static_cast<int>(i)};
        for (qsizetype next = previous.indexOf(list.last()); next >= 0;
             next = previous.indexOf(list.last(), next))
            list.append(static_cast<int>(next));
        renumber(blocks, list);
    }
    return blocks;
}

} // namespace wolgan::edits
