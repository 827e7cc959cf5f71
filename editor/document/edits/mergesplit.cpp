#include "editor/document/edits/mergesplit.h"

#include "editor/document/edits/chosen.h"
#include "editor/document/edits/markdowntext.h"
#include "editor/document/edits/references.h"
#include "editor/document/edits/titledtext.h"
#include "editor/document/lines.h"
#include "editor/document/listmark.h"

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

/// True where a text ends in a list: its last line at the margin is a point.
bool endsInList(QByteArrayView text)
{
    const QList<ByteRange> lines = linesOf(text, {0, text.size()});
    for (qsizetype i = lines.size() - 1; i >= 0; --i) {
        if (!isBlank(lines[i].of(text)) && indentColumn(text, lines[i]) == 0)
            return listMark(text, lines[i]).has_value();
    }
    return false;
}

bool beginsList(QByteArrayView text)
{
    return !text.isEmpty() && listMark(text, linesOf(text, {0, text.size()}).first()).has_value();
}

/// What stands between an item's heading and its text: blank lines.
QByteArray lead(const Document &document, const Node &item)
{
    const qsizetype begin = wholeLines(document.bytes(), item.heading).end;
    return document.text({begin, std::max(begin, item.text.begin)}).toByteArray();
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

/// The texts of the other items as they go behind the first one's.
QByteArray furtherTexts(const Document &document, int first, const QList<int> &others)
{
    QByteArray text;
    QByteArrayView above = document.text(document.outline().at(first).text);
    for (const int item : others) {
        const Node &node = document.outline().at(item);
        const QByteArrayView next = document.text(node.text);
        if (next.isEmpty())
            continue;
        if (above.isEmpty())
            text += lead(document, node);
        else if (!endsInList(above) || !beginsList(next))
            text += document.lineEnding();
        text += wholeText(document, node.text);
        above = next;
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

} // namespace

StructuralEdit mergeItems(const Document &document, const QList<int> &items)
{
    QList<int> others = items;
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    const bool bullets = std::any_of(others.cbegin(), others.cend(),
                                     [&](int item) { return document.outline().at(item).isBullet(); });
    if (others.size() < 2 || bullets)
        return {};
    const int first = others.takeFirst();
    const Node &node = document.outline().at(first);
    TextEdit edit;
    const QList<Cut> going = cutsOf(document, chosenItems(document, toSet(others)));
    for (const Cut &cut : going)
        edit.replace(document.bytes(), cut.range, cut.left);
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

QList<qsizetype> splitPlaces(const Document &document, int item)
{
    if (document.outline().at(item).isBullet())
        return {};
    const ByteRange text = document.outline().at(item).text;
    QList<qsizetype> places = topLevelBlocks(document.text(text));
    for (qsizetype &place : places)
        place += text.begin;
    return places;
}

StructuralEdit splitItem(const Document &document, int item, qsizetype offset)
{
    if (!splitPlaces(document, item).contains(offset))
        return {};
    const Node &node = document.outline().at(item);
    const QByteArrayView bytes = document.bytes();
    const QByteArray newline = document.lineEnding();
    const ByteRange moving{offset, contentEnd(bytes, node.text)};
    QByteArray text = document.text(moving).toByteArray();
    const TitledText titled = titledText(text.replace("\r\n", "\n"), document.outline().itemLevel);
    QByteArray wanted = QByteArray(node.level, '#') + ' ' + titled.title;
    if (!titled.text.isEmpty())
        wanted += '\n' + lead(document, node).replace("\r\n", "\n") + titled.text;
    qsizetype above = offset; // where what stays ends
    while (isBlank(wholeLines(bytes, {above - 1, above}).of(bytes)))
        above = wholeLines(bytes, {above - 1, above}).begin;
    const QByteArray gap = itemsOf(document, node.parent).gap;
    TextEdit edit(bytes, {above, offset}, gap);
    edit.merge(lineEdit(bytes, moving, wanted, newline));
    return finished(document, edit, above + gap.size(), document.footnotes().sectionPrefixes);
}

} // namespace wolgan::edits
