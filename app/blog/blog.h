#pragma once

#include "app/blog/blogconfig.h"

#include <QList>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace wolgan {

/// A Jekyll repository on disk: a folder with a `_config.yml`.
struct Blog
{
    QString root; ///< absolute, links resolved, no final slash
    BlogConfig config;
};

/// Opens the blog in a folder. The error is one sentence for the user; a broken `_config.yml` is no error but
/// `config.error`.
[[nodiscard]] tl::expected<Blog, QString> openBlog(const QString &folder);

/// The folder of the blog that a file lies in: its nearest ancestor with a `_config.yml`. Nothing where there
/// is none.
[[nodiscard]] std::optional<QString> findBlogRoot(const QString &postPath);

/// A post of a blog.
struct BlogPost
{
    QString path; ///< relative to the blog: `_posts/2024-03-07-march-digest.md`
    QString date; ///< of the file name
    QString slug; ///< of the file name; its address on the site, which no other post may have
};

/// The posts in `_posts` and its subfolders, in the order of their paths.
[[nodiscard]] QList<BlogPost> postsOf(const Blog &blog);

/// True where `path` (absolute, it need not exist) lies in the blog once every link on the way is followed.
[[nodiscard]] bool liesInside(const Blog &blog, const QString &path);

} // namespace wolgan
