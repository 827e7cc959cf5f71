#pragma once

#include "app/blog/index/blogindex.h"
#include "app/blog/index/indexcache.h"

#include <tl/expected.hpp>

#include <atomic>

namespace wolgan {

/// A blog as it was read.
struct BuiltIndex
{
    BlogIndex index;
    IndexCache cache;    ///< for the next time
    QStringList watched; ///< the files and folders (absolute) whose changes are changes of the index
};

/// Reads a blog: of its posts those that `cache` does not hold as they are on disk, on as many threads as
/// there are processors. A post that cannot be read, or is too large to be one, is in the index by its name
/// only. Ends early, with an index that is good for nothing, once `cancelled` is true. The error is one
/// sentence for the user.
[[nodiscard]] tl::expected<BuiltIndex, QString> buildIndex(const QString &root, const IndexCache &cache = {},
                                                           const std::atomic_bool &cancelled = false);

} // namespace wolgan
