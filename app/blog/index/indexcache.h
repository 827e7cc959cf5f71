#pragma once

// What was read of a blog's posts, kept on disk so that the next start reads only what changed.

#include "app/blog/index/indexedpost.h"
#include "app/files/fingerprint.h"

#include <QHash>
#include <QString>

namespace wolgan {

/// A post as it was read, and its file at that time.
struct CachedPost
{
    Fingerprint stamp; ///< stampOf() the file; `exists` is false where it was changing then: to be read again
    IndexedPost post;
    friend bool operator==(const CachedPost &a, const CachedPost &b)
    {
        return sameStamp(a.stamp, b.stamp) && a.post == b.post;
    }
};

using IndexCache = QHash<QString, CachedPost>; ///< by IndexedPost::path

/// Where caches lie: in the user's cache folder.
[[nodiscard]] QString indexCacheFolder();

/// The cache of the blog at `root`; empty where there is none, or none that this version wrote whole.
[[nodiscard]] IndexCache readIndexCache(const QString &root, const QString &folder = indexCacheFolder());

/// A cache that cannot be written is done without.
void writeIndexCache(const QString &root, const IndexCache &cache,
                     const QString &folder = indexCacheFolder());

} // namespace wolgan
