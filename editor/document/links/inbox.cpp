#include "editor/document/links/inbox.h"

#include "editor/document/edits/markdowntext.h"
#include "editor/document/inlinescan.h"
#include "editor/document/lines.h"
#include "editor/document/links/bareaddress.h"
#include "editor/document/webaddress.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>

namespace wolgan {

namespace {

constexpr const char *cardMark = "- ";
constexpr const char *wasMark = " <!-- was ";
constexpr const char *wasEnd = " -->";
constexpr qsizetype dateSize = 10; // 2023-11-23
constexpr const char *header = "<!-- Links for posts to come, one a line, kept by Wolgan. So that git merges "
                               "them: /_inbox.md merge=union in .gitattributes -->";

struct CardLine
{
    InboxCard card;
    ByteRange line; ///< with its line end
};

/// The parts of a card that a line gives, what is left to read from the front.
struct Rest
{
    QByteArrayView text;

    bool take(QByteArrayView beginning)
    {
        if (!text.startsWith(beginning))
            return false;
        text = text.sliced(beginning.size());
        return true;
    }
    std::optional<QByteArrayView> takeUpTo(QByteArrayView end)
    {
        const qsizetype at = text.indexOf(end);
        if (at < 0)
            return std::nullopt;
        const QByteArrayView taken = text.first(at);
        text = text.sliced(at + end.size());
        return taken;
    }
};

bool takeLink(Rest &rest, InboxCard &card)
{
    if (rest.take("<")) {
        card.url = rest.takeUpTo(">").value_or(QByteArrayView()).toByteArray();
        return addressBeginsAt(card.url, 0);
    }
    const auto link = rest.text.startsWith('[') ? linkAt(rest.text, 0, rest.text.size()) : std::nullopt;
    if (!link)
        return false;
    card.title = edits::plainTitle(link->text.of(rest.text));
    card.url = link->destination.of(rest.text).toByteArray();
    rest.text = rest.text.sliced(link->range.end);
    return addressBeginsAt(card.url, 0);
}

std::optional<InboxCard> cardOf(QByteArrayView line)
{
    Rest rest{line};
    if (!rest.take(cardMark) || rest.text.size() < dateSize)
        return std::nullopt;
    InboxCard card{QDate::fromString(QString::fromLatin1(rest.text.first(dateSize)), Qt::ISODate), {}};
    rest.text = rest.text.sliced(dateSize);
    if (!card.added.isValid() || !rest.take(" ") || !takeLink(rest, card))
        return std::nullopt;
    if (rest.take(wasMark))
        card.original = rest.takeUpTo(wasEnd).value_or(QByteArrayView()).toByteArray();
    if (rest.take(": "))
        card.note = rest.text.trimmed().toByteArray();
    else if (!isBlank(rest.text))
        return std::nullopt; // somebody's own line: nothing of it may get lost
    return card;
}

QList<CardLine> cardLines(QByteArrayView bytes)
{
    QList<CardLine> lines;
    for (const ByteRange line : linesOf(bytes, {0, bytes.size()})) {
        if (const auto card = cardOf(lineText(bytes, line)))
            lines.append({*card, line});
    }
    return lines;
}

/// True where a card says nothing that another one does not: what git leaves of a card that got its title on
/// one of two branches.
bool isToldBy(const InboxCard &card, const InboxCard &other)
{
    const auto isTold = [](const QByteArray &part, const QByteArray &by) {
        return part.isEmpty() || part == by;
    };
    return card.added == other.added && card.url == other.url && isTold(card.title, other.title) &&
           isTold(card.note, other.note) && isTold(card.original, other.original);
}

QMultiHash<QByteArray, InboxCard> byAddress(const QList<InboxCard> &cards)
{
    QMultiHash<QByteArray, InboxCard> hash;
    for (const InboxCard &card : cards)
        hash.insert(card.url, card);
    return hash;
}

QByteArray oneLine(const QByteArray &text)
{
    QByteArray line = text;
    line.replace('\r', ' ').replace('\n', ' ');
    return line.trimmed();
}

QByteArray linkOf(const InboxCard &card)
{
    const QByteArray title = oneLine(card.title), url = edits::linkUrl(oneLine(card.url));
    return title.isEmpty() ? '<' + url + '>' : '[' + edits::linkTitle(title) + "](" + url + ')';
}

QByteArray lineOf(const InboxCard &card)
{
    const QByteArray note = oneLine(card.note);
    QByteArray line = cardMark + card.added.toString(Qt::ISODate).toLatin1() + ' ' + linkOf(card);
    if (!card.original.isEmpty())
        line += wasMark + edits::linkUrl(card.original) + wasEnd;
    return line + (note.isEmpty() ? QByteArray() : ": " + note);
}

QByteArray lineEnding(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    return end > 0 && bytes[end - 1] == '\r' ? "\r\n" : "\n";
}

/// Where a card goes: behind those that are not younger, wherever they stand.
qsizetype placeOf(const InboxCard &card, const QList<CardLine> &lines, qsizetype end)
{
    const auto before = std::find_if(lines.rbegin(), lines.rend(),
                                     [&](const CardLine &line) { return line.card.added <= card.added; });
    if (before == lines.rbegin())
        return end;
    return before == lines.rend() ? lines.first().line.begin : before->line.end;
}

/// A place that a card had among others.
struct Place
{
    qsizetype rank = -1; ///< among them; -1 for a card that was not of them
    qsizetype at = -1;   ///< where it goes; -1 where none of the others is there
};

QByteArray keyOf(const InboxCard &card)
{
    return card.added.toString(Qt::ISODate).toLatin1() + card.url;
}

/// By keyOf(): behind the nearest card before it that is there, or before the first one behind it.
QHash<QByteArray, Place> placesIn(const QList<InboxCard> &order, const QList<CardLine> &lines)
{
    QHash<QByteArray, ByteRange> there;
    for (const CardLine &line : lines)
        there.insert(keyOf(line.card), line.line);
    const auto first = std::find_if(order.begin(), order.end(),
                                    [&](const InboxCard &card) { return there.contains(keyOf(card)); });
    qsizetype at = first == order.end() ? -1 : there.value(keyOf(*first)).begin;
    QHash<QByteArray, Place> places;
    for (qsizetype i = 0; i < order.size(); ++i) {
        const QByteArray key = keyOf(order[i]);
        places.insert(key, {i, at});
        if (const auto line = there.constFind(key); line != there.cend())
            at = line->end;
    }
    return places;
}

void addCards(QByteArrayView bytes, const QList<CardLine> &lines, const CardExchange &exchange,
              TextEdit *edit)
{
    QList<InboxCard> cards = exchange.in;
    const QByteArray newline = lineEnding(bytes);
    QByteArray lead = bytes.isEmpty() ? header + newline : bytes.endsWith('\n') ? QByteArray() : newline;
    const QHash<QByteArray, Place> places = placesIn(exchange.order, lines);
    std::stable_sort(cards.begin(), cards.end(), [&places](const InboxCard &a, const InboxCard &b) {
        return std::pair(a.added, places.value(keyOf(a)).rank) <
               std::pair(b.added, places.value(keyOf(b)).rank);
    });
    for (const InboxCard &card : std::as_const(cards)) {
        const Place before = places.value(keyOf(card));
        const qsizetype place = before.at >= 0 ? before.at : placeOf(card, lines, bytes.size());
        edit->replace(bytes, {place, place},
                      place < bytes.size() ? lineOf(card) + newline : lead + lineOf(card) + newline);
        if (place == bytes.size())
            lead.clear();
    }
}

/// The change as far as it touches a card that others have changed meanwhile.
InboxCard changedBy(InboxCard card, const InboxCard &before, const InboxCard &after)
{
    const auto change = [&](QByteArray InboxCard::*part) {
        if (before.*part != after.*part)
            card.*part = after.*part;
    };
    change(&InboxCard::url);
    change(&InboxCard::title);
    change(&InboxCard::note);
    change(&InboxCard::original);
    return card;
}

TextEdit changeCard(QByteArrayView bytes, const QList<CardLine> &lines, const InboxCard &before,
                    const InboxCard &after)
{
    auto found =
        std::find_if(lines.begin(), lines.end(), [&](const CardLine &line) { return line.card == before; });
    if (found == lines.end())
        found = std::find_if(lines.begin(), lines.end(), [&](const CardLine &line) {
            return line.card.added == before.added && line.card.url == before.url;
        });
    TextEdit edit;
    for (auto line = lines.begin(); line != lines.end() && found != lines.end(); ++line) {
        if (line == found)
            edit.replace(bytes, {line->line.begin, contentEnd(bytes, line->line)},
                         lineOf(changedBy(line->card, before, after)));
        else if (isToldBy(line->card, before))
            edit.replace(bytes, line->line, {});
    }
    return edit;
}

} // namespace

QList<InboxCard> readInbox(QByteArrayView bytes)
{
    QList<InboxCard> cards;
    QHash<QByteArray, qsizetype> places; // in `cards`, of the last one for an address
    for (const CardLine &line : cardLines(bytes)) {
        const qsizetype place = places.value(line.card.url, -1);
        if (place >= 0 && isToldBy(line.card, cards[place]))
            continue;
        if (place >= 0 && isToldBy(cards[place], line.card)) {
            cards[place] = line.card;
        } else {
            places.insert(line.card.url, cards.size());
            cards.append(line.card);
        }
    }
    return cards;
}

TextEdit exchangeCards(QByteArrayView bytes, const CardExchange &exchange)
{
    const QList<CardLine> lines = cardLines(bytes);
    if (exchange.out.size() == 1 && exchange.in.size() == 1)
        return changeCard(bytes, lines, exchange.out.first(), exchange.in.first());
    TextEdit edit;
    const auto out = byAddress(exchange.out);
    for (const CardLine &line : lines) {
        const auto [begin, end] = out.equal_range(line.card.url);
        if (std::any_of(begin, end, [&](const InboxCard &card) { return isToldBy(line.card, card); }))
            edit.replace(bytes, line.line, {});
    }
    const auto there = byAddress(readInbox(bytes));
    CardExchange coming = exchange;
    coming.in.removeIf([&](const InboxCard &card) { return there.contains(card.url, card); });
    addCards(bytes, lines, coming, &edit);
    return edit;
}

QList<InboxCard> newCards(const QList<FoundLink> &links, const QList<InboxCard> &there, const ArxivForm &form,
                          QDate added)
{
    QSet<QByteArray> known;
    for (const InboxCard &card : there)
        known.insert(pageOf(inForm(card.url, {})));
    QList<InboxCard> cards;
    for (const FoundLink &link : links) {
        const QByteArray page = pageOf(inForm(link.url, {})); // of a paper: whichever of its pages
        if (known.contains(page))
            continue;
        known.insert(page);
        const QByteArray url = inForm(cleanUrl(link.url).url, form);
        cards.append({added,
                      url,
                      titleInForm(edits::linkTitle(link.title), url, form),
                      {},
                      url == link.url ? QByteArray() : link.url});
    }
    return cards;
}

QByteArray itemsOfCards(const QList<InboxCard> &cards)
{
    QByteArray markdown;
    for (const InboxCard &card : cards) {
        InboxCard titled = card;
        if (titled.title.isEmpty())
            titled.title = pageOf(card.url);
        markdown += "- " + linkOf(titled) + (card.note.isEmpty() ? QByteArray() : ": " + card.note) + '\n';
    }
    return markdown;
}

} // namespace wolgan
