#include "app/pictures/byteorder.h"
#include "app/pictures/exiforientation.h"
#include "app/pictures/pictureparts.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace wolgan {

namespace {

struct Box
{
    QByteArrayView type;
    qsizetype begin = 0, payload = 0, end = 0;
};

using Boxes = QList<Box>;

/// The boxes that fill these bytes; nothing where they do not.
std::optional<Boxes> boxesIn(QByteArrayView bytes, qsizetype at, qsizetype end)
{
    Boxes boxes;
    while (at < end) {
        const qint64 room = end - at;
        qint64 size = bigEndian<quint32>(bytes, at), head = 8;
        if (size == 1) {
            head = 16;
            size = bigEndian<qint64>(bytes, at + 8);
        } else if (size == 0) {
            size = room; // it is the last one
        }
        if (size < head || size > room)
            return {};
        boxes.append({bytes.sliced(at + 4, 4), at, at + head, at + size});
        at += size;
    }
    return boxes;
}

const Box *find(const Boxes &boxes, QByteArrayView type)
{
    const auto box =
        std::find_if(boxes.cbegin(), boxes.cend(), [type](const Box &one) { return one.type == type; });
    return box == boxes.cend() ? nullptr : &*box;
}

/// The numbers of a box, one after the other.
class Numbers
{
public:
    Numbers(QByteArrayView bytes, const Box &box) : m_bytes(bytes.sliced(box.payload, box.end - box.payload))
    {
    }
    quint64 next(int size)
    {
        m_isRead = m_isRead && size <= 8 && holds(m_bytes, m_at, size);
        quint64 number = 0;
        for (int i = 0; m_isRead && i < size; ++i)
            number = number << 8 | static_cast<uchar>(m_bytes[m_at + i]);
        m_at += size;
        return number;
    }
    [[nodiscard]] QByteArrayView nextType()
    {
        const qsizetype at = m_at;
        next(4);
        return m_isRead ? m_bytes.sliced(at, 4) : QByteArrayView();
    }
    [[nodiscard]] bool isRead() const { return m_isRead; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_isRead = true;
};

/// A `meta` box, taken apart.
struct Items
{
    QHash<quint64, QByteArrayView> types; ///< by the items' numbers
    Box places;                           ///< `iloc`
    Box data;                             ///< `idat`; empty where there is none
};

/// A piece of an item, in the file.
struct Extent
{
    ByteRange range;
    QByteArrayView type;
    bool isFirst = true; ///< of its item

