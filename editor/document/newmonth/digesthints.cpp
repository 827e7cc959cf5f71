#include "editor/document/newmonth/digesthints.h"

#include "editor/document/edits/titles.h"
#include "editor/document/footnotehint.h"
#include "editor/document/itemhint.h"
#include "editor/document/lines.h"

#include <QSet>

#include <algorithm>

namespace wolgan {

namespace {

/// What the model's labels tell, for a digest that has none.
QList<HintedPrefix> labelsOf(const Document &model)
{
    const Footnotes &footnotes = model.footnotes();
    QList<HintedPrefix> hinted;
    if (footnotes.scheme.kind == FootnoteScheme::Kind::WholePost && footnotes.scheme.prefix != "ref")
        hinted.append({{}, footnotes.scheme.prefix});
    const QList<int> sections = model.outline().ofKind(NodeKind::Section);
    for (qsizetype i = 0; i < sections.size(); ++i) {
        if (const QByteArray prefix = footnotes.sectionPrefixes.value(i); !prefix.isEmpty())
            hinted.append({edits::sectionTitle(model, sections[i]).text, prefix});
    }
    return hinted;
}

/// What stands before the titles of a section's items: `- ` or `* **` before their links, `### `.
QByteArray leadOf(const Document &model, const QList<int> &items)
{
    const Outline &outline = model.outline();
    const Node &first = outline.at(items.first());
    if (!first.isBullet())
        return QByteArray(outline.itemLevel, '#') + ' ';
    const auto linked =
        std::find_if(items.cbegin(), items.cend(), [&](int item) { return outline.at(item).hasLink(); });
    const Node &node = linked == items.cend() ? first : outline.at(*linked);
    const qsizetype end = node.title.begin - (linked == items.cend() ? 0 : 1);
    return model.text({trimmed(model.bytes(), node.heading).begin, end}).toByteArray();
}

/// How the model writes its items, section by section where they differ; without items, what it says of them.
ItemHint itemsOf(const Document &model)
{
    const Outline &outline = model.outline();
    if (outline.ofKind(NodeKind::Item).isEmpty())
        return readItemHint(model.bytes(), model.frontMatter().content);
    ItemHint hint{outline.sectionLevel, {}};
    QSet<QByteArray> leads;
    for (const int section : outline.ofKind(NodeKind::Section)) {
        const QList<int> items = outline.children(section, NodeKind::Item);
        if (items.isEmpty())
            continue;
        hint.items.append({edits::sectionTitle(model, section).text, leadOf(model, items)});
        leads.insert(hint.items.last().lead);
    }
    if (leads.size() == 1)
        hint.items = {{{}, hint.items.first().lead}};
    else if (leads.isEmpty())
        hint.items = {{{}, leadOf(model, outline.ofKind(NodeKind::Item))}};
    return hint;
}

/// True where items added to `made` would be other ones.
bool isNeeded(const ItemHint &hint, const Document &made)
{
    const Outline &outline = made.outline();
    return hint.hasBullets() ||
           (!hint.items.isEmpty() && (outline.itemLevel != hint.itemLevel() ||
                                      (hint.sectionLevel > 0 && outline.sectionLevel != hint.sectionLevel)));
}

} // namespace

QByteArray withHints(const QByteArray &frontMatter, const Document &model, const QByteArray &body)
{
    const FrontMatter read = parseFrontMatter(frontMatter);
    TextEdit edit(frontMatter, footnoteHintLine(frontMatter, read.content), {});
    QByteArray hints;
    if (const QList<HintedPrefix> labels = labelsOf(model); !labels.isEmpty())
        hints = footnoteHint(labels) + model.lineEnding();
    for (const ByteRange line : itemHintRanges(frontMatter, read.content))
        edit.replace(frontMatter, line, {});
    if (const ItemHint items = itemsOf(model); isNeeded(items, Document(edit.applied(frontMatter) + body)))
        hints += itemHintLines(items, model.lineEnding());
    if (!hints.isEmpty())
        edit.replace(frontMatter, {read.content.end, read.content.end}, hints);
    return edit.applied(frontMatter);
}

} // namespace wolgan
