#pragma once

// Picture files for tests, with all that cameras and programs write into them.

#include <QByteArray>
#include <QImage>
#include <QList>

namespace wolgan::test {

/// What must be gone afterwards: it stands in every Exif block, XMP packet, comment and text made here.
inline constexpr QByteArrayView Secret("GPSLatitude 37.5665 광화문");

/// Colours that change over the picture, transparent in a corner where `alpha`; as a photo, or as a
/// screenshot with few colours.
[[nodiscard]] QImage photo(int width, int height, bool alpha = false);
[[nodiscard]] QImage screenshot(int width, int height);

/// As Qt writes it: `png`, `jpg`, `webp`; a WebP of quality 100 is lossless.
[[nodiscard]] QByteArray encoded(const QImage &image, const char *format, int quality = 90);
/// Turned upright where its Exif block says so.
[[nodiscard]] QImage decoded(QByteArray bytes);

/// An Exif block with an orientation, and with the secret where cameras write the place.
[[nodiscard]] QByteArray exif(int orientation);

/// The file with its metadata put in: Exif, XMP, IPTC, comments, texts, a preview, and bytes behind the end.
[[nodiscard]] QByteArray jpegWithMetadata(const QByteArray &jpeg, int orientation);
[[nodiscard]] QByteArray pngWithMetadata(const QByteArray &png, int orientation = 1);
[[nodiscard]] QByteArray webpWithMetadata(const QByteArray &webp, int orientation = 1);

/// A GIF of 2 × 2 pixels for each colour (0 to 3), one picture after the other, with a loop and comments.
[[nodiscard]] QByteArray gif(const QList<int> &colors, bool metadata = true);
/// The same picture twice, as an animation.
[[nodiscard]] QByteArray animatedWebp(const QImage &image);
[[nodiscard]] QByteArray animatedPng(const QImage &image);

} // namespace wolgan::test
