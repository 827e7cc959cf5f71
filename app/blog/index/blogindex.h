#pragma once

#include "app/blog/blog.h"
#include "app/blog/blogtheme.h"
#include "app/blog/index/indexedpost.h"
#include "editor/document/blogfacts.h"
#include "editor/document/links/arxiv.h"

namespace wolgan {

/// Everything that the program knows of a blog, as a value. buildIndex() makes it, BlogIndexFeed keeps it up
/// to date.
struct BlogIndex
{
    Blog blog;
    BlogTheme theme;
    QList<BlogAuthor> authors; ///< of `_data/authors.yml`
    QList<IndexedPost> posts;  ///< of `_posts`, oldest first; on one day, by path
    QList<IndexedPost> drafts; ///< of `_drafts`, by path
    friend bool operator==(const BlogIndex &, const BlogIndex &) = default;
};

/// The folder that most posts keep their images in, relative to the blog's root; empty where none has images.
[[nodiscard]] QString imageFolder(const BlogIndex &index);

/// How its posts refer to papers on arXiv.
[[nodiscard]] ArxivForm arxivForm(const BlogIndex &index);

/// What the blog tells the forms and checks of the post at `own` (absolute, may be empty), which is left out.
[[nodiscard]] BlogFacts blogFacts(const BlogIndex &index, const QString &own = {});

} // namespace wolgan
