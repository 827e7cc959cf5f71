#include "editor/document/itemhint.h"

#include "editor/document/footnotehint.h"

#include <QRegularExpression>

#include <algorithm>

namespace wolgan {

namespace {

constexpr QByteArrayView sectionsMark("# Sections: "), itemsMark("# Items: ");
constexpr QByteArrayView titleExample("title"), linkExample("[title](url)");
constexpr qsizetype longestLine = 2000; // whatever a post holds, looking through it costs next to nothing

/// `## ` with the example of a title behind it.
QByteArray heading(int level)
{
    return QByteArray(level, '#') + ' ';
}

int levelOf(QByteArrayView lead)
{
    return static_cast<int>(std::find_if(lead.begin(), lead.end(), [](char c) { return c != '#'; }) -
                            lead.begin());
}

QByteArray example(const HintedItem &item)
{
    const QByteArray shape = item.isBullet() ? item.lead + linkExample.toByteArray() + marksOf(item.lead)
                                             : item.lead + titleExample.toByteArray();
    return (item.section + ' ' + shape).trimmed();
}

} // namespace

bool ItemHint::hasBullets() const
{
    return std::any_of(items.cbegin(), items.cend(), [](const HintedItem &item) { return item.isBullet(); });
}

int ItemHint::itemLevel() const
{
    const auto headed =
        std::find_if(items.cbegin(), items.cend(), [](const HintedItem &item) { return !item.isBullet(); });
    return headed != items.cend() ? levelOf(headed->lead) : sectionLevel + 1;
}

const HintedItem *ItemHint::of(QByteArrayView title) const
{
    const auto found = std::find_if(items.cbegin(), items.cend(), [&](const HintedItem &item) {
        return item.section.isEmpty() || sameSection(item.section, title);
    });
    return found == items.cend() ? nullptr : &*found;
}

ItemHint readItemHint(QByteArrayView bytes, ByteRange content)
{
    static const QRegularExpression item(QStringLiteral(
        "(?:^|, )(?:(?<section>.+?) )?"
        "(?<lead>#{1,6} (?=title)|(?:[-*+]|[0-9]{1,9}[.])[ \\t]+[*_]{0,3}(?=\\[title\\]\\(url\\)))"
        "(?:title|\\[title\\]\\(url\\)[*_]{0,3})(?=, |\\s*$)"));
    ItemHint hint;
    const ByteRange line = hintLine(bytes, content, itemsMark);
    if (line.isEmpty() || line.size() > longestLine)
        return hint;
    const QByteArray listed = line.of(bytes).sliced(itemsMark.size()).trimmed().toByteArray();
    for (auto matches = item.globalMatch(QString::fromUtf8(listed)); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        hint.items.append({match.captured(QStringLiteral("section")).toUtf8(),
                           match.captured(QStringLiteral("lead")).toUtf8()});
    }
    const ByteRange sections = hintLine(bytes, content, sectionsMark);
    if (!hint.items.isEmpty() && !sections.isEmpty())
        hint.sectionLevel = std::min(levelOf(sections.of(bytes).sliced(sectionsMark.size())), 6);
    return hint;
}

QByteArray itemHintLines(const ItemHint &hint, const QByteArray &lineEnding)
{
    if (hint.items.isEmpty())
        return {};
    QByteArrayList listed;
    for (const HintedItem &item : hint.items)
        listed.append(example(item));
    const QByteArray items = itemsMark.toByteArray() + listed.join(", ") + lineEnding;
    return hint.sectionLevel == 0 ? items
                                  : sectionsMark.toByteArray() + heading(hint.sectionLevel) +
                                        titleExample.toByteArray() + lineEnding + items;
}

QList<ByteRange> itemHintRanges(QByteArrayView bytes, ByteRange content)
{
    QList<ByteRange> lines{hintLine(bytes, content, sectionsMark), hintLine(bytes, content, itemsMark)};
    lines.removeIf([](ByteRange line) { return line.isEmpty(); });
    std::sort(lines.begin(), lines.end(), [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
    return lines;
}

QByteArray marksOf(const QByteArray &lead)
{
    qsizetype begin = lead.size();
    while (begin > 0 && (lead[begin - 1] == '*' || lead[begin - 1] == '_'))
        --begin;
    return lead.sliced(begin);
}

} // namespace wolgan
