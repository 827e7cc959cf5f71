#pragma once

// Where the images that a post names lie on disk. Rule of the Chirpy theme (`img-url.html`,
// `media-url.html`): a path without
// `:` is taken below the post's `media_subpath` (theme 7) or `img_path` (theme 6), both below the site's
// root, also where it begins with a slash.

#include "app/blog/blog.h"

#include <QString>

#include <optional>

namespace wolgan {

/// What an image path of a post stands for.
struct ImageLocation
{
    enum class Kind {
        Found,   ///< `file` is the image
        Missing, ///< no such file
        Outside, ///< the path leads out of the blog, by `..` or by a link
        Remote,  ///< a web address, or a path that Liquid makes up: nothing to look for
    } kind = Kind::Missing;
    QString file; ///< Found: absolute
    QString
        inBlog; ///< where the site looks for it, relative to the blog's root; empty for Outside and Remote
};

/// The path below a blog's root where the site looks for an image; nothing for a web address. May begin with
/// `..`.
[[nodiscard]] std::optional<QString> sitePath(const QString &prefix, const QString &path);

/// Looks an image up: in the blog, then beside the post (drafts often keep their figures there), then among
/// the pictures that wait for an export (see stagedfigures.h). `prefix` is the post's media_subpath or
/// img_path; `blog` is null for a post outside any blog.
[[nodiscard]] ImageLocation locateImage(const Blog *blog, const QString &postPath, const QString &prefix,
                                        const QString &path);

/// The other way round: how a post names an image file, so that locateImage() finds it. Empty for a file that
/// is neither in the blog nor in the post's folder.
[[nodiscard]] QString pathForImage(const Blog *blog, const QString &postPath, const QString &prefix,
                                   const QString &file);

} // namespace wolgan
