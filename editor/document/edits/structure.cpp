#include "editor/document/edits/structure.h"

#include "editor/document/edits/bulletlists.h"
#include "editor/document/edits/markdowntext.h"
#include "editor/document/edits/several.h"
#include "editor/document/edits/siblings.h"

#include <algorithm>

namespace wolgan::edits {

StructuralEdit addItem(const Document &document, int section, int position, QByteArrayView title)
{
    const Siblings siblings = itemsOf(document, section);
    const Insertion place = insertion(
        document, siblings, std::clamp<qsizetype>(position, 0, siblings.blocks.size()), siblings.gap);
    const QByteArray text = takesBullets(document, section)
                                ? newBullet(document, section, position, title) + document.lineEnding()
                                : headingLine(document, document.outline().itemLevel, title);
    return inserted(document, {}, place, text, document.footnotes().sectionPrefixes);
}

StructuralEdit removeItem(const Document &document, int item)
{
    return removeNodes(document, {item});
}

StructuralEdit moveItem(const Document &document, int item, int section, int position)
{
    return moveItems(document, {item}, section, position);
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
    return removeNodes(document, {section});
}

StructuralEdit moveSection(const Document &document, int section, int position)
{
    return moveSections(document, {section}, position);
}

} // namespace wolgan::edits
