#pragma once

#include "app/blog/renamedfigures.h"
#include "editor/document/postpictures.h"

#include <functional>

namespace wolgan {

/// Looks at a post's pictures on disk: reads them whole, so not in the window's thread. `origins`: what their
/// names stand for. `widthOf` tells a picture file's pixels; without it widths are not known.
[[nodiscard]] PostPictures lookAtPictures(const PostAt &post, const FigureOrigins &origins,
                                          const std::function<int(const QString &file)> &widthOf = {});

} // namespace wolgan
