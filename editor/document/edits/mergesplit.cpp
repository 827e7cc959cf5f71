#include "editor/document/edits/mergesplit.h"

#include "editor/document/edits/bullets.h"
#include "editor/document/edits/chosen.h"
#include "editor/document/edits/markdowntext.h"
#include "editor/document/edits/mergedtext.h"
#include "editor/document/edits/references.h"
#include "editor/document/edits/titledtext.h"
#include "editor/document/lines.h"

#include <QSet>

#include <algorithm>

namespace wolgan::edits {

namespace {

/// The figures that end an item, with the blank lines between them.
ByteRange figuresOf(const Document &document, const Node &item)
{
    const ByteRange figures =
        trimmed(document.bytes(), {item.text.end, std::max(item.text.end, item.body.end)});
    return figures.isEmpty() ? ByteRange{item.body.end, item.body.end}
                             : wholeLines(document.bytes(), figures);
}

/// The references of the other items' headings that the first one's does not have, as they follow its title.
QByteArray furtherReferences(const Document &document, int first, const QList<int> &others)
{
    QByteArray text;
    QSet<QByteArray> there;
    for (const int item : QList<int>{first} + others) {
        const QList<int> references = document.footnotes().referencesIn(document.outline().at(item).heading);
        for (const int reference : references) {
            const ByteRange range = document.footnotes().references[reference].range;
            const QByteArray mark = document.text(range).toByteArray();
            if (item != first && !there.contains(mark))
                text += ' ' + mark;
            there.insert(mark);
        }
    }
    return text;
}

QByteArray furtherFigures(const Document &document, const QList<int> &others)
{
    QByteArray text;
    for (const int item : others) {
        const ByteRange figures = figuresOf(document, document.outline().at(item));
        if (!figures.isEmpty())
            text += document.lineEnding() + wholeText(document, figures);
    }
    return text;
}

/// `text` as lines behind those that end at `offset`.
void addLines(const Document &document, qsizetype offset, const QByteArray &text, TextEdit &edit)
{
    const bool open = offset > 0 && document.bytes()[offset - 1] != '\n';
    const Insertion place{offset, open ? document.lineEnding() : QByteArray(), {}, true};
    if (!text.isEmpty())
        edit.merge(insertedText(document, edit, place, text));
}

/// The edit that takes items out.
TextEdit without(const Document &document, const QList<int> &items)
{
    TextEdit edit;
    const QList<Cut> going = cutsOf(document, chosenItems(document, toSet(items)));
    for (const Cut &cut : going)
        edit.replace(document.bytes(), cut.range, cut.left);
    return edit;
}

/// The edit where the post then has that many items: bullets may cease to be items, or others become some.
StructuralEdit givingItems(const Document &document, StructuralEdit edit, qsizetype items)
{
    const Document after(edit.edit.applied(document.bytes()));
    return after.outline().ofKind(NodeKind::Item).size() == items ? edit : StructuralEdit();
}

StructuralEdit mergeHeadings(const Document &document, int first, const QList<int> &others)
{
    const Node &node = document.outline().at(first);
    TextEdit edit = without(document, others);
    const qsizetype at = headingReferencePlace(document, first);
    edit.replace(document.bytes(), {at, at}, furtherReferences(document, first, others));
    const qsizetype heading = wholeLines(document.bytes(), node.heading).end;
    const qsizetype textEnd = node.text.isEmpty() ? heading : node.text.end;
    const qsizetype bodyEnd = node.body.isEmpty() ? heading : node.body.end;
    const QByteArray texts = furtherTexts(document, first, others),
                     figures = furtherFigures(document, others);
    if (textEnd == bodyEnd) {
        addLines(document, bodyEnd, texts + figures, edit);
    } else {
        addLines(document, textEnd, texts, edit);
        addLines(document, bodyEnd, figures, edit);
    }
    return finished(document, edit, node.range.begin, document.footnotes().sectionPrefixes);
}

StructuralEdit mergeBullets(const Document &document, int first, const QList<int> &others)
{
    const TextEdit text = setBulletText(document, first, textWithBullets(document, first, others));
    TextEdit edit = without(document, others);
    edit.merge(text);
    const qsizetype items = document.outline().ofKind(NodeKind::Item).size();
    return givingItems(document,
                       finished(document, edit, document.outline().at(first).range.begin,
                                document.footnotes().sectionPrefixes),
                       items - others.size());
}

/// An item with a heading, from a text with its line ends as "\n".
QByteArray asHeading(const Document &document, const Node &node, const TitledText &titled)
{
    QByteArray text = QByteArray(node.level, '#') + ' ' + titleText(titled.title);
    if (!titled.text.isEmpty())
        text += '\n' + linesAboveText(document, node).replace("\r\n", "\n") + titled.text;
    return text;
}

/// A bullet like `item`, from a text with its line ends as "\n".
QByteArray asBullet(const Document &document, int item, const TitledText &titled)
{
    const Node &node = document.outline().at(item);
    const QByteArray indent = bulletIndent(document, item);
    QByteArray text = document.text({node.heading.begin, bulletMark(document, item).text}).toByteArray() +
                      (titled.title.isEmpty() ? headingText({}) : titled.title);
    const QByteArrayList lines = titled.text.isEmpty() ? QByteArrayList() : titled.text.split('\n');
    for (const QByteArray &line : lines)
        text += '\n' + indentedLine(line, indent);
    return text;
}

/// The part of a bullet's text from `offset` on, a begin of one of its lines, as lines at the margin.
QByteArray bulletTextFrom(const Document &document, int item, qsizetype offset)
{
    const NestedLines nested = nestedLines(document, item);
    const QList<ByteRange> above = linesOf(document.bytes(), {nested.range.begin, offset});
    return nested.lines.mid(above.size()).join('\n');
}

} // namespace

StructuralEdit mergeItems(const Document &document, const QList<int> &items)
{
    QList<int> others = items;
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    const auto bullets = std::count_if(others.cbegin(), others.cend(),
                                       [&](int item) { return document.outline().at(item).isBullet(); });
    if (others.size() < 2 || (bullets > 0 && bullets < others.size()))
        return {};
    const int first = others.takeFirst();
    return bullets > 0 ? mergeBullets(document, first, others) : mergeHeadings(document, first, others);
}

QList<qsizetype> splitPlaces(const Document &document, int item)
{
    const Node &node = document.outline().at(item);
    if (!node.isBullet()) {
        QList<qsizetype> places = topLevelBlocks(document.text(node.text));
        for (qsizetype &place : places)
            place += node.text.begin;
        return places;
    }
    const NestedLines nested = nestedLines(document, item);
    const QByteArray text = nested.lines.join('\n');
    const QList<ByteRange> lines = linesOf(document.bytes(), nested.range);
    QList<qsizetype> places;
    for (const qsizetype begin : topLevelBlocks(text))
        places.append(lines[text.first(begin).count('\n')].begin);
    return places;
}

StructuralEdit splitItem(const Document &document, int item, qsizetype offset)
{
    if (!splitPlaces(document, item).contains(offset))
        return {};
    const Node &node = document.outline().at(item);
    const QByteArrayView bytes = document.bytes();
    const ByteRange moving{offset, contentEnd(bytes, node.text)};
    const QByteArray text = node.isBullet() ? bulletTextFrom(document, item, offset)
                                            : document.text(moving).toByteArray().replace("\r\n", "\n");
    const TitledText titled = titledText(text, document.outline().itemLevel);
    const QByteArray wanted =
        node.isBullet() ? asBullet(document, item, titled) : asHeading(document, node, titled);
    qsizetype above = offset; // where what stays ends
    while (isBlank(wholeLines(bytes, {above - 1, above}).of(bytes)))
        above = wholeLines(bytes, {above - 1, above}).begin;
    const QByteArray gap = itemsOf(document, node.parent).gap;
    TextEdit edit(bytes, {above, offset}, gap);
    edit.merge(lineEdit(bytes, moving, wanted, document.lineEnding()));
    const StructuralEdit split =
        finished(document, edit, above + gap.size(), document.footnotes().sectionPrefixes);
    return node.isBullet()
               ? givingItems(document, split, document.outline().ofKind(NodeKind::Item).size() + 1)
               : split;
}

} // namespace wolgan::edits
