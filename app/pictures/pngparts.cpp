#include "app/pictures/byteorder.h"
#include "app/pictures/exiforientation.h"
#include "app/pictures/pictureparts.h"

#include <algorithm>
#include <iterator>

namespace wolgan {

namespace {

constexpr qsizetype signature = 8, frame = 12; // bytes; of a chunk: length, type and checksum
constexpr quint32 longest = 0x7fffffff;

/// What is not needed to read a picture, and yet changes how it looks. Everything else of that sort goes:
/// texts, times, Exif, what programs keep there for themselves.
bool isSeen(QByteArrayView type)
{
    static constexpr QByteArrayView seen[] = {"tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI",
                                              "sBIT", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT"};
    return std::find(std::begin(seen), std::end(seen), type) != std::end(seen);
}

bool isNeeded(QByteArrayView type)
{
    return (type[0] & 0x20) == 0;
}

quint32 checksum(QByteArrayView bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) ? 0xedb88320 : 0);
    }
    return ~sum;
}

QByteArray bigEndianBytes(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    return bigEndianBytes(static_cast<quint32>(data.size())) + type + data +
           bigEndianBytes(checksum(type + data));
}

void readChunk(PictureFacts &facts, QByteArrayView type, QByteArrayView data)
{
    if (type == "IHDR" && data.size() >= 8 && bigEndian<quint32>(data, 0) <= longest &&
        bigEndian<quint32>(data, 4) <= longest)
        facts.size = QSize(bigEndian<qint32>(data, 0), bigEndian<qint32>(data, 4));
    else if (type == "acTL")
        facts.isAnimated = true;
    else if (type == "iCCP")
        facts.hasProfile = true;
    else if (type == "eXIf")
        facts.orientation = exifOrientation(data);
}

} // namespace

PictureParts pngParts(QByteArrayView bytes)
{
    PictureParts parts;
    parts.facts.kind = PictureKind::Png;
    parts.facts.isLossless = true;
    for (qsizetype at = signature; at < bytes.size();) {
        const quint32 length = bigEndian<quint32>(bytes, at);
        if (length > longest || !holds(bytes, at, qsizetype(length) + frame))
            return parts;
        const qsizetype end = at + length + frame;
        const QByteArrayView type = bytes.sliced(at + 4, 4), data = bytes.sliced(at + 8, length);
        readChunk(parts.facts, type, data);
        if (type == "eXIf" && parts.facts.orientation != 1) {
            const QByteArray kept = exifWithOrientation(parts.facts.orientation);
            if (kept != data)
                parts.leaveOut(at, end, chunk("eXIf", kept));
        } else if (!isNeeded(type) && !isSeen(type)) {
            parts.leaveOut(at, end);
        }
        at = end;
        if (type == "IEND")
            parts.leaveOut(std::exchange(at, bytes.size()), bytes.size());
    }
    parts.isRead = true;
    return parts;
}

} // namespace wolgan
