#pragma once

// A picture file taken apart along the lines of its container, for what can be left out of it without
// touching a pixel. Sources: ITU T.81 and JFIF 1.02, the PNG specification (third edition), RFC 9649 (WebP),
// the GIF89a specification, ISO/IEC 14496-12 and 23008-12 (AVIF's boxes and items). Code of our own: the
// libraries that do it (exiv2) have licences that do not fit this program's.
//
// A file is read as what it claims to be, and every claim is measured against its bytes. Where they do not
// fit, the file is not `isRead`, and nothing is to be left out of it.

#include "app/pictures/picturekind.h"
#include "editor/document/byterange.h"

#include <QByteArray>
#include <QList>

namespace wolgan {

/// The bytes of `range` become `bytes`.
struct PicturePatch
{
    ByteRange range;
    QByteArray bytes;
};

struct PictureParts
{
    PictureFacts facts;
    bool isRead = false; ///< its structure was understood to its end
    QList<PicturePatch>
        metadata; ///< what leaves out all that a picture looks the same without; sorted, disjoint

    /// Leaves a part out, or puts another in its place.
    void leaveOut(qsizetype begin, qsizetype end, const QByteArray &instead = {});
};

[[nodiscard]] PictureParts pictureParts(QByteArrayView bytes);

// Of one kind each; `bytes` begin as that kind does.
[[nodiscard]] PictureParts avifParts(QByteArrayView bytes);
[[nodiscard]] PictureParts gifParts(QByteArrayView bytes);
[[nodiscard]] PictureParts jpegParts(QByteArrayView bytes);
[[nodiscard]] PictureParts pngParts(QByteArrayView bytes);
[[nodiscard]] PictureParts webpParts(QByteArrayView bytes);

} // namespace wolgan
