#include "editor/document/edits/clipboard.h"

#include "editor/document/bodyscan.h"
#include "editor/document/edits/chosen.h"
#include "editor/document/edits/definitions.h"
#include "editor/document/edits/labels.h"
#include "editor/document/edits/markdowntext.h"
#include "editor/document/edits/pastedtext.h"
#include "editor/document/edits/titledtext.h"
#include "editor/document/inlinescan.h"
#include "editor/document/lines.h"

#include <algorithm>

namespace wolgan::edits {

namespace {

/// The label of the definition with that content; empty without one.
QByteArray labelOf(const Document &document, QByteArrayView content)
{
    for (const FootnoteDefinition &definition : document.footnotes().definitions) {
        if (!content.isEmpty() &&
            document.text(definition.content).toByteArray().replace("\r\n", "\n") == content)
            return document.text(definition.label).toByteArray();
    }
    return {};
}

/// Headings below an item's, as deep below this post's.
QByteArray withHeadingsShifted(const QByteArray &text, int from, int to)
{
    QByteArray result;
    const QList<BodyLine> lines = scanBody(text, {0, text.size()});
    for (const BodyLine &line : lines) {
        QByteArrayView rest = line.range.of(text);
        if (line.kind == LineKind::Heading && rest.startsWith('#')) {
            result += QByteArray(std::clamp(line.level + to - from, std::min(to + 1, 6), 6), '#');
            rest = rest.sliced(line.level);
        }
        result += rest;
    }
    return result;
}

/// Makes the text of what is pasted, and the definitions that come along.
class Pasting
{
public:
    Pasting(const Document &document, const PastedText &pasted, int section);

    /// An item or a section's heading with its lead; no blank lines at its ends.
    [[nodiscard]] QByteArray block(const PastedBlock &block);
    [[nodiscard]] const QByteArrayList &definitions() const { return m_definitions; }

private:
    void addDefinitions();
    void rename(const FootnoteDefinition &definition);
    [[nodiscard]] QByteArray titled(const PastedBlock &block);
    [[nodiscard]] QByteArray marks(bool isSection) const;

