#include "editor/document/edits/clipboard.h"

#include "editor/document/edits/bulletlists.h"
#include "editor/document/edits/bullets.h"
#include "editor/document/edits/chosen.h"
#include "editor/document/edits/definitions.h"
#include "editor/document/edits/pasting.h"

#include <algorithm>

namespace wolgan::edits {

namespace {

/// The first section that has a label prefix, for labels of sections to come; -1 without one.
int numberedSection(const Document &document)
{
    const QList<QByteArray> &prefixes = document.footnotes().sectionPrefixes;
    const auto found = std::find_if(prefixes.cbegin(), prefixes.cend(),
                                    [](const QByteArray &prefix) { return !prefix.isEmpty(); });
    return found == prefixes.cend() ? -1 : static_cast<int>(found - prefixes.cbegin());
}

QByteArrayList withLineEnds(QByteArrayList texts, const QByteArray &newline)
{
    for (QByteArray &text : texts)
        text.replace("\n", newline);
    return texts;
}

/// The items as bullets: what leads them first, then, in the post that has them, their texts.
StructuralEdit pastedBullets(const Document &document, int section, int position, const PastedText &text)
{
    const Pasting pasting(document, text, document.outline().position(section), true);
    const Siblings siblings = itemsOf(document, section);
    const qsizetype at = std::clamp<qsizetype>(position, 0, siblings.blocks.size());
    QList<PastedItem> items;
    QByteArray lines;
    for (const PastedBlock &block : text.blocks) {
        items.append(pasting.item(block));
        lines += (lines.isEmpty() ? QByteArray() : siblings.gap) +
                 newBullet(document, section, static_cast<int>(at), items.last().title, items.last().url) +
                 (items.last().behind.startsWith("[^") ? " " : "") + items.last().behind +
                 document.lineEnding();
    }
    const Insertion place = insertion(document, siblings, at, siblings.gap);
    TextEdit edit = insertedText(document, {}, place, lines);
    edit.merge(addDefinitions(document, withLineEnds(pasting.definitions(), document.lineEnding())));
    const auto bulletsAfter = [&](const Document &after) {
        const QList<int> all = after.outline().children(section, NodeKind::Item);
        return all.size() == siblings.blocks.size() + items.size() && after.outline().at(all[at]).isBullet()
                   ? all.mid(at, items.size())
                   : QList<int>();
    };
    const Document leading(edit.applied(document.bytes()));
    const QList<int> bullets = bulletsAfter(leading);
    TextEdit texts;
    for (qsizetype i = 0; i < bullets.size(); ++i)
        texts.merge(setBulletText(leading, bullets[i], items[i].text));
    edit = edit.then(document.bytes(), texts);
    if (bullets.isEmpty() || bulletsAfter(Document(edit.applied(document.bytes()))).isEmpty())
        return {};
    return finished(document, edit, place.offset + place.before.size(), document.footnotes().sectionPrefixes);
}

} // namespace

QByteArray copied(const Document &document, const QList<int> &nodes)
{
    const QSet<int> copying = toSet(nodes);
    QList<Cut> cuts = cutsOf(document, chosenItems(document, copying) + chosenSections(document, copying));
    std::sort(cuts.begin(), cuts.end(),
              [](const Cut &a, const Cut &b) { return a.blocks.begin < b.blocks.begin; });
    QByteArray text;
    QList<ByteRange> blocks;
    for (const Cut &cut : std::as_const(cuts)) {
        text += (text.isEmpty() ? QByteArray() : cuts.first().gap) + wholeText(document, cut.blocks);
        blocks.append(cut.blocks);
    }
    const QList<int> used = definitionsUsed(document, blocks);
    for (const int definition : used)
        text +=
            document.lineEnding() + wholeText(document, document.footnotes().definitions[definition].range);
    return text.replace("\r\n", "\n");
}

StructuralEdit pasted(const Document &document, int section, int position, QByteArrayView markdown)
{
    const Outline &outline = document.outline();
    const bool amongBullets = takesBullets(document, section);
    const PastedText text =
        pastedText(markdown, {outline.sectionLevel, outline.itemLevel}, section == 0, amongBullets);
    const bool sections = std::any_of(text.blocks.cbegin(), text.blocks.cend(),
                                      [](const PastedBlock &block) { return block.isSection; });
    if (text.blocks.isEmpty())
        return {};
    if (amongBullets && !sections)
        return pastedBullets(document, section, position, text);
    const int index = section > 0 ? outline.position(section) : -1;
    Pasting pasting(document, text, sections ? numberedSection(document) : index, false);
    const Siblings items = itemsOf(document, sections ? 0 : section);
    const Siblings siblings = sections ? sectionsOf(document) : items;
    const qsizetype at =
        std::clamp<qsizetype>(sections && section > 0 ? index + 1 : position, 0, siblings.blocks.size());
    QList<QByteArray> prefixes = document.footnotes().sectionPrefixes;
    const QByteArray newline = document.lineEnding();
    QByteArray joined;
    bool inItems = !sections;
    for (const PastedBlock &block : text.blocks) {
        const QByteArray lines = pasting.block(block).replace("\n", newline) + newline;
        if (block.isSection)
            prefixes.insert(at, QByteArray());
        if (!joined.isEmpty())
            joined += block.isSection ? siblings.gap : inItems ? items.gap : newline;
        inItems = !block.isSection;
        joined += lines;
    }
    const Insertion place = insertion(document, siblings, at, siblings.gap);
    TextEdit edit = insertedText(document, {}, place, joined);
    edit.merge(addDefinitions(document, withLineEnds(pasting.definitions(), newline)));
    return finished(document, edit, place.offset + place.before.size(), prefixes);
}

} // namespace wolgan::edits
