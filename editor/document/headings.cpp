#include "editor/document/headings.h"

#include "editor/document/bulletitems.h"
#include "editor/document/inlinescan.h"
#include "editor/document/lines.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>

namespace wolgan {

namespace {

/// The last place of a byte in a range, -1 without one.
qsizetype lastIn(QByteArrayView bytes, ByteRange range, char byte)
{
    const qsizetype found = range.of(bytes).lastIndexOf(byte);
    return found < 0 ? -1 : range.begin + found;
}

/// Begin of the footnote reference that ends at `end`, -1 without one.
qsizetype referenceBefore(QByteArrayView bytes, ByteRange range)
{
    if (range.size() < 4 || bytes[range.end - 1] != ']')
        return -1;
    const qsizetype open = lastIn(bytes, range, '[');
    if (open < range.begin || open + 1 >= range.end || bytes[open + 1] != '^' ||
        (open > range.begin && bytes[open - 1] == '\\'))
        return -1;
    return labelEnd(bytes, open + 2) == range.end - 1 ? open : -1;
}

/// Drops `## … ##`'s closing marks: a run of `#` behind a blank.
ByteRange withoutClosingMarks(QByteArrayView bytes, ByteRange range)
{
    qsizetype end = range.end;
    while (end > range.begin && bytes[end - 1] == '#')
        --end;
    if (end == range.end || (end > range.begin && bytes[end - 1] != ' ' && bytes[end - 1] != '\t'))
        return range;
    return trimmed(bytes, {range.begin, end});
}

/// True where most headings of a level hold nothing but lists of links.
bool holdLists(QByteArrayView bytes, const QList<BodyLine> &lines, int level)
{
    int headings = 0, lists = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].kind != LineKind::Heading || lines[i].level != level)
            continue;
        ++headings;
        lists += itemLinks(bytes, lines, i) > 0 ? 1 : 0;
    }
    return lists * 2 > headings;
}

bool isAscii(char c)
{
    return c >= 0;
}

bool mayBeLetter(char c)
{
    return !isAscii(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

ByteRange headingTitle(QByteArrayView bytes, ByteRange line)
{
    ByteRange range = trimmed(bytes, line);
    const qsizetype start = range.begin;
    while (range.begin < range.end && bytes[range.begin] == '#' && range.begin - start < 6)
        ++range.begin;
    range = trimmed(bytes, range);
    const qsizetype brace = lastIn(bytes, range, '{');
    if (brace > range.begin && bytes[brace - 1] != '\\' && bytes[range.end - 1] == '}' &&
        (bytes[brace + 1] == '#' || bytes[brace + 1] == ':'))
        range = trimmed(bytes, {range.begin, brace});
    range = withoutClosingMarks(bytes, range);
    for (qsizetype begin = referenceBefore(bytes, range); begin >= 0; begin = referenceBefore(bytes, range))
        range = trimmed(bytes, {range.begin, begin});
    return range;
}

bool isReferencesTitle(QByteArrayView title)
{
    const auto letter = std::find_if(title.begin(), title.end(), mayBeLetter);
    if (letter == title.end() || (isAscii(*letter) && !QByteArrayView("rRfF").contains(*letter)))
        return false; // as nearly all titles, which need not be decoded then
    QString name;
    const QString text = QString::fromUtf8(title);
    for (const QChar c : text) {
        if (c.isLetter())
            name += c.toLower();
    }
    static const QStringList names{
        QStringLiteral("references"), QStringLiteral("reference"), QStringLiteral("참고문헌"),
        QStringLiteral("참고자료"),   QStringLiteral("참고"),      QStringLiteral("레퍼런스"),
        QStringLiteral("각주"),       QStringLiteral("출처"),      QStringLiteral("footnotes")};
    return names.contains(name);
}

HeadingLevels learnLevels(QByteArrayView bytes, const QList<BodyLine> &lines, const Footnotes &footnotes,
                          const ItemHint &hint)
{
    std::array<int, 7> count{}, referenced{};
    qsizetype reference = 0;
    const QList<FootnoteReference> &references = footnotes.references;
    for (const BodyLine &line : lines) {
        if (line.kind != LineKind::Heading || isReferencesTitle(headingTitle(bytes, line.range).of(bytes)))
            continue;
        ++count[static_cast<std::size_t>(line.level)];
        while (reference < references.size() && references[reference].range.begin < line.range.begin)
            ++reference;
        if (reference < references.size() && references[reference].range.begin < line.range.end)
            ++referenced[static_cast<std::size_t>(line.level)];
    }
    const auto most = std::max_element(referenced.begin(), referenced.end());
    if (*most > 0) {
        const int item = static_cast<int>(most - referenced.begin());
        int section = item - 1;
        while (section > 0 && count[static_cast<std::size_t>(section)] == 0)
            --section;
        return {section, item};
    }
    const bool names = hint.sectionLevel == 0 || count[static_cast<std::size_t>(hint.sectionLevel)] > 0;
    if (!hint.items.isEmpty() && names)
        return {hint.sectionLevel, hint.itemLevel()};
    QList<int> levels;
    for (int level = 1; level <= 6; ++level) {
        if (count[static_cast<std::size_t>(level)] > 0)
            levels.append(level);
    }
    if (levels.size() > 2 && count[static_cast<std::size_t>(levels[0])] == 1)
        levels.removeFirst(); // the post's own title
    if (levels.isEmpty())
        return {};
    if (levels.size() > 1 && holdLists(bytes, lines, levels[1]))
        return {levels[1], levels[1] + 1};
    return {levels[0], levels.size() > 1 ? levels[1] : levels[0] + 1};
}

} // namespace wolgan
