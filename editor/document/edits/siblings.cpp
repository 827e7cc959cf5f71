#include "editor/document/edits/siblings.h"

#include "editor/document/edits/bulletlists.h"
#include "editor/document/edits/removal.h"
#include "editor/document/edits/renumber.h"
#include "editor/document/lines.h"
#include "editor/document/style.h"

#include <algorithm>

namespace wolgan::edits {

namespace {

QList<ByteRange> rangesOf(const Document &document, const QList<int> &nodes)
{
    QList<ByteRange> ranges;
    for (const int node : nodes)
        ranges.append(document.outline().at(node).range);
    return ranges;
}

QByteArray between(const Document &document, qsizetype begin, qsizetype end)
{
    return document.text({begin, std::max(begin, end)}).toByteArray();
}

/// Where the first child of a section (or of the post) stands or would stand: behind its heading and lead.
qsizetype contentStart(const Document &document, int parent)
{
    const Outline &outline = document.outline();
    if (parent > 0 && outline.at(parent).kind == NodeKind::Section) {
        const Node &section = outline.at(parent);
        return section.body.isEmpty() ? wholeLines(document.bytes(), section.heading).end : section.body.end;
    }
    const Node &intro = outline.at(outline.first(NodeKind::Intro));
    return intro.range.end;
}

/// True where a line that can run on from a text above it stands at `offset`.
bool runsOn(QByteArrayView bytes, qsizetype offset)
{
    return offset < bytes.size() && bytes[offset] != '#' &&
           !isBlank(wholeLines(bytes, {offset, offset + 1}).of(bytes));
}

Cut cut(const Document &document, const Siblings &siblings, qsizetype first, qsizetype last)
{
    const QByteArrayView bytes = document.bytes();
    const QList<ByteRange> &blocks = siblings.blocks;
    const ByteRange taken{blocks[first].begin, blocks[last].end};
    if (last + 1 < blocks.size())
        return {taken,
                {taken.begin, blocks[last + 1].begin},
                {},
                between(document, taken.end, blocks[last + 1].begin)};
    Cut result{taken, taken, {}, siblings.gap};
    if (first > 0) {
        result.range.begin = blocks[first - 1].end;
        result.gap = between(document, result.range.begin, taken.begin);
    } else if (!siblings.keepsGap) {
        result.range.begin = siblings.start;
    }
    const qsizetype begin = result.range.begin;
    if (begin > 0 && runsOn(bytes, wholeLines(bytes, {begin - 1, begin}).begin) && runsOn(bytes, taken.end))
        result.left = document.lineEnding();
    return result;
}

} // namespace

Siblings itemsOf(const Document &document, int section)
{
    const Outline &outline = document.outline();
    const bool areBullets = takesBullets(document, section);
    const GapStyle usual = learnGaps(document);
    const ItemGaps &gaps = areBullets ? usual.bullets : usual.items;
    const bool hasLead = section == 0 || !outline.at(section).body.isEmpty();
    Siblings siblings{rangesOf(document, outline.children(section, NodeKind::Item)),
                      contentStart(document, section), hasLead ? gaps.afterLead : gaps.atStart, gaps.between,
                      false};
    if (siblings.blocks.size() > 1) // the section's own habit first
        siblings.gap = between(document, siblings.blocks[0].end, siblings.blocks[1].begin);
    return siblings;
}

Siblings sectionsOf(const Document &document)
{
    return {rangesOf(document, document.outline().ofKind(NodeKind::Section)), contentStart(document, 0),
            document.lineEnding(), learnGaps(document).sections, true};
}

QList<Cut> cuts(const Document &document, const Siblings &siblings, const QList<qsizetype> &chosen)
{
    QList<Cut> result;
    for (qsizetype i = 0; i < chosen.size();) {
        const qsizetype first = chosen[i++];
        qsizetype last = first;
        while (i < chosen.size() && chosen[i] == last + 1)
            last = chosen[i++];
        result.append(cut(document, siblings, first, last));
    }
    return result;
}

Insertion insertion(const Document &document, const Siblings &siblings, qsizetype position,
                    const QByteArray &gap)
{
    const QList<ByteRange> &blocks = siblings.blocks;
    if (position < blocks.size())
        return {blocks[std::max<qsizetype>(position, 0)].begin, {}, gap};
    const qsizetype offset = blocks.isEmpty() ? siblings.start : blocks.last().end;
    Insertion place{offset, blocks.isEmpty() ? siblings.startGap : gap, {}, true};
    if (offset > 0 && document.bytes()[offset - 1] != '\n')
        place.before.prepend(document.lineEnding());
    return place;
}

/// A block's lines, the last one with its line end.
QByteArray wholeText(const Document &document, ByteRange block)
{
    const QByteArray text = document.text(block).toByteArray();
    return text.endsWith('\n') ? text : text + document.lineEnding();
}

/// Numbers the result where the post was numbered before, and follows the subject to where it ends up.
StructuralEdit finished(const Document &document, const TextEdit &edit, qsizetype focus,
                        const QList<QByteArray> &prefixes)
{
    const TextEdit marks = evenMarksAfter(document, edit);
    const TextEdit marked = marks.isEmpty() ? edit : edit.then(document.bytes(), marks);
    const qsizetype place = marks.mapped(focus, Bias::Before);
    if (!renumber(document).isEmpty())
        return {marked, place};
    const TextEdit numbers = renumberedAfter(document, marked, prefixes);
    return {marked.then(document.bytes(), numbers), numbers.mapped(place, Bias::Before)};
}

TextEdit insertedText(const Document &document, const TextEdit &edit, const Insertion &place,
                      const QByteArray &text)
{
    qsizetype next = place.offset; // what will follow
    for (const Replacement &replacement : edit.replacements()) {
        if (replacement.range.begin == next && replacement.text.isEmpty())
            next = replacement.range.end;
    }
    const bool meets = place.last && runsOn(document.bytes(), next);
    return TextEdit(document.bytes(), {place.offset, place.offset},
                    place.before + text + (meets ? document.lineEnding() : place.after));
}

StructuralEdit inserted(const Document &document, TextEdit edit, const Insertion &place,
                        const QByteArray &text, const QList<QByteArray> &prefixes)
{
    // Where the insertion ends up: behind everything that the edit does in front of it.
    const qsizetype focus = edit.mapped(place.offset, Bias::Before) + place.before.size();
    edit.merge(insertedText(document, edit, place, text));
    return finished(document, edit, focus, prefixes);
}

} // namespace wolgan::edits
