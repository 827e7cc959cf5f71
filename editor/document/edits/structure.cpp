#include "editor/document/edits/structure.h"

#include "editor/document/edits/markdowntext.h"
#include "editor/document/edits/removal.h"
#include "editor/document/edits/renumber.h"
#include "editor/document/lines.h"

#include <algorithm>

namespace wolgan::edits {

namespace {

/// Blocks that stand one after another in a container (items of a section, sections of a post), only gaps
/// between them.
struct Siblings
{
    QList<ByteRange> blocks;
    qsizetype start = 0;   ///< where the first one would go if there were none
    QByteArray startGap;   ///< what stands between `start` and a first block
    QByteArray gap;        ///< what usually stands between two
    bool keepsGap = false; ///< an only block leaves the gap around it when it goes
};

struct Cut
{
    ByteRange range; ///< what goes: the block and one gap
    QByteArray gap;  ///< that gap
};

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

Siblings itemsOf(const Document &document, int section)
{
    const Outline &outline = document.outline();
    const QList<int> items = outline.children(section, NodeKind::Item);
    Siblings siblings{
        rangesOf(document, items), contentStart(document, section), {}, document.lineEnding(), false};
    bool found = false;
    QList<int> sections = outline.ofKind(NodeKind::Section);
    sections.prepend(section); // its own habit first
    for (const int other : std::as_const(sections)) {
        const QList<ByteRange> blocks = rangesOf(document, outline.children(other, NodeKind::Item));
        if (!found && blocks.size() > 1) {
            siblings.gap = between(document, blocks[0].end, blocks[1].begin);
            found = true;
        }
        if (!blocks.isEmpty() && siblings.startGap.isEmpty() && other != section)
            siblings.startGap = between(document, contentStart(document, other), blocks[0].begin);
    }
    if (section == 0)
        siblings.startGap = document.lineEnding();
    return siblings;
}

Siblings sectionsOf(const Document &document)
{
    Siblings siblings{rangesOf(document, document.outline().ofKind(NodeKind::Section)),
                      contentStart(document, 0), document.lineEnding(), document.lineEnding(), true};
    if (siblings.blocks.size() > 1)
        siblings.gap = between(document, siblings.blocks[0].end, siblings.blocks[1].begin);
    return siblings;
}

Cut cut(const Document &document, const Siblings &siblings, qsizetype i)
{
    const QList<ByteRange> &blocks = siblings.blocks;
    if (i + 1 < blocks.size())
        return {{blocks[i].begin, blocks[i + 1].begin},
                between(document, blocks[i].end, blocks[i + 1].begin)};
    if (i > 0)
        return {{blocks[i - 1].end, blocks[i].end}, between(document, blocks[i - 1].end, blocks[i].begin)};
    return {siblings.keepsGap ? blocks[i] : ByteRange{siblings.start, blocks[i].end}, siblings.gap};
}

struct Insertion
{
    qsizetype offset;
    QByteArray before, after; ///< around the block
};

Insertion insertion(const Document &document, const Siblings &siblings, qsizetype position,
                    const QByteArray &gap)
{
    const QList<ByteRange> &blocks = siblings.blocks;
    if (position < blocks.size())
        return {blocks[position].begin, {}, gap};
    const qsizetype offset = blocks.isEmpty() ? siblings.start : blocks.last().end;
    Insertion place{offset, blocks.isEmpty() ? siblings.startGap : gap, {}};
    if (offset > 0 && document.bytes()[offset - 1] != '\n')
        place.before.prepend(document.lineEnding());
    if (offset < document.bytes().size() &&
        !isBlank(wholeLines(document.bytes(), {offset, offset + 1}).of(document.bytes())))
        place.after = document.lineEnding();
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
    if (!renumber(document).isEmpty())
        return {edit, focus};
    const TextEdit numbers = renumberedAfter(document, edit, prefixes);
    return {edit.then(document.bytes(), numbers), numbers.mapped(focus, Bias::Before)};
}

StructuralEdit inserted(const Document &document, TextEdit edit, const Insertion &place,
                        const QByteArray &text, const QList<QByteArray> &prefixes)
{
    // Where the insertion ends up: behind everything that the edit does in front of it.
    const qsizetype focus = edit.mapped(place.offset, Bias::Before) + place.before.size();
    TextEdit insert;
    insert.replace(document.bytes(), {place.offset, place.offset}, place.before + text + place.after);
    edit.merge(insert);
    return finished(document, edit, focus, prefixes);
}

qsizetype previousBegin(const Siblings &siblings, qsizetype i)
{
    return i > 0 ? siblings.blocks[i - 1].begin : siblings.start;
}

StructuralEdit moved(const Document &document, const Siblings &from, qsizetype i, Siblings to,
                     qsizetype position, const QList<QByteArray> &prefixes)
{
    const Cut taken = cut(document, from, i);
    to.blocks.removeAll(from.blocks[i]);
    const Insertion place =
        insertion(document, to, std::clamp<qsizetype>(position, 0, to.blocks.size()), taken.gap);
    TextEdit edit;
    edit.replace(document.bytes(), taken.range, {});
    return inserted(document, edit, place, wholeText(document, from.blocks[i]), prefixes);
}

StructuralEdit removed(const Document &document, const Siblings &siblings, qsizetype i,
                       const QList<QByteArray> &prefixes)
{
    const ByteRange range = cut(document, siblings, i).range;
    const TextEdit edit = removal(document, range);
    const qsizetype next =
        i + 1 < siblings.blocks.size() ? siblings.blocks[i + 1].begin : previousBegin(siblings, i);
    return finished(document, edit, edit.mapped(next), prefixes);
}

QByteArray headingLine(const Document &document, int level, const QByteArray &title)
{
    return QByteArray(std::max(1, level), '#') + ' ' + headingText(title) + document.lineEnding();
}

} // namespace

StructuralEdit addItem(const Document &document, int section, int position, QByteArrayView title)
{
    const Siblings siblings = itemsOf(document, section);
    const Insertion place = insertion(
        document, siblings, std::clamp<qsizetype>(position, 0, siblings.blocks.size()), siblings.gap);
    const QByteArray text = headingLine(document, document.outline().itemLevel, title.toByteArray());
    return inserted(document, {}, place, text, document.footnotes().sectionPrefixes);
}

StructuralEdit removeItem(const Document &document, int item)
{
    const int section = document.outline().at(item).parent;
    return removed(document, itemsOf(document, section), document.outline().position(item),
                   document.footnotes().sectionPrefixes);
}

StructuralEdit moveItem(const Document &document, int item, int section, int position)
{
    const Node &node = document.outline().at(item);
    if (node.parent == section && document.outline().position(item) == position)
        return {{}, node.range.begin};
    return moved(document, itemsOf(document, node.parent), document.outline().position(item),
                 itemsOf(document, section), position, document.footnotes().sectionPrefixes);
}

StructuralEdit addSection(const Document &document, int position, const SectionTitle &title)
{
    const Siblings siblings = sectionsOf(document);
    const qsizetype at = std::clamp<qsizetype>(position, 0, siblings.blocks.size());
    const int level = document.outline().sectionLevel > 0 ? document.outline().sectionLevel
                                                          : document.outline().itemLevel - 1;
    QList<QByteArray> prefixes = document.footnotes().sectionPrefixes;
    prefixes.insert(at, QByteArray());
    return inserted(document, {}, insertion(document, siblings, at, siblings.gap),
                    headingLine(document, level, toMarkdown(title)), prefixes);
}

StructuralEdit removeSection(const Document &document, int section)
{
    QList<QByteArray> prefixes = document.footnotes().sectionPrefixes;
    const int position = document.outline().position(section);
    prefixes.removeAt(position);
    return removed(document, sectionsOf(document), position, prefixes);
}

StructuralEdit moveSection(const Document &document, int section, int position)
{
    const int from = document.outline().position(section);
    if (from == position)
        return {{}, document.outline().at(section).range.begin};
    QList<QByteArray> prefixes = document.footnotes().sectionPrefixes;
    prefixes.move(from, std::clamp<qsizetype>(position, 0, prefixes.size() - 1));
    const Siblings siblings = sectionsOf(document);
    return moved(document, siblings, from, siblings, position, prefixes);
}

} // namespace wolgan::edits
