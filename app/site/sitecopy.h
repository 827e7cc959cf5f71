#pragma once

// Keeping a site that was built: a copy of it that needs neither the blog nor the temporary folder.

#include "app/blog/blog.h"

#include <tl/expected.hpp>

namespace wolgan {

/// Copies every file of `site` below `folder`, links into the blog as the files that they lead to; links that
/// lead elsewhere are left out. What is in `folder` already stays, but for files of the same names. Refuses a
/// folder in the blog. The error is one sentence for the user.
[[nodiscard]] tl::expected<void, QString> copySite(const QString &site, const Blog &blog,
                                                   const QString &folder);

} // namespace wolgan
