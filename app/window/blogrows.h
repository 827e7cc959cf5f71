#pragma once

// A blog's posts as rows of a tree: drafts and years, their posts newest first, a post's sections. Values.

#include "app/blog/index/blogindex.h"

#include <QList>
#include <QString>

namespace wolgan {

struct BlogRow
{
    enum class Kind {
        Group, ///< the drafts, a year, or the posts without a date
        Post,
        Section,
        Reference, ///< that the filter found
    } kind = Kind::Group;
    int parent = -1; ///< index into the list; -1 for a group
    QString title;
    QString path;  ///< of a post, and of the post that a section or reference is in: relative to the blog
    QDate date;    ///< of a post
    int count = 0; ///< posts of a group, items of a post or section
    friend bool operator==(const BlogRow &, const BlogRow &) = default;
};

/// Which posts to show.
struct BlogRowsWish
{
    QString filter;      ///< words that all must stand in a post's titles, tags or references; any case
    bool others = false; ///< posts that are no digests, too
};

/// A row before those in it.
[[nodiscard]] QList<BlogRow> blogRows(const BlogIndex &index, const BlogRowsWish &wish = {});

} // namespace wolgan
