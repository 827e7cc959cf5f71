#include "tests/pictures/picturefiles.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QtEndian>

#include <cmath>

namespace wolgan::test {

namespace {

template<typename Number>
QByteArray big(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

template<typename Number>
QByteArray little(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray little24(int number)
{
    return little(quint32(number)).first(3);
}

QByteArray segment(char marker, const QByteArray &payload)
{
    return QByteArray("\xFF") + marker + big(quint16(payload.size() + 2)) + payload;
}

quint32 checksum(const QByteArray &bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) ? 0xedb88320 : 0);
    }
    return ~sum;
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    return big(quint32(data.size())) + type + data + big(checksum(type + data));
}

QByteArray riffChunk(const QByteArray &type, const QByteArray &data)
{
    return type + little(quint32(data.size())) + data + QByteArray(data.size() % 2, '\0');
}

QByteArray riff(const QByteArray &chunks)
{
    return "RIFF" + little(quint32(chunks.size() + 4)) + "WEBP" + chunks;
}

QByteArray canvas(QSize size, int flags)
{
    return riffChunk("VP8X", QByteArray(1, char(flags)) + QByteArray(3, '\0') + little24(size.width() - 1) +
                                 little24(size.height() - 1));
}

/// One after the other: each with its size before it.
QByteArray subBlocks(const QByteArray &data)
{
    QByteArray blocks;
    for (qsizetype at = 0; at < data.size(); at += 255) {
        const QByteArray part = data.mid(at, 255);
        blocks += char(part.size()) + part;
    }
    return blocks + '\0';
}

QByteArray xmp()
{
    return QByteArray("<x:xmpmeta>") + Secret.toByteArray() + "</x:xmpmeta>";
}

} // namespace

QImage photo(int width, int height, bool alpha)
{
    QImage image(width, height, alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    quint32 noise = 1;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            noise = noise * 1664525 + 1013904223;
            const int grain = int(noise >> 28);
            const int wave = int(100 * std::sin(x / 23.0) * std::cos(y / 31.0)) + 110;
            const bool clear = alpha && x < width / 2 && y < height / 2;
            image.setPixel(
                x, y,
                clear ? qRgba(0, 0, 0, 0)
                      : qRgba(wave + grain, (x * 200) / width + grain, (y * 200) / height + grain, 255));
        }
    }
    return image;
}

QImage screenshot(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, (x / 8 * 7 + y / 12 * 5) % 11 == 0 ? 0xff203040 : 0xfff4f4f0);
    }
    return image;
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(image) ? bytes : QByteArray();
}

QImage decoded(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    return reader.read();
}

QByteArray exif(int orientation)
{
    const QByteArray place = Secret.toByteArray();
    const auto entry = [](quint16 tag, quint16 type, quint32 count, const QByteArray &value) {
        return little(tag) + little(type) + little(count) + value;
    };
    return QByteArray("II*\0\x08\0\0\0", 8) + little(quint16(2)) +
           entry(0x0112, 3, 1, little(quint32(orientation))) +
           entry(0x010E, 2, quint32(place.size()), little(quint32(8 + 2 + 24 + 4))) + little(quint32(0)) +
           place;
}

QByteArray jpegWithMetadata(const QByteArray &jpeg, int orientation)
{
    const QByteArray secret = Secret.toByteArray();
    const QByteArray inserted =
        segment('\xE1', QByteArray("Exif\0\0", 6) + exif(orientation)) +
        segment('\xE1', QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + xmp()) +
        segment('\xED', QByteArray("Photoshop 3.0\0", 14) + secret) +
        segment('\xE0', QByteArray("JFXX\0\x10", 6) + encoded(photo(16, 16), "jpg") + secret) +
        segment('\xFE', secret);
    const qsizetype behindJfif = 4 + 16;
    return jpeg.first(behindJfif) + inserted + jpeg.mid(behindJfif) + "....ftypmp42" + secret;
}

