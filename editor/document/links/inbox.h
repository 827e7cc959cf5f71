#pragma once

// The links that a blog's author has collected, as a text that people and git can read: a line for each.
//
//     - 2023-11-23 [SAM-Med3D](https://arxiv.org/abs/2310.15161): a note
//     - 2023-11-24 <https://github.com/uncbiag/SAM-Med3D> <!-- was https://…?ref=x -->
//
// A card is one line, and nothing else is said about it anywhere, so that additions and deletions of two
// people never meet within a card. Git still asks where both add at the end: `merge=union` in .gitattributes
// answers "both lines". What is no card (headings, conflict marks) is kept as it is.

#include "editor/document/links/arxiv.h"
#include "editor/document/links/foundlinks.h"
#include "editor/document/textedit.h"

#include <QByteArray>
#include <QDate>
#include <QList>

namespace wolgan {

/// Texts are one line of UTF-8 each.
struct InboxCard
{
    QDate added;
    QByteArray url;
    QByteArray title = {}; ///< Markdown; empty as long as it is not known
    QByteArray note = {};
    QByteArray original =
        {}; ///< the address before it was cleaned, as long as that can be undone; else empty
    friend bool operator==(const InboxCard &, const InboxCard &) = default;
};

/// The cards in the order of the file; one that another card of its day and address tells whole is left out.
[[nodiscard]] QList<InboxCard> readInbox(QByteArrayView bytes);

/// A wish about the inbox that needs no line numbers, so that it still fits after others changed the file.
struct CardExchange
{
    QList<InboxCard> out;        ///< cards that go
    QList<InboxCard> in;         ///< cards that come
    QList<InboxCard> order = {}; ///< all cards as they stood, for those that come back to their places
    [[nodiscard]] CardExchange inverted() const { return {in, out, order}; }
};

/// One card for one takes its line, and what others have changed in that card stays; nothing where it is
/// gone. Else new cards go to their places in `order`, or behind those that are not younger, and cards that
/// go take their lines with them; what is there (or gone) already stays so. A text that was empty gets a line
/// that says what it is.
[[nodiscard]] TextEdit exchangeCards(QByteArrayView bytes, const CardExchange &exchange);

/// Cards for the links to pages that no card leads to yet: their addresses clean, those of arXiv in the
/// author's form.
[[nodiscard]] QList<InboxCard> newCards(const QList<FoundLink> &links, const QList<InboxCard> &there,
                                        const ArxivForm &form, QDate added);

/// The items that cards become, as Markdown for edits::pasted(): a list of links with their notes.
[[nodiscard]] QByteArray itemsOfCards(const QList<InboxCard> &cards);

} // namespace wolgan
