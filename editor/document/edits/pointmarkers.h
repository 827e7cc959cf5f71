#pragma once

#include "editor/document/edits/bodyblock.h"
#include "editor/document/style.h"

namespace wolgan::edits {

/// Blocks with the depth and the marker of each as it will be written: a depth without a point to hold it is
/// lowered, new and moved points take their list's marker. A list's numbers are counted anew only where
/// points came, went or changed places in it.
[[nodiscard]] QList<BodyBlock> settled(QList<BodyBlock> blocks, const ListStyle &style);

} // namespace wolgan::edits