QByteArray pngWithMetadata(const QByteArray &png, int orientation)
{
    const QByteArray secret = Secret.toByteArray();
    const QByteArray inserted = pngChunk("tEXt", QByteArray("Comment\0", 8) + secret) +
                                pngChunk("iTXt", QByteArray("XML:com.adobe.xmp\0\0\0\0\0", 22) + xmp()) +
                                pngChunk("eXIf", exif(orientation)) +
                                pngChunk("tIME", QByteArray(7, '\x05')) + pngChunk("prVt", secret);
    const qsizetype behindHeader = 8 + 25;
    return png.first(behindHeader) + inserted + png.mid(behindHeader) + secret;
}

QByteArray webpWithMetadata(const QByteArray &webp, int orientation)
{
    const QSize size = decoded(webp).size();
    const bool extended = webp.mid(12, 4) == "VP8X";
    const QByteArray chunks = extended ? webp.mid(30) : webp.mid(12);
    const int flags = (extended ? webp[20] : 0) | 0x0C;
    return riff(canvas(size, flags) + chunks + riffChunk("EXIF", exif(orientation)) +
                riffChunk("XMP ", xmp()) + riffChunk("note", Secret.toByteArray())) +
           Secret.toByteArray();
}

QByteArray gif(const QList<int> &colors, bool metadata)
{
    const QByteArray secret = Secret.toByteArray();
    QByteArray bytes("GIF89a\2\0\2\0\x91\0\0", 13);
    bytes += QByteArray("\0\0\0\xFF\0\0\0\xFF\0\0\0\xFF", 12);
    bytes += "\x21\xFF\x0BNETSCAPE2.0" + subBlocks(QByteArray("\1\0\0", 3));
    if (metadata)
        bytes += "\x21\xFE" + subBlocks(secret) + "\x21\xFF\x0BXMP DataXMP" + subBlocks(xmp());
    for (const int color : colors) {
        quint32 bits = 0;
        int at = 0;
        for (const int code : {4, color, color, color, color, 5}) { // clear, four pixels, end
            bits |= quint32(code) << at;
            at += 3;
        }
        bytes += QByteArray("\x21\xF9\4\0\x0A\0\0\0", 8) + QByteArray("\x2C\0\0\0\0\2\0\2\0\0\2", 11) +
                 subBlocks(little(bits).first(3));
    }
    bytes += ';';
    return metadata ? bytes + secret : bytes;
}

QByteArray animatedWebp(const QImage &image)
{
    const QByteArray still = encoded(image, "webp", 100);
    const QByteArray pixels = still.mid(still.indexOf("VP8L"));
    const QByteArray frame =
        riffChunk("ANMF", little24(0) + little24(0) + little24(image.width() - 1) +
                              little24(image.height() - 1) + little24(100) + QByteArray(1, '\0') + pixels);
    return riff(canvas(image.size(), 0x02) + riffChunk("ANIM", QByteArray(6, '\0')) + frame + frame);
}

QByteArray animatedPng(const QImage &image)
{
    const QByteArray png = encoded(image, "png");
    const qsizetype pixels = png.indexOf("IDAT") - 4, end = png.indexOf("IEND") - 4;
    const quint32 length = qFromBigEndian<quint32>(png.constData() + pixels);
    const QByteArray data = png.mid(pixels + 8, length);
    const auto control = [&image](quint32 number) {
        return pngChunk("fcTL", big(number) + big(quint32(image.width())) + big(quint32(image.height())) +
                                    QByteArray(8, '\0') + big(quint16(1)) + big(quint16(10)) +
                                    QByteArray(2, '\0'));
    };
    return png.first(pixels) + pngChunk("acTL", big(quint32(2)) + big(quint32(0))) + control(0) +
           png.mid(pixels, end - pixels) + control(1) + pngChunk("fdAT", big(quint32(2)) + data) +
           png.mid(end);
}

} // namespace wolgan::test
