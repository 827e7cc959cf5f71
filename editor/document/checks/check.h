#pragma once

#include "editor/document/checks/finding.h"
#include "editor/document/document.h"

namespace wolgan {

/// All findings of a post in the order of the text. Pure; cannot fail.
[[nodiscard]] QList<Finding> check(const Document &document);

} // namespace wolgan
