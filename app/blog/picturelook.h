#pragma once

#include "app/blog/renamedfigures.h"
#include "editor/document/postpictures.h"

#include <functional>

namespace wolgan {

/// Looks at a post's pictures on disk: reads them whole, so not in the window's thread. `origins`: what their
/// names stand for. `widthOf` tells a picture file's pixels; without it widths are not known.
[[nodiscard]] PostPictures lookAtPictures(const PostAt &post, const FigureOrigins &origins,
                                          const std::function<int(const QString &file)> &widthOf = {});

/// The files of the blog that are named as the post's own pictures are and that no text of it names, as the
/// post would write them. `own`: the post's places in the blog, besides its path.
[[nodiscard]] QStringList unusedPictures(const PostAt &post, const FigureOrigins &origins,
                                         const QStringList &own = {});

} // namespace wolgan
