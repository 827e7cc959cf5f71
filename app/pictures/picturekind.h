#pragma once

#include <QSize>
#include <QString>

namespace wolgan {

enum class PictureKind { Unknown, Jpeg, Png, WebP, Gif, Svg, Avif };

/// The name people know it by: `JPEG`; empty for Unknown.
[[nodiscard]] QString nameOf(PictureKind kind);

struct PictureFacts
{
    PictureKind kind = PictureKind::Unknown; ///< by the contents; a file's name may say another
    QSize size;                              ///< pixels, as it is shown; invalid where nobody knows
    qint64 bytes = 0;
    int orientation = 1; ///< how it is to be turned; see exifOrientation()
    bool isAnimated = false;
    bool isLossless = false; ///< its coding is
    bool hasProfile = false; ///< of its colours (ICC)
    bool isForPrint = false; ///< its colours are inks (CMYK)
    friend bool operator==(const PictureFacts &, const PictureFacts &) = default;
};

/// `JPEG, 4032 × 3024`: what is known of both.
[[nodiscard]] QString toText(const PictureFacts &facts);

} // namespace wolgan
