#include "app/pictures/pictureparts.h"

#include "app/pictures/byteorder.h"

namespace wolgan {

namespace {

constexpr qsizetype head = 1024; // bytes in which a text tells that it is an SVG

bool isSvg(QByteArrayView bytes)
{
    const QByteArrayView begin = bytes.first(qMin(bytes.size(), head));
    const QByteArrayView text = begin.startsWith("\xEF\xBB\xBF") ? begin.sliced(3) : begin;
    return text.trimmed().startsWith('<') && text.contains("<svg");
}

/// By the brands of its first box.
bool isAvif(QByteArrayView bytes)
{
    const qsizetype end = qMin<qsizetype>(bigEndian<quint32>(bytes, 0), bytes.size());
    for (qsizetype at = 8; at + 4 <= end && at < head; at += 4) {
        if (bytes.sliced(at, 4) == "avif" || bytes.sliced(at, 4) == "avis")
            return bytes.sliced(4, 4) == "ftyp";
    }
    return false;
}

PictureParts otherParts(QByteArrayView bytes)
{
    PictureParts parts;
    if (isSvg(bytes)) {
        parts.facts.kind = PictureKind::Svg;
        parts.isRead = true; // a text of its author's: all of it stays
    } else if (isAvif(bytes)) {
        parts = avifParts(bytes);
    }
    return parts;
}

} // namespace

void PictureParts::leaveOut(qsizetype begin, qsizetype end, const QByteArray &instead)
{
    if (begin < end)
        metadata.append({{begin, end}, instead});
}

PictureParts pictureParts(QByteArrayView bytes)
{
    const auto read = [bytes] {
        if (bytes.startsWith("\xFF\xD8\xFF"))
            return jpegParts(bytes);
        if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
            return pngParts(bytes);
        if (bytes.startsWith("RIFF") && bytes.size() >= 12 && bytes.sliced(8, 4) == "WEBP")
            return webpParts(bytes);
        if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
            return gifParts(bytes);
        return otherParts(bytes);
    };
    PictureParts parts = read();
    parts.facts.bytes = bytes.size();
    if (!parts.isRead)
        parts.metadata.clear();
    return parts;
}

} // namespace wolgan
