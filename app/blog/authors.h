#pragma once

#include "app/blog/blog.h"
#include "editor/document/blogfacts.h"

namespace wolgan {

/// The authors of a blog's `_data/authors.yml`, in its order; none where it is missing or wrong.
[[nodiscard]] QList<BlogAuthor> readAuthors(const Blog &blog);

} // namespace wolgan
