#pragma once

// Two items out of one, and one out of several.

#include "editor/document/document.h"
#include "editor/document/edits/structuraledit.h"

namespace wolgan::edits {

/// Merges items into the first of them in the text. Items with headings: its title, the references of all
/// headings, the texts in order, other titles above theirs (see mergedtext.h), the figures behind. Bullets:
/// the others become points nested under it. Fewer than two, or some of both kinds: an empty edit.
[[nodiscard]] StructuralEdit mergeItems(const Document &document, const QList<int> &items);

/// Splits an item at `offset`, the begin of a line of its text where a top-level point or block begins: that
/// and what follows, with the figures at the end, becomes an item right below. Its title is the point's first
/// line, which leaves the text; what stood nested under it moves out by one level. A block whose first line
/// can be no title (code, a table) stays whole under the title `…`. A bullet's point becomes a bullet as it
/// stands. Empty where `offset` is no such place, or where the bullets would be no items then (see
/// bulletitems.h).
[[nodiscard]] StructuralEdit splitItem(const Document &document, int item, qsizetype offset);

/// The places where an item can be split: the begins of its text's top-level points and blocks.
[[nodiscard]] QList<qsizetype> splitPlaces(const Document &document, int item);

} // namespace wolgan::edits
