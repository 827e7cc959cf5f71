#include "app/pictures/exiforientation.h"

#include "app/pictures/byteorder.h"

namespace wolgan {

namespace {

constexpr quint16 OrientationTag = 0x0112, ShortType = 3;
constexpr qsizetype EntrySize = 12;

} // namespace

int exifOrientation(QByteArrayView tiff)
{
    const bool big = tiff.startsWith("MM");
    if (!big && !tiff.startsWith("II"))
        return 1;
    const auto word = [&](qsizetype at) {
        return big ? bigEndian<quint16>(tiff, at) : littleEndian<quint16>(tiff, at);
    };
    const qsizetype directory = big ? bigEndian<quint32>(tiff, 4) : littleEndian<quint32>(tiff, 4);
    for (int i = 0; i < word(directory); ++i) {
        const qsizetype entry = directory + 2 + i * EntrySize;
        if (!holds(tiff, entry, EntrySize))
            break;
        const int value = word(entry + 8);
        if (word(entry) == OrientationTag && word(entry + 2) == ShortType && value >= 1 && value <= 8)
            return value;
    }
    return 1;
}

QByteArray exifWithOrientation(int orientation)
{
    // Byte order, 42, where the directory lies; its one entry (tag, type, count, value); no other directory.
    QByteArray tiff = QByteArray::fromHex("4d4d002a00000008"
                                          "0001"
                                          "0112000300000001"
                                          "00000000"
                                          "00000000");
    tiff[19] = static_cast<char>(orientation);
    return tiff;
}

} // namespace wolgan
