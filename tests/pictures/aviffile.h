#pragma once

#include <QByteArray>

namespace wolgan::test {

/// How an AVIF says where its items lie.
struct AvifShape
{
    int version = 1;        ///< of its box `iloc`: 0 to 2
    int offsetSize = 4;     ///< bytes; 4 or 8
    bool inMeta = false;    ///< its metadata lie in the box `meta`, not among the data
    bool wideBoxes = false; ///< large boxes have lengths of 64 bits
};

/// What stands where an AVIF's coded pixels would: no decoder is needed to see what is left out of it.
inline constexpr QByteArrayView AvifPixels("pixels, 화소, that stay");

/// An AVIF with Exif in two pieces, XMP, a foreign box, and a film with a note.
[[nodiscard]] QByteArray avif(const AvifShape &shape = {});

/// A box of ISO/IEC 14496-12.
[[nodiscard]] QByteArray avifBox(const QByteArray &type, const QByteArray &data);

} // namespace wolgan::test
