#pragma once

// Comments in the front matter that say how sections and items are written as long as there is no item: those
// of a new digest become bullets, or headings of another level, where the last digest's were.
//
//     # Sections: ## title
//     # Items: Links * **[title](url)**, Papers ### title
//
// An example without a section's name before it goes for every section. The items of the post always tell
// more: where a section has some, nothing here counts.

#include "editor/document/byterange.h"

#include <QByteArray>
#include <QList>

namespace wolgan {

/// How the items of a section are written.
struct HintedItem
{
    QByteArray section; ///< its title; empty: every section
    QByteArray lead;    ///< what stands before an item's title: `### `, or `* **` before its link

    [[nodiscard]] bool isBullet() const { return !lead.startsWith('#'); }
    friend bool operator==(const HintedItem &, const HintedItem &) = default;
};

struct ItemHint
{
    int sectionLevel = 0;    ///< 0: items stand without sections
    QList<HintedItem> items; ///< empty: there is no hint
    friend bool operator==(const ItemHint &, const ItemHint &) = default;

    [[nodiscard]] bool hasBullets() const;
    /// The level of the headings that are items, or would be.
    [[nodiscard]] int itemLevel() const;
    /// Of a section with that title; nullptr where nothing is said about it.
    [[nodiscard]] const HintedItem *of(QByteArrayView title) const;
};

/// `content`: the front matter's, between its fences.
[[nodiscard]] ItemHint readItemHint(QByteArrayView bytes, ByteRange content);
/// The lines, each with this line end.
[[nodiscard]] QByteArray itemHintLines(const ItemHint &hint, const QByteArray &lineEnding);
/// The lines that are there, for another hint to take their place.
[[nodiscard]] QList<ByteRange> itemHintRanges(QByteArrayView bytes, ByteRange content);

/// The marks around a link that a bullet's lead opens: `**` of `* **`.
[[nodiscard]] QByteArray marksOf(const QByteArray &lead);

} // namespace wolgan
