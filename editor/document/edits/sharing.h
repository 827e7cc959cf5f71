#pragma once

// One definition used by several references, and the order of an item's references.

#include "editor/document/document.h"
#include "editor/document/textedit.h"

namespace wolgan::edits {

/// The other references with the same definition, as indices into Footnotes::references; none for a reference
/// without definition.
[[nodiscard]] QList<int> otherUses(const Document &document, int reference);

/// Puts a reference to an existing definition at the end of an item's heading; empty where one stands there.
[[nodiscard]] TextEdit shareReference(const Document &document, int item, int definition);

/// Moves the reference at `from` to `to` among the references in an item's heading; both count from 0. The
/// references keep their places in the line, their labels change places.
[[nodiscard]] TextEdit moveReference(const Document &document, int item, int from, int to);

} // namespace wolgan::edits
