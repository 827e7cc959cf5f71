#pragma once

// Items and sections as wholes. Every edit keeps blank lines and separators around what it moves as the post
// has them, and footnotes consistent in the same step: where the post was consistent before, it is after (see
// renumber.h); where it was not, labels stay as they are and a new one gets a free number.

#include "editor/document/edits/structuraledit.h"
#include "editor/document/edits/titles.h"

namespace wolgan::edits {

/// Adds an item at `position` among the items of `section` (0: the post itself, where items stand without
/// sections): a heading, or a bullet `- [title]()` where the section's items are bullets.
[[nodiscard]] StructuralEdit addItem(const Document &document, int section, int position,
                                     QByteArrayView title);
/// Removes an item with its text, its figures and the definitions that only it uses.
[[nodiscard]] StructuralEdit removeItem(const Document &document, int item);
/// Moves an item to `position` among the items of `section`, counted as if it were already gone from where it
/// is. An item with a heading among bullets, or a bullet among items with headings, would swallow its
/// neighbours or be swallowed: such a move changes nothing.
[[nodiscard]] StructuralEdit moveItem(const Document &document, int item, int section, int position);

/// Adds a section at `position` among the sections, separated as the post separates its sections.
[[nodiscard]] StructuralEdit addSection(const Document &document, int position, const SectionTitle &title);
/// Removes a section with its items and the definitions that only they use.
[[nodiscard]] StructuralEdit removeSection(const Document &document, int section);
[[nodiscard]] StructuralEdit moveSection(const Document &document, int section, int position);

} // namespace wolgan::edits
