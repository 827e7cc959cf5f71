#include "editor/document/edits/structure.h"

#include "editor/document/edits/markdowntext.h"
#include "editor/document/edits/removal.h"
#include "editor/document/edits/siblings.h"

#include <algorithm>

namespace wolgan::edits {

namespace {

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
