#include "app/pictures/byteorder.h"
#include "app/pictures/exiforientation.h"
#include "app/pictures/pictureparts.h"

#include <algorithm>
#include <iterator>

namespace wolgan {

namespace {

constexpr qsizetype riffHeader = 12, chunkHeader = 8; // bytes
constexpr char ExifFlag = 0x08, XmpFlag = 0x04, AnimationFlag = 0x02;
constexpr int sizeMask = 0x3fff; // 14 bits

bool isSeen(QByteArrayView type)
{
    static constexpr QByteArrayView seen[] = {"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"};
    return std::find(std::begin(seen), std::end(seen), type) != std::end(seen);
}

int littleEndian24(QByteArrayView bytes, qsizetype at)
{
    return static_cast<int>(littleEndian<quint16>(bytes, at)) +
           (static_cast<int>(littleEndian<quint8>(bytes, at + 2)) << 16);
}

void readChunk(PictureFacts &facts, QByteArrayView type, QByteArrayView data)
{
    if (type == "VP8X" && data.size() >= 10) {
        facts.size = QSize(littleEndian24(data, 4) + 1, littleEndian24(data, 7) + 1);
        facts.isAnimated = (data[0] & AnimationFlag) != 0;
    } else if (type == "VP8 " && !facts.size.isValid() && data.size() >= 10) {
        facts.size =
            QSize(littleEndian<quint16>(data, 6) & sizeMask, littleEndian<quint16>(data, 8) & sizeMask);
    } else if (type == "VP8L" && data.size() >= 5) {
        const quint32 bits = littleEndian<quint32>(data, 1);
        if (!facts.size.isValid())
            facts.size = QSize(int(bits & sizeMask) + 1, int((bits >> 14) & sizeMask) + 1);
        facts.isLossless = true;
    } else if (type == "ICCP") {
        facts.hasProfile = true;
    } else if (type == "EXIF") {
        facts.orientation =
            exifOrientation(data.startsWith("Exif") ? data.sliced(qMin<qsizetype>(6, data.size())) : data);
    }
}

QByteArray littleEndianBytes(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

/// The first chunk says which others there are.
void correctFlags(PictureParts &parts, QByteArrayView bytes)
{
    constexpr qsizetype place = riffHeader + chunkHeader;
    if (!holds(bytes, place, 1) || bytes.sliced(riffHeader, 4) != "VP8X")
        return;
    char flags = static_cast<char>(bytes[place] & ~(ExifFlag | XmpFlag));
    if (parts.facts.orientation != 1)
        flags = static_cast<char>(flags | ExifFlag);
    if (flags != bytes[place])
        parts.metadata.prepend({{place, place + 1}, QByteArray(1, flags)});
}

/// The file's own size is said at its beginning.
void correctSize(PictureParts &parts, qsizetype end)
{
    qsizetype size = end - 8;
    for (const PicturePatch &patch : parts.metadata)
        size += patch.bytes.size() - qMax<qsizetype>(0, qMin(patch.range.end, end) - patch.range.begin);
    if (!parts.metadata.isEmpty() && size != end - 8)
        parts.metadata.prepend({{4, 8}, littleEndianBytes(static_cast<quint32>(size))});
}

} // namespace

PictureParts webpParts(QByteArrayView bytes)
{
    PictureParts parts;
    parts.facts.kind = PictureKind::WebP;
    const qsizetype end = 8 + qsizetype(littleEndian<quint32>(bytes, 4));
    if (end > bytes.size())
        return parts;
    for (qsizetype at = riffHeader, next = 0; at < end; at = next) {
        const qsizetype size = littleEndian<quint32>(bytes, at + 4);
        next = at + chunkHeader + size;
        if (next > end)
            return parts;
        const QByteArrayView type = bytes.sliced(at, 4), data = bytes.sliced(at + chunkHeader, size);
        next = qMin(next + size % 2, end); // padded to an even size
        readChunk(parts.facts, type, data);
        if (type == "EXIF" && parts.facts.orientation != 1) {
            const QByteArray kept = exifWithOrientation(parts.facts.orientation);
            if (kept != data)
                parts.leaveOut(at, next, "EXIF" + littleEndianBytes(quint32(kept.size())) + kept);
        } else if (!isSeen(type)) {
            parts.leaveOut(at, next);
        }
    }
    parts.leaveOut(end, bytes.size());
    correctFlags(parts, bytes);
    correctSize(parts, end);
    parts.isRead = true;
    return parts;
}

} // namespace wolgan
