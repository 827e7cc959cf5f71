#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace wolgan {

/// How a picture is to be turned before it is shown, from an Exif block (TIFF, from its byte order on): 1 to
/// 8 as in the Exif standard, 1 being upright. 1 too for a block that does not say or cannot be read.
[[nodiscard]] int exifOrientation(QByteArrayView tiff);

/// The Exif block that says this and nothing else.
[[nodiscard]] QByteArray exifWithOrientation(int orientation);

} // namespace wolgan
