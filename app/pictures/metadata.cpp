#include "app/pictures/metadata.h"

#include "app/pictures/pictureparts.h"

namespace wolgan {

namespace {

QByteArray patched(QByteArrayView bytes, const QList<PicturePatch> &patches)
{
    QByteArray result;
    result.reserve(bytes.size());
    qsizetype at = 0;
    for (const PicturePatch &patch : patches) {
        result += bytes.sliced(at, patch.range.begin - at);
        result += patch.bytes;
        at = patch.range.end;
    }
    result += bytes.sliced(at);
    return result;
}

} // namespace

BarePicture withoutMetadata(const QByteArray &bytes)
{
    const PictureParts parts = pictureParts(bytes);
    if (!parts.isRead) {
        const bool foreign =
            parts.facts.kind == PictureKind::Unknown || parts.facts.kind == PictureKind::Avif;
        return {foreign ? BarePicture::Outcome::Foreign : BarePicture::Outcome::Broken, bytes};
    }
    return {BarePicture::Outcome::Bare, parts.metadata.isEmpty() ? bytes : patched(bytes, parts.metadata)};
}

} // namespace wolgan
