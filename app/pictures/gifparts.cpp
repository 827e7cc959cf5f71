#include "app/pictures/byteorder.h"
#include "app/pictures/pictureparts.h"

#include <algorithm>
#include <iterator>

namespace wolgan {

namespace {

constexpr qsizetype header = 13, descriptor = 10; // bytes
constexpr uchar Image = 0x2C, Extension = 0x21, Trailer = 0x3B;
constexpr uchar GraphicControl = 0xF9, PlainText = 0x01, Application = 0xFF;

uchar byteAt(QByteArrayView bytes, qsizetype at)
{
    return littleEndian<quint8>(bytes, at);
}

/// The size of a table of colours, as the flags before it say.
qsizetype tableSize(uchar flags)
{
    return (flags & 0x80) ? qsizetype(3) << ((flags & 7) + 1) : 0;
}

/// Behind the blocks that begin at `at`, each with its size before it; 0 where they do not end.
qsizetype blocksEnd(QByteArrayView bytes, qsizetype at)
{
    while (at < bytes.size()) {
        const uchar size = byteAt(bytes, at);
        at += 1 + size;
        if (size == 0)
            return at;
    }
    return 0;
}

/// Extensions that change how the picture looks: its times, its words, its loop, its colours.
bool isSeen(QByteArrayView extension)
{
    const uchar label = byteAt(extension, 1);
    if (label == GraphicControl || label == PlainText)
        return true;
    static constexpr QByteArrayView seen[] = {"NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"};
    return label == Application && extension.size() > 14 &&
           std::find(std::begin(seen), std::end(seen), extension.sliced(3, 11)) != std::end(seen);
}

} // namespace

PictureParts gifParts(QByteArrayView bytes)
{
    PictureParts parts;
    parts.facts.kind = PictureKind::Gif;
    parts.facts.isLossless = true;
    parts.facts.size = QSize(littleEndian<quint16>(bytes, 6), littleEndian<quint16>(bytes, 8));
    int pictures = 0;
    for (qsizetype at = header + tableSize(byteAt(bytes, 10)), end = 0; at != bytes.size(); at = end) {
        const uchar kind = byteAt(bytes, at);
        if (kind == Trailer) {
            end = bytes.size();
            parts.leaveOut(at + 1, end);
            continue;
        }
        if (kind == Image) // behind it and its colours, the width of the codes
            end = blocksEnd(bytes, at + descriptor + tableSize(byteAt(bytes, at + 9)) + 1);
        else if (kind == Extension)
            end = blocksEnd(bytes, at + 2);
        else
            return parts;
        if (end == 0 || end > bytes.size())
            return parts;
        if (kind == Extension && !isSeen(bytes.sliced(at, end - at)))
            parts.leaveOut(at, end);
        pictures += kind == Image ? 1 : 0;
    }
    parts.facts.isAnimated = pictures > 1;
    parts.isRead = true;
    return parts;
}

} // namespace wolgan
