#pragma once

// Several items or sections at once. As in structure.h: gaps stay as the post has them, and footnotes stay
// consistent in the same step. Lists of nodes may be in any order and hold a node twice; an item whose
// section is in the list too goes with its section. An empty list gives an empty edit.

#include "editor/document/document.h"
#include "editor/document/edits/structuraledit.h"

namespace wolgan::edits {

/// Moves items of any sections, in the order of the text, to `position` among the items of `section` (0: the
/// post itself), counted as if they were already gone from where they are. Changes nothing where bullets and
/// items with headings would meet in a section, see structure.h.
[[nodiscard]] StructuralEdit moveItems(const Document &document, const QList<int> &items, int section,
                                       int position);
/// Moves sections, in the order of the text, to `position` among the sections, counted as if they were gone.
[[nodiscard]] StructuralEdit moveSections(const Document &document, const QList<int> &sections, int position);
/// Removes items and sections with the definitions that only they use. The focus is what follows.
[[nodiscard]] StructuralEdit removeNodes(const Document &document, const QList<int> &nodes);
/// Copies of items behind the last of them, of sections behind the last section. The copies share no
/// definition with what they are copies of: each of their references has one of its own with the same
/// content, in the scheme with the next number, outside it as `note-b` for `note`.
[[nodiscard]] StructuralEdit duplicateNodes(const Document &document, const QList<int> &nodes);

} // namespace wolgan::edits