    const Document &m_document;
    const PastedText &m_pasted;
    FreshLabels m_fresh;
    Labels m_labels;
    QByteArrayList m_definitions;
};

Pasting::Pasting(const Document &document, const PastedText &pasted, int section)
    : m_document(document), m_pasted(pasted), m_fresh(document, section)
{
    addDefinitions();
}

void Pasting::rename(const FootnoteDefinition &definition)
{
    const QByteArray label = m_pasted.document.text(definition.label).toByteArray();
    const int number = splitLabel(label).number;
    const bool counts = number > 0 && number < 1000; // `vaswani2017` is a name
    if (!m_labels.contains(label))
        m_labels.insert(label, counts ? m_fresh.numbered() : m_fresh.named(label));
}

void Pasting::addDefinitions()
{
    const Document &from = m_pasted.document;
    QList<ByteRange> blocks;
    for (const PastedBlock &block : m_pasted.blocks)
        blocks.append({block.heading.begin, block.body.end});
    QList<int> coming;
    const QList<int> used = definitionsUsed(from, blocks);
    for (const int index : used) {
        const FootnoteDefinition &definition = from.footnotes().definitions[index];
        const QByteArray known = labelOf(m_document, from.text(definition.content));
        if (!known.isEmpty()) {
            m_labels.insert(from.text(definition.label).toByteArray(), known);
            continue;
        }
        coming.append(index);
        rename(definition);
    }
    for (const FootnoteDefinition &definition : from.footnotes().definitions) {
        if (std::any_of(blocks.cbegin(), blocks.cend(),
                        [&](ByteRange block) { return block.contains(definition.range); }))
            rename(definition);
    }
    for (const int index : std::as_const(coming))
        m_definitions.append(
            relabelled(from, linesWithoutEnd(from, from.footnotes().definitions[index].range), m_labels));
}

QByteArray Pasting::marks(bool isSection) const
{
    const Outline &outline = m_document.outline();
    const int section = outline.sectionLevel > 0 ? outline.sectionLevel : outline.itemLevel - 1;
    return QByteArray(std::max(1, isSection ? section : outline.itemLevel), '#') + ' ';
}

/// Text without a heading under one; a title that is a link becomes a title and a reference where the post
/// has references.
QByteArray Pasting::titled(const PastedBlock &block)
{
    const int level = m_document.outline().itemLevel;
    TitledText text = titledText(guarded(relabelled(m_pasted.document, block.body, m_labels), level), level);
    const auto link = linkAt(text.title, 0, text.title.size());
    const bool isLink = link && link->range.size() == text.title.size() && text.title.startsWith('[');
    const bool isUrl =
        (text.title.startsWith("https://") || text.title.startsWith("http://")) && !text.title.contains(' ');
    const bool hasReferences = !m_document.footnotes().definitions.isEmpty() ||
                               m_document.outline().first(NodeKind::References) >= 0 ||
                               m_document.outline().first(NodeKind::Item) < 0;
    if (hasReferences && (isLink || isUrl)) {
        const QByteArray title = isLink ? link->text.of(text.title).toByteArray() : text.title;
        const QByteArray url = isLink ? link->destination.of(text.title).toByteArray() : text.title;
        const QByteArray label = m_fresh.numbered();
        m_definitions.append("[^" + label + "]: [" + linkTitle(title) + "](" + linkUrl(url) + ')');
        text.title = headingText(title) + " [^" + label + ']';
    }
    return marks(false) + text.title + (text.text.isEmpty() ? "" : "\n") + text.text;
}

QByteArray Pasting::block(const PastedBlock &block)
{
    if (block.heading.isEmpty())
        return titled(block);
    const qsizetype begin = block.title.data() - m_pasted.document.bytes().constData();
    const QByteArray title = relabelled(m_pasted.document, {begin, begin + block.title.size()}, m_labels);
    const int level = m_document.outline().itemLevel;
    const QByteArray shifted =
        withHeadingsShifted(relabelled(m_pasted.document, block.body, m_labels), m_pasted.itemLevel, level);
    const QByteArray body = guarded(shifted, level);
    const bool apart = shifted.startsWith('\n');
    return marks(block.isSection) + title + (body.isEmpty() ? "" : apart ? "\n\n" : "\n") + body;
}

/// The first section that has a label prefix, for labels of sections to come; -1 without one.
int numberedSection(const Document &document)
{
    const QList<QByteArray> &prefixes = document.footnotes().sectionPrefixes;
    const auto found = std::find_if(prefixes.cbegin(), prefixes.cend(),
                                    [](const QByteArray &prefix) { return !prefix.isEmpty(); });
    return found == prefixes.cend() ? -1 : static_cast<int>(found - prefixes.cbegin());
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
    const PastedText text = pastedText(markdown, {outline.sectionLevel, outline.itemLevel}, section == 0);
    const bool sections = std::any_of(text.blocks.cbegin(), text.blocks.cend(),
                                      [](const PastedBlock &block) { return block.isSection; });
    const QList<int> there = outline.children(section, NodeKind::Item);
    const bool amongBullets = !there.isEmpty() && outline.at(there.first()).isBullet();
    if (text.blocks.isEmpty() || (amongBullets && !sections))
        return {};
    const int index = section > 0 ? outline.position(section) : -1;
    Pasting pasting(document, text, sections ? numberedSection(document) : index);
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
    QByteArrayList definitions = pasting.definitions();
    for (QByteArray &definition : definitions)
        definition.replace("\n", newline);
    edit.merge(addDefinitions(document, definitions));
    return finished(document, edit, place.offset + place.before.size(), prefixes);
}

} // namespace wolgan::edits