    /// Exif, XMP, and whatever else hangs on a picture without being one.
    [[nodiscard]] bool isMetadata() const { return type == "Exif" || type == "mime" || type == "uri "; }
};

using Extents = QList<Extent>;

std::optional<Items> itemsIn(QByteArrayView bytes, const Box &meta)
{
    const auto boxes = boxesIn(bytes, meta.payload + 4, meta.end);
    const Box *info = boxes ? find(*boxes, "iinf") : nullptr;
    const Box *places = boxes ? find(*boxes, "iloc") : nullptr;
    if (!info || !places)
        return boxes && !info && !places ? std::optional(Items()) : std::nullopt; // no items, or no sense
    const Box *data = find(*boxes, "idat");
    Items items{{}, *places, data ? *data : Box()};
    const int countSize = Numbers(bytes, *info).next(1) == 0 ? 2 : 4;
    const auto entries = boxesIn(bytes, info->payload + 4 + countSize, info->end);
    if (!entries)
        return {};
    for (const Box &entry : *entries) {
        Numbers numbers(bytes, entry);
        const quint64 version = numbers.next(4) >> 24;
        const quint64 item = numbers.next(version == 2 ? 2 : 4);
        numbers.next(2);
        items.types.insert(item, numbers.nextType());
        if (entry.type != "infe" || version < 2 || version > 3 || !numbers.isRead())
            return {};
    }
    return items;
}

/// The pieces of an item, whose entry follows in `numbers`; false where they do not lie in the file.
bool readExtents(Extents &extents, Numbers &numbers, const Items &items, qsizetype fileSize, quint64 sizes)
{
    const auto width = [sizes](int place) { return int(sizes >> place & 15); };
    const int version = width(16);
    const QByteArrayView type = items.types.value(numbers.next(version < 2 ? 2 : 4));
    const quint64 method = version > 0 ? numbers.next(2) & 15 : 0, elsewhere = numbers.next(2);
    const quint64 base = numbers.next(width(4)), count = numbers.next(2);
    const int indexSize = version > 0 ? width(0) : 0;
    const bool isInData = method == 1;
    const qsizetype begin = isInData ? items.data.payload : 0, end = isInData ? items.data.end : fileSize;
    if (!numbers.isRead() || (count > 1 && width(8) == 0))
        return false;
    for (quint64 i = 0; i < count; ++i) {
        numbers.next(indexSize);
        const quint64 offset = numbers.next(width(12)), length = numbers.next(width(8));
        const quint64 room = static_cast<quint64>(end - begin);
        const bool lies = base <= room && offset <= room - base && length <= room - base - offset;
        Extent extent{{0, 0}, type, i == 0};
        if (!numbers.isRead() || (extent.isMetadata() && (!lies || length == 0 || method > 1 || elsewhere)))
            return false;
        if (!lies || method > 1 || elsewhere)
            continue;
        extent.range.begin = begin + static_cast<qsizetype>(base + offset);
        extent.range.end = extent.range.begin + static_cast<qsizetype>(length);
        extents.append(extent);
    }
    return true;
}

bool readMeta(Extents &extents, QByteArrayView bytes, const Box &meta)
{
    const auto items = itemsIn(bytes, meta);
    if (!items)
        return false;
    if (items->types.isEmpty())
        return true;
    Numbers numbers(bytes, items->places);
    const quint64 version = numbers.next(4) >> 24;
    const quint64 sizes = version << 16 | numbers.next(2); // of numbers: offset, length, base, index
    const quint64 count = numbers.next(version < 2 ? 2 : 4);
    for (quint64 i = 0; i < count; ++i) {
        if (!readExtents(extents, numbers, *items, bytes.size(), sizes))
            return false;
    }
    return numbers.isRead() && version <= 2;
}

/// What tells about a picture lies in the boxes for data, and nothing else lies there, too.
bool areApart(Extents &extents, Boxes &data)
{
    std::sort(data.begin(), data.end(), [](const Box &a, const Box &b) { return a.begin < b.begin; });
    std::sort(extents.begin(), extents.end(),
              [](const Extent &a, const Extent &b) { return a.range.begin < b.range.begin; });
    auto box = data.cbegin();
    qsizetype end = 0, metadataEnd = 0;
    for (const Extent &extent : std::as_const(extents)) {
        while (box != data.cend() && box->end < extent.range.end)
            ++box;
        const bool isInBox = box != data.cend() && box->payload <= extent.range.begin;
        if (extent.range.begin < (extent.isMetadata() ? end : metadataEnd) ||
            (extent.isMetadata() && !isInBox))
            return false;
        end = qMax(end, extent.range.end);
        metadataEnd = extent.isMetadata() ? end : metadataEnd;
    }
    return true;
}

/// As long as it was, so that nothing moves: an Exif block that says nothing, or zeros.
QByteArray blank(const Extent &extent)
{
    QByteArray bytes(extent.range.end - extent.range.begin, '\0');
    const QByteArray exif = QByteArray(4, '\0') + exifWithOrientation(1); // where it begins; then itself
    if (extent.type == "Exif" && extent.isFirst && exif.size() <= bytes.size())
        bytes.replace(0, exif.size(), exif);
    return bytes;
}

/// One file's boxes.
class AvifFile
{
public:
    explicit AvifFile(QByteArrayView bytes) : m_bytes(bytes) {}
    [[nodiscard]] bool read(PictureParts &parts)
    {
        if (!readBoxes("file", 0, m_bytes.size()) || !areApart(m_extents, m_data))
            return false;
        QList<PicturePatch> &patches = parts.metadata;
        for (const Extent &extent : std::as_const(m_extents)) {
            if (extent.isMetadata())
                patches.append({extent.range, blank(extent)});
        }
        for (const Box &box : std::as_const(m_foreign)) {
            patches.append({{box.begin + 4, box.begin + 8}, "free"});
            patches.append({{box.payload, box.end}, QByteArray(box.end - box.payload, '\0')});
        }
        std::sort(patches.begin(), patches.end(),
                  [](const PicturePatch &a, const PicturePatch &b) { return a.range.begin < b.range.begin; });
        return true;
    }

private:
    /// Of the file, of its film (an animation), of a film's track.
    bool readBoxes(QByteArrayView where, qsizetype begin, qsizetype end)
    {
        const auto boxes = boxesIn(m_bytes, begin, end);
        if (!boxes)
            return false;
        for (const Box &box : *boxes) {
            if (box.type == "mdat")
                m_data.append(box);
            else if (box.type == "uuid" || box.type == "udta")
                m_foreign.append(box);
            const bool isFilm = where == "file" ? box.type == "moov" : where == "moov" && box.type == "trak";
            if ((isFilm && !readBoxes(box.type, box.payload, box.end)) ||
                (box.type == "meta" && !readItems(box)))
                return false;
        }
        return true;
    }

    bool readItems(const Box &meta)
    {
        const auto boxes = boxesIn(m_bytes, meta.payload + 4, meta.end);
        if (const Box *data = boxes ? find(*boxes, "idat") : nullptr)
            m_data.append(*data);
        return readMeta(m_extents, m_bytes, meta);
    }

    QByteArrayView m_bytes;
    Extents m_extents;
    Boxes m_data, m_foreign;
};

} // namespace

PictureParts avifParts(QByteArrayView bytes)
{
    PictureParts parts;
    parts.facts.kind = PictureKind::Avif;
    parts.isRead = AvifFile(bytes).read(parts);
    return parts;
}

} // namespace wolgan
