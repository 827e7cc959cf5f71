#include "editor/document/style.h"

#include "editor/document/bodyscan.h"
#include "editor/document/figures.h"
#include "editor/document/lines.h"
#include "editor/document/listmark.h"

#include <QHash>
#include <QPair>

#include <algorithm>
#include <tuple>

namespace wolgan {

namespace {

constexpr qsizetype readForLists = 64 * 1024; // bytes: a habit shows long before

/// Counts examples; the most usual one wins, the earlier one of two.
template<typename Value>
class Tally
{
public:
    void add(const Value &example)
    {
        if (!m_counts.contains(example))
            m_order.append(example);
        ++m_counts[example];
    }
    [[nodiscard]] Value usual(const Value &without) const
    {
        int most = 0;
        Value found = without;
        for (const Value &value : m_order) {
            if (m_counts[value] > most) {
                most = m_counts[value];
                found = value;
            }
        }
        return found;
    }

private:
    QHash<Value, int> m_counts;
    QList<Value> m_order;
};

QByteArray between(const Document &document, qsizetype begin, qsizetype end)
{
    return document.text({begin, std::max(begin, end)}).toByteArray();
}

struct ItemTallies
{
    Tally<QByteArray> atStart, afterLead, between;

    [[nodiscard]] ItemGaps usual(const QByteArray &blankLine, const QByteArray &apart) const
    {
        return {atStart.usual({}), afterLead.usual(blankLine), between.usual(apart)};
    }
};

void learnHeadings(const Document &document, DocumentStyle &style)
{
    int sections = 0, bold = 0, upper = 0, underlined = 0;
    for (const Node &node : document.outline().nodes) {
        const QByteArrayView heading = document.text(node.heading);
        if (node.kind == NodeKind::Section) {
            ++sections;
            bold += document.text(node.title).endsWith("**") ? 1 : 0;
        }
        if (node.level == 1 || node.level == 2) {
            ++upper;
            underlined += heading.startsWith('#') ? 0 : 1;
        }
    }
    style.boldSections = bold * 2 > sections;
    style.underlinedHeadings = underlined * 2 > upper;
}

/// True for an attribute list that holds for more than one figure: a width and classes, nothing else.
bool isHabit(QByteArrayView list, QByteArrayView width)
{
    for (const QByteArray &attribute : list.sliced(2, list.size() - 3).toByteArray().split(' ')) {
        if (!attribute.isEmpty() && !attribute.startsWith('.') &&
            (width.isEmpty() || !attribute.contains(width)))
            return false;
    }
    return true;
}

/// Whole lines.
ByteRange bodyStart(const Document &document)
{
    const ByteRange body = document.body();
    if (body.size() <= readForLists)
        return body;
    const qsizetype lineEnd = document.bytes().indexOf('\n', body.begin + readForLists);
    return {body.begin, lineEnd < 0 ? body.end : std::min(body.end, lineEnd + 1)};
}

} // namespace

ListStyle learnLists(const Document &document)
{
    ListStyle style;
    Tally<char> bullets;
    Tally<int> blanks;
    Tally<QByteArray> indents;
    QByteArrayView above; // the indentation of the bullet before
    for (const BodyLine &line : scanBody(document.bytes(), bodyStart(document))) {
        const auto mark = line.kind == LineKind::Text ? listMark(document.bytes(), line.range) : std::nullopt;
        if (!mark || mark->isOrdered() || mark->text == contentEnd(document.bytes(), line.range))
            continue;
        bullets.add(document.bytes()[mark->mark.begin]);
        blanks.add(static_cast<int>(mark->text - mark->mark.end));
        const QByteArrayView indent = document.text({line.range.begin, mark->mark.begin});
        if (indent.size() > above.size() && indent.startsWith(above))
            indents.add(indent.sliced(above.size()).toByteArray());
        above = indent;
    }
    style.bullet = bullets.usual(style.bullet);
    style.bulletBlanks = blanks.usual(style.bulletBlanks);
    const qsizetype width = 1 + style.bulletBlanks;
    style.indent = indents.usual(QByteArray(width, ' '));
    if (!style.indent.startsWith('\t') && style.indent.size() < width)
        style.indent = QByteArray(width, ' ');
    return style;
}

GapStyle learnGaps(const Document &document)
{
    const Outline &outline = document.outline();
    ItemTallies items, bullets;
    Tally<QByteArray> itemText, sectionText, sections;
    qsizetype sectionEnd = -1, itemEnd = -1;
    for (const Node &node : outline.nodes) {
        const bool isSection = node.kind == NodeKind::Section, isItem = node.kind == NodeKind::Item;
        if ((isSection || (isItem && !node.isBullet())) && !node.text.isEmpty())
            (isSection ? sectionText : itemText)
                .add(between(document, wholeLines(document.bytes(), node.heading).end, node.text.begin));
        if (isSection) {
            if (sectionEnd >= 0)
                sections.add(between(document, sectionEnd, node.range.begin));
            sectionEnd = node.range.end;
            itemEnd = -1;
        }
        if (!isItem)
            continue;
        ItemTallies &kind = node.isBullet() ? bullets : items;
        const Node &parent = outline.at(node.parent);
        if (itemEnd >= 0)
            kind.between.add(between(document, itemEnd, node.range.begin));
        else if (parent.kind == NodeKind::Section && !parent.body.isEmpty())
            kind.afterLead.add(between(document, parent.body.end, node.range.begin));
        else if (parent.kind == NodeKind::Section)
            kind.atStart.add(
                between(document, wholeLines(document.bytes(), parent.heading).end, node.range.begin));
        itemEnd = node.range.end;
    }
    const QByteArray blankLine = document.lineEnding();
    return {items.usual(blankLine, blankLine), bullets.usual(blankLine, {}), itemText.usual({}),
            sectionText.usual({}), sections.usual(blankLine)};
}

FigureStyle learnFigures(const Document &document)
{
    FigureStyle style;
    Tally<bool> html, below;
    Tally<char> captions;
    Tally<QByteArray> widths, without;
    Tally<QPair<QByteArray, QByteArray>> lists;
    for (const Figure &figure : document.outline().figures) {
        const auto width = figureWidth(document.bytes(), figure);
        html.add(figure.isHtml);
        widths.add(width ? document.text(*width).toByteArray() : QByteArray());
        if (figure.captionMark)
            captions.add(figure.captionMark);
        const QByteArrayView list = document.text(figure.attributes);
        if (figure.isHtml ||
            (!list.isEmpty() && !isHabit(list, width ? document.text(*width) : QByteArrayView())))
            continue;
        if (!list.isEmpty())
            below.add(figure.attributes.begin > figure.image.end);
        if (width)
            lists.add(qMakePair(between(document, figure.attributes.begin, width->begin),
                                between(document, width->end, figure.attributes.end)));
        else
            without.add(list.toByteArray());
    }
    style.isHtml = html.usual(style.isHtml);
    style.width = widths.usual({});
    std::tie(style.beforeWidth, style.afterWidth) =
        lists.usual(qMakePair(style.beforeWidth, style.afterWidth));
    style.withoutWidth = without.usual({});
    style.attributesBelow = below.usual(false);
    style.captionMark = captions.usual(style.captionMark);
    return style;
}

DefinitionStyle learnDefinitions(const Document &document)
{
    const Outline &outline = document.outline();
    Tally<bool> withItems;
    Tally<QByteArray> gaps;
    const QList<int> definitions = outline.ofKind(NodeKind::Definition);
    for (qsizetype i = 0; i < definitions.size(); ++i) {
        const Node &node = outline.at(definitions[i]);
        withItems.add(outline.at(node.parent).kind == NodeKind::Item);
        if (i == 0 || outline.at(definitions[i - 1]).parent != node.parent)
            continue;
        const QByteArray gap = between(document, outline.at(definitions[i - 1]).range.end, node.range.begin);
        if (isBlank(gap))
            gaps.add(gap);
    }
    return {withItems.usual(false), gaps.usual(document.lineEnding())};
}

DocumentStyle learnStyle(const Document &document)
{
    DocumentStyle style{learnLists(document)};
    learnHeadings(document, style);
    style.gaps = learnGaps(document);
    style.figures = learnFigures(document);
    style.definitions = learnDefinitions(document);
    return style;
}

} // namespace wolgan
