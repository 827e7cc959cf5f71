#pragma once

#include "app/blog/blog.h"

#include <QByteArray>
#include <QString>

namespace wolgan {

/// The theme that a blog is published with, as far as its files tell.
struct BlogTheme
{
    QString name;    ///< `jekyll-theme-chirpy`; empty where nothing says
    QString version; ///< `7.0.1`; of a Gemfile's requirement, its first number; empty where nothing says
    /// The front matter key that the theme puts before a post's image paths: `media_subpath` (Chirpy 7 and
    /// later), `img_path` (Chirpy before); empty for other themes and where the version is not known.
    QByteArray prefixKey;
    friend bool operator==(const BlogTheme &, const BlogTheme &) = default;
};

/// Reads it from `_config.yml`, `Gemfile.lock`, `Gemfile`, `*.gemspec`, `package.json`, and the theme's own
/// files where they lie in the blog. What is there cannot be trusted and is only looked at.
[[nodiscard]] BlogTheme readTheme(const Blog &blog);

} // namespace wolgan
