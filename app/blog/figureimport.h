#pragma once

#include "app/blog/blog.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace wolgan {

/// A picture that an author gives to a post.
struct Picture
{
    QString file;           ///< a local file; empty for one that has none
    QByteArray png;         ///< where there is no file
    QString name;           ///< the path that the post proposes for it
    QStringList taken = {}; ///< paths that stand for other files than it seems
};

/// Keeps a picture for a post and gives the path to write: one like `picture.name`, with the picture's own
/// extension and the next number that is free, so that no other picture is replaced. A picture that the site
/// finds where it is already is left there. `blog` and `prefix` as for locateImage(). The error is one
/// sentence for the user.
[[nodiscard]] tl::expected<QString, QString> stageFigure(const Blog *blog, const QString &postPath,
                                                         const QString &prefix, const Picture &picture);

} // namespace wolgan
