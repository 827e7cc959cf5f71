#include "tests/pictures/aviffile.h"

#include "tests/pictures/picturefiles.h"

#include <QtEndian>

#include <utility>

namespace wolgan::test {

namespace {

/// A number of 1, 2, 4 or 8 bytes.
QByteArray number(qsizetype value, int size)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(qint64(value), bytes.data());
    return bytes.last(size);
}

QByteArray item(int id, const QByteArray &type, const QByteArray &rest = {})
{
    return avifBox("infe",
                   number(2 << 24, 4) + number(id, 2) + number(0, 2) + type + QByteArray(1, '\0') + rest);
}

/// Where the items lie: 1, the pixels; 2, Exif in two pieces; 3, XMP.
class Places
{
public:
    explicit Places(const AvifShape &shape) : m_shape(shape) {}
    void add(bool inMeta, const QList<std::pair<qsizetype, qsizetype>> &pieces)
    {
        m_entries += number(++m_count, idSize());
        if (m_shape.version > 0)
            m_entries += number(inMeta, 2);
        m_entries += number(0, 2) + number(pieces.size(), 2);
        for (const auto &[begin, size] : pieces)
            m_entries += number(begin, m_shape.offsetSize) + number(size, m_shape.offsetSize);
    }
    [[nodiscard]] QByteArray box() const
    {
        return avifBox("iloc", number(m_shape.version << 24, 4) + number(m_shape.offsetSize * 17, 1) +
                                   number(0, 1) + number(m_count, idSize()) + m_entries);
    }

private:
    [[nodiscard]] int idSize() const { return m_shape.version < 2 ? 2 : 4; }

    const AvifShape &m_shape;
    int m_count = 0;
    QByteArray m_entries;
};

QByteArray box(const AvifShape &shape, const QByteArray &type, const QByteArray &data)
{
    return shape.wideBoxes ? number(1, 4) + type + number(data.size() + 16, 8) + data : avifBox(type, data);
}

/// `pixels`, `metadata`: where they begin.
QByteArray file(const AvifShape &shape, qsizetype pixels, qsizetype metadata)
{
    const QByteArray xmp = "<x:xmpmeta>" + Secret.toByteArray() + "</x:xmpmeta>";
    const QByteArray exifItem = number(0, 4) + exif(6), data = exifItem + xmp;
    const qsizetype half = exifItem.size() / 2;
    Places places(shape);
    places.add(false, {{pixels, AvifPixels.size()}});
    places.add(shape.inMeta, {{metadata, half}, {metadata + half, exifItem.size() - half}});
    places.add(shape.inMeta, {{metadata + exifItem.size(), xmp.size()}});
    const QByteArray info = avifBox("iinf", number(0, 4) + number(3, 2) + item(1, "av01") + item(2, "Exif") +
                                                item(3, "mime", QByteArray("application/rdf+xml\0", 20)));
    return avifBox("ftyp", QByteArray("avif\0\0\0\0mif1avif", 16)) +
           box(shape, "meta",
               number(0, 4) + avifBox("pitm", number(1, 6)) + info + places.box() +
                   (shape.inMeta ? avifBox("idat", data) : QByteArray())) +
           avifBox("moov", avifBox("trak", avifBox("udta", Secret.toByteArray()))) +
           box(shape, "mdat", AvifPixels.toByteArray() + (shape.inMeta ? QByteArray() : data)) +
           box(shape, "uuid", Secret.toByteArray());
}

} // namespace

QByteArray avifBox(const QByteArray &type, const QByteArray &data)
{
    return number(data.size() + 8, 4) + type + data;
}

QByteArray avif(const AvifShape &shape)
{
    const qsizetype pixels = file(shape, 0, 0).indexOf(AvifPixels);
    return file(shape, pixels, shape.inMeta ? 0 : pixels + AvifPixels.size());
}

} // namespace wolgan::test
