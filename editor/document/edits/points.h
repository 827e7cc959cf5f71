#pragma once

// The text of an item, of the intro or of a section's lead as an outline of points, in which whatever is no
// list stands as it is.

#include "editor/document/document.h"
#include "editor/document/edits/bodyblock.h"
#include "editor/document/textedit.h"

namespace wolgan::edits {

/// The blocks of a node's text; their ranges are in the document, empty where the item is itself a bullet.
[[nodiscard]] QList<BodyBlock> blocks(const Document &document, int node);
/// Sets the blocks of a node, changed from what `blocks` gave. Only lines that differ change.
[[nodiscard]] TextEdit setBlocks(const Document &document, int node, const QList<BodyBlock> &blocks);

} // namespace wolgan::edits
