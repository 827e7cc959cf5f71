#pragma once

#include "app/blog/blog.h"
#include "editor/document/blogfacts.h"

namespace wolgan {

/// Reads what a blog's other posts and its `_data/authors.yml` say; `except` (absolute, may be empty) is the
/// post that asks. Only regular files inside the blog are read, of each post no more than its front matter
/// can be long; what cannot be read is left out. Takes some milliseconds per hundred posts: not for the GUI
/// thread.
[[nodiscard]] BlogFacts readBlogFacts(const Blog &blog, const QString &except = {});

} // namespace wolgan
