#include "editor/document/edits/pasting.h"

#include "editor/document/bodyscan.h"
#include "editor/document/bulletitems.h"
#include "editor/document/edits/markdowntext.h"
#include "editor/document/edits/references.h"
#include "editor/document/edits/titledtext.h"
#include "editor/document/headings.h"
#include "editor/document/inlinescan.h"

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

bool isUrl(QByteArrayView text)
{
    return (text.startsWith("https://") || text.startsWith("http://")) && !text.contains(' ');
}

/// Two texts, a blank line between where both say something; none between a bullet's comment and its points.
QByteArray joinedTexts(const QByteArray &above, const QByteArray &below, bool forBullet)
{
    const bool tight = forBullet && listMark(below, {0, below.size()});
    return above + (above.isEmpty() || below.isEmpty() ? "" : tight ? "\n" : "\n\n") + below;
}

/// The parts of a line that may be one link with what belongs to it; as a bullet's, also with a comment,
/// which is `text` then.
PastedItem partsOf(const QByteArray &title, bool asBullet)
{
    const QByteArray line = "- " + title;
    const BulletItem parts = bulletItem(line, {0, line.size()}, {{0, 1}, 2, 0, 2});
    const bool hasLink = parts.link.begin > parts.title.end;
    if (isUrl(title) || title.isEmpty() || (hasLink && !asBullet && !parts.comment.isEmpty()))
        return {title, isUrl(title) ? title : QByteArray(), {}, {}};
    if (!hasLink)
        return {parts.title.of(line).toByteArray(), {}, line.sliced(parts.title.end).trimmed(), {}};
    const auto link = linkAt(line, parts.title.begin - 1, line.size());
    const qsizetype emphasis = parts.title.begin - 1 - 2; // as many marks in front of the link as behind it
    const qsizetype end = std::min(parts.heading.end, link->range.end + emphasis);
    return {parts.title.of(line).toByteArray(), parts.link.of(line).toByteArray(),
            line.first(parts.heading.end).sliced(end), parts.comment.of(line).toByteArray()};
}

} // namespace

Pasting::Pasting(const Document &document, const PastedText &pasted, int section, bool forBullets)
    : m_document(document), m_pasted(pasted), m_forBullets(forBullets), m_fresh(document, section)
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
        blocks += rangesOf(block);
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

/// The first of a heading's references with a URL, for a title that is no link itself.
std::optional<int> Pasting::linkReference(const PastedBlock &block) const
{
    if (!m_forBullets || block.isSection || block.title.startsWith('['))
        return std::nullopt;
    const Footnotes &footnotes = m_pasted.document.footnotes();
    for (const int reference : footnotes.referencesIn(block.heading)) {
        const int definition = footnotes.references[reference].definition;
        if (definition >= 0 && !referenceUrl(m_pasted.document, definition).isEmpty())
            return reference;
    }
    return std::nullopt;
}

/// True where the definition is nothing but the link.
bool Pasting::goesWithLink(int reference) const
{
    const Footnotes &footnotes = m_pasted.document.footnotes();
    const FootnoteDefinition &definition = footnotes.definitions[footnotes.references[reference].definition];
    const QByteArrayView content = m_pasted.document.text(definition.content);
    const auto link = linkAt(content, 0, content.size());
    return isUrl(content) || (link && link->range.size() == content.size());
}

/// The block without a reference that becomes its link.
QList<ByteRange> Pasting::rangesOf(const PastedBlock &block) const
{
    const ByteRange whole{block.heading.begin, block.body.end};
    const std::optional<int> link = linkReference(block);
    if (!link || !goesWithLink(*link))
        return {whole};
    const ByteRange going = m_pasted.document.footnotes().references[*link].range;
    return {{whole.begin, going.begin}, {going.end, whole.end}};
}

QByteArray Pasting::body(const PastedBlock &block) const
{
    return withHeadingsShifted(relabelled(m_pasted.document, block.body, m_labels), m_pasted.itemLevel,
                               m_document.outline().itemLevel);
}

/// A heading with what is below it, as a bullet's parts.
PastedItem Pasting::headed(const PastedBlock &block) const
{
    const Document &from = m_pasted.document;
    const qsizetype begin = block.title.data() - from.bytes().constData();
    const ByteRange title{begin, begin + block.title.size()};
    QByteArray line = "# ";
    for (const ByteRange range : rangesOf(block)) {
        const ByteRange part{std::max(range.begin, title.begin), std::min(range.end, title.end)};
        line += relabelled(from, {part.begin, std::max(part.begin, part.end)}, m_labels);
    }
    const qsizetype end = headingTitle(line, {0, line.size()}).end;
    const QByteArray behind = line.sliced(end).trimmed();
    PastedItem item = partsOf(line.first(end).sliced(2), false);
    item.behind += behind.startsWith("[^") ? behind : QByteArray();
    item.text = guarded(body(block), m_document.outline().itemLevel);
    const std::optional<int> link = linkReference(block);
    if (!link || !item.url.isEmpty())
        return item;
    const int definition = from.footnotes().references[*link].definition;
    item.url = referenceUrl(from, definition);
    const QByteArray name = referenceTitle(from, definition);
    if (goesWithLink(*link) && name != item.title && name != item.url)
        item.text = joinedTexts(name, item.text, true);
    return item;
}

/// Text without a heading: its first line is the title.
PastedItem Pasting::untitled(const PastedBlock &block) const
{
    const int level = m_document.outline().itemLevel;
    const TitledText text =
        titledText(guarded(relabelled(m_pasted.document, block.body, m_labels), level), level);
    PastedItem item = partsOf(text.title, block.isBullet);
    item.text = joinedTexts(item.text, text.text, m_forBullets);
    return item;
}

PastedItem Pasting::item(const PastedBlock &block) const
{
    return block.heading.isEmpty() ? untitled(block) : headed(block);
}

/// Text without a heading under one; a title that is a link becomes a title and a reference where the post
/// has references.
QByteArray Pasting::titled(const PastedBlock &block)
{
    const bool hasReferences = !m_document.footnotes().definitions.isEmpty() ||
                               m_document.outline().first(NodeKind::References) >= 0 ||
                               m_document.outline().first(NodeKind::Item) < 0;
    const PastedItem item = untitled(block);
    const qsizetype at = item.behind.indexOf("[^"); // an attribute list before it was the link's
    const QByteArray references = at < 0 ? QByteArray() : ' ' + item.behind.sliced(at);
    const QByteArray link = "[" + linkTitle(item.title) + "](" + linkUrl(item.url) + ')';
    QByteArray title;
    if (hasReferences && !item.url.isEmpty()) {
        const QByteArray label = m_fresh.numbered();
        m_definitions.append("[^" + label + "]: " + link);
        title = headingText(item.title) + " [^" + label + ']' + references;
    } else {
        const bool isText = item.url.isEmpty() || item.url == item.title;
        title = titleText((isText ? item.title : link) + references);
    }
    return marks(false) + title + (item.text.isEmpty() ? "" : "\n") + item.text;
}

QByteArray Pasting::block(const PastedBlock &block)
{
    if (block.heading.isEmpty())
        return titled(block);
    const qsizetype begin = block.title.data() - m_pasted.document.bytes().constData();
    const QByteArray title = relabelled(m_pasted.document, {begin, begin + block.title.size()}, m_labels);
    const QByteArray shifted = body(block);
    const QByteArray text = guarded(shifted, m_document.outline().itemLevel);
    const bool apart = shifted.startsWith('\n');
    return marks(block.isSection) + title + (text.isEmpty() ? "" : apart ? "\n\n" : "\n") + text;
}

} // namespace wolgan::edits
