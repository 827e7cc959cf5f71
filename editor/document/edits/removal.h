#pragma once

// What structural edits share: which definitions go with removed text, and numbering the result.

#include "editor/document/document.h"
#include "editor/document/textedit.h"

namespace wolgan::edits {

/// An edit that takes text out, and with it the definitions whose every reference went, each with the blank
/// lines that set it apart.
[[nodiscard]] TextEdit removal(const Document &document, const TextEdit &cut);

/// Removes one definition with the blank lines that set it apart.
[[nodiscard]] TextEdit removalOfDefinition(const Document &document, const FootnoteDefinition &definition);

/// The edit with the numbers put right behind it where the post's were right before.
[[nodiscard]] TextEdit keptNumbered(const Document &document, const TextEdit &edit);

/// The renumbering of the text after `edit`, in the scheme of the text before it. `sectionPrefixes`: one
/// prefix for each section after the edit; without them the sections are those of `document`.
[[nodiscard]] TextEdit renumberedAfter(const Document &document, const TextEdit &edit);
[[nodiscard]] TextEdit renumberedAfter(const Document &document, const TextEdit &edit,
                                       const QList<QByteArray> &sectionPrefixes);

} // namespace wolgan::edits
