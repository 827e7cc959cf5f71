#include "editor/document/bulletitems.h"

#include "editor/document/inlinescan.h"
#include "editor/document/lines.h"

#include <algorithm>

namespace wolgan {

namespace {

qsizetype behindBlanks(QByteArrayView bytes, qsizetype at, qsizetype end)
{
    while (at < end && (bytes[at] == ' ' || bytes[at] == '\t'))
        ++at;
    return at;
}

/// Behind what belongs to a link: an attribute list directly behind it, footnote references.
qsizetype behindLink(QByteArrayView bytes, qsizetype at, qsizetype end)
{
    if (bytes.sliced(at, end - at).startsWith("{:")) {
        const qsizetype close = bytes.first(end).indexOf('}', at);
        at = close >= 0 ? close + 1 : at;
    }
    for (;;) {
        const qsizetype next = behindBlanks(bytes, at, end);
        if (!bytes.sliced(next, end - next).startsWith("[^"))
            return at;
        const qsizetype label = labelEnd(bytes, next + 2);
        if (label < 0 || label >= end || bytes[label] != ']')
            return at;
        at = label + 1;
    }
}

/// Behind the `:` or dash that an author puts between link and comment, -1 where the text goes on without.
qsizetype behindSeparator(QByteArrayView bytes, qsizetype at, qsizetype end)
{
    const qsizetype ink = behindBlanks(bytes, at, end);
    const QByteArrayView rest = bytes.sliced(ink, end - ink);
    for (const QByteArrayView mark : {QByteArrayView(":"), QByteArrayView("："), QByteArrayView("--"),
                                      QByteArrayView("-"), QByteArrayView("–"), QByteArrayView("—")}) {
        const bool apart =
            rest.size() == mark.size() || (rest.size() > mark.size() && rest[mark.size()] == ' ');
        if (rest.startsWith(mark) && (apart || mark.size() > 2))
            return behindBlanks(bytes, ink + mark.size(), end);
    }
    return ink > at || ink == end ? ink : -1;
}

BulletItem withoutLink(QByteArrayView bytes, qsizetype begin, ByteRange text)
{
    BulletItem item;
    item.heading = {begin, text.end};
    qsizetype end = text.end;
    const QList<ByteRange> labels = footnoteLabels(bytes, text);
    for (qsizetype i = labels.size() - 1; i >= 0 && labels[i].end + 1 == end; --i)
        end = trimmed(bytes, {text.begin, labels[i].begin - 2}).end;
    item.title = {text.begin, end};
    item.link = {end, end};
    item.comment = {text.end, text.end};
    return item;
}

} // namespace

BulletItem bulletItem(QByteArrayView bytes, ByteRange line, const ListMark &mark)
{
    const qsizetype end = contentEnd(bytes, line);
    const ByteRange text = trimmed(bytes, {mark.text, end});
    qsizetype open = text.begin;
    while (open < text.end && open - text.begin < 3 && (bytes[open] == '*' || bytes[open] == '_'))
        ++open;
    const QByteArrayView marks = bytes.sliced(text.begin, open - text.begin);
    const auto link = open < text.end && bytes[open] == '[' ? linkAt(bytes, open, text.end) : std::nullopt;
    if (!link || !bytes.sliced(link->range.end, text.end - link->range.end).startsWith(marks))
        return withoutLink(bytes, line.begin, text);
    const qsizetype behind = behindLink(bytes, link->range.end + marks.size(), text.end);
    const qsizetype comment = behindSeparator(bytes, behind, text.end);
    if (comment < 0)
        return withoutLink(bytes, line.begin, text);
    const bool leads = !link->destination.of(bytes).startsWith('#');
    return {0, {line.begin, behind}, link->text, link->destination, {comment, text.end}, leads};
}

QList<BulletItem> bulletItems(QByteArrayView bytes, const QList<BodyLine> &lines, qsizetype first,
                              qsizetype last)
{
    QList<BulletItem> items;
    int textColumn = 0;
    for (qsizetype i = first; i < last; ++i) {
        const BodyLine &line = lines[i];
        if (line.kind == LineKind::Separator || isBlank(line.range.of(bytes)))
            continue;
        const auto mark = line.kind == LineKind::Text ? listMark(bytes, line.range) : std::nullopt;
        if (mark && mark->column < (items.isEmpty() ? 4 : std::max(textColumn, 1))) {
            items.append(bulletItem(bytes, line.range, *mark));
            items.last().line = i;
            textColumn = mark->textColumn;
        } else if (!items.isEmpty() && indentColumn(bytes, line.range) == 0 &&
                   (line.kind != LineKind::Text || lines[i - 1].kind != LineKind::Text)) {
            return {};
        }
    }
    return items;
}

qsizetype itemLinks(const QList<BulletItem> &bullets)
{
    const auto links = std::count_if(bullets.cbegin(), bullets.cend(),
                                     [](const BulletItem &bullet) { return bullet.leads; });
    return links * 2 >= bullets.size() ? links : 0;
}

qsizetype itemLinks(QByteArrayView bytes, const QList<BodyLine> &lines, qsizetype heading)
{
    const auto from = lines.cbegin() + heading + 1;
    auto last =
        std::find_if(from, lines.cend(), [](const BodyLine &line) { return line.kind == LineKind::Heading; });
    const auto endsPost = [](const BodyLine &line) {
        return line.kind == LineKind::Definition || line.kind == LineKind::DefinitionText ||
               line.kind == LineKind::Blank;
    };
    while (last != from && endsPost(*std::prev(last)))
        --last;
    return itemLinks(bulletItems(bytes, lines, heading + 1, last - lines.cbegin()));
}

} // namespace wolgan
