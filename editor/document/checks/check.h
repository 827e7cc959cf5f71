#pragma once

#include "editor/document/blogfacts.h"
#include "editor/document/checks/finding.h"
#include "editor/document/document.h"

namespace wolgan {

/// All findings of a post, also those that need to know its blog, in the order of the text. Pure; cannot
/// fail.
[[nodiscard]] QList<Finding> check(const Document &document, const BlogFacts &facts = {});

} // namespace wolgan
