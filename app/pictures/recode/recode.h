#pragma once

#include "app/pictures/picturechange.h"

namespace wolgan {

/// Codes a still picture anew: turned upright, no wider than wished, as WebP where wished, else as the kind
/// it was; with its colour profile and its transparency, without metadata. A WebP is coded without loss where
/// that is not larger, as with screenshots. Never larger than before. Equal bytes in, equal bytes out. What
/// fits the wish already is not touched. For any thread; needs Qt's plugins for the kinds of pictures.
[[nodiscard]] RecodedPicture recodePicture(const QByteArray &bytes, const PictureWish &wish);

} // namespace wolgan
