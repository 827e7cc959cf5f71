#pragma once

#include "editor/document/document.h"

namespace wolgan::test {

/// The outline's leaves and the gaps between them, one after another: the bytes, or the outline is wrong.
[[nodiscard]] QByteArray leavesAndGaps(const Document &document);

} // namespace wolgan::test
