#pragma once

#include "app/blog/blogconfig.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace wolgan {

/// A Jekyll repository on disk: a folder with a `_config.yml`.
struct Blog
{
    QString root; ///< absolute, links resolved, no final slash
    BlogConfig config;
    friend bool operator==(const Blog &, const Blog &) = default;
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

/// The posts of the blog (see postfolders.h), in the order of their paths.
[[nodiscard]] QList<BlogPost> postsOf(const Blog &blog);

/// The paths of its drafts, relative to the blog, in their order.
[[nodiscard]] QStringList draftsOf(const Blog &blog);

/// The first bytes of a file of the blog, `path` relative to it; nothing where it is no regular file, linked
/// from outside or not readable.
[[nodiscard]] QByteArray beginningOf(const Blog &blog, const QString &path, qint64 size);

/// True where `path` (absolute, it need not exist) lies in the blog once every link on the way is followed.
[[nodiscard]] bool liesInside(const Blog &blog, const QString &path);

} // namespace wolgan
