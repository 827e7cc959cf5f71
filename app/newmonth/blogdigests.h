#pragma once

#include "app/blog/index/blogindex.h"
#include "editor/document/document.h"
#include "editor/document/newmonth/series.h"

#include <QList>
#include <QSet>
#include <QString>

namespace wolgan {

/// A digest of a blog.
struct BlogDigest
{
    QString path;      ///< relative to the blog
    SeriesPost name;   ///< without the intro unless the document is read
    Document document; ///< empty unless it is read
};

/// What a blog's new month begins from.
struct BlogDigests
{
    Blog blog;
    QList<BlogDigest> digests; ///< of `_posts`, by date
    QSet<QString> slugs;       ///< that a post or a draft has
};

/// How many of the last digests can be what a new one is made from.
inline constexpr qsizetype readDigestLimit = 24;

/// The blog's digests and the posts that are named like one of them, for a new digest has no item yet; the
/// last ones are read. Takes some milliseconds for each of those: not for the GUI thread.
[[nodiscard]] BlogDigests readDigests(const BlogIndex &index);

/// What a post is called; `path` tells its slug.
[[nodiscard]] SeriesPost seriesPost(const Document &document, const QString &path);

} // namespace wolgan
