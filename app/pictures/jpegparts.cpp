#include "app/pictures/byteorder.h"
#include "app/pictures/exiforientation.h"
#include "app/pictures/pictureparts.h"

namespace wolgan {

namespace {

constexpr uchar StartOfScan = 0xDA, EndOfImage = 0xD9, Comment = 0xFE, App0 = 0xE0, App1 = 0xE1, App2 = 0xE2,
                App14 = 0xEE, App15 = 0xEF;
constexpr QByteArrayView Exif("Exif\0\0", 6), Jfif("JFIF\0", 5), Icc("ICC_PROFILE\0", 12), Adobe("Adobe");

/// A marker and what follows it up to the next one.
struct Segment
{
    uchar marker = 0;
    qsizetype begin = 0, payload = 0, end = 0;
};

bool standsAlone(uchar marker)
{
    return marker == 0x01 || (marker >= 0xD0 && marker <= EndOfImage); // TEM, RST, SOI, EOI
}

bool isFrameHeader(uchar marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Where the coded pixels that begin at `at` end: at a marker other than a restart, or at the end.
qsizetype scanEnd(QByteArrayView bytes, qsizetype at)
{
    for (;; at += 2) {
        at = bytes.indexOf('\xFF', at);
        if (at < 0 || at + 1 >= bytes.size())
            return bytes.size();
        const uchar next = static_cast<uchar>(bytes[at + 1]);
        if (next == 0xFF)
            --at; // a fill byte: the next one may begin a marker
        else if (next != 0 && (next < 0xD0 || next > 0xD7))
            return at;
    }
}

/// The segment at `at`; with `end` 0 where there is none.
Segment segmentAt(QByteArrayView bytes, qsizetype at)
{
    Segment segment{0, at, 0, 0};
    while (holds(bytes, at, 2) && bytes[at] == '\xFF' && bytes[at + 1] == '\xFF')
        ++at;
    if (!holds(bytes, at, 2) || bytes[at] != '\xFF')
        return segment;
    segment.marker = static_cast<uchar>(bytes[at + 1]);
    segment.payload = at + 4;
    if (standsAlone(segment.marker)) {
        segment.end = at + 2;
        return segment;
    }
    const qsizetype length = bigEndian<quint16>(bytes, at + 2);
    if (length >= 2 && holds(bytes, at + 2, length))
        segment.end = at + 2 + length;
    if (segment.end > 0 && segment.marker == StartOfScan)
        segment.end = scanEnd(bytes, segment.end);
    return segment;
}

void readFrame(PictureFacts &facts, QByteArrayView frame)
{
    const QSize size(bigEndian<quint16>(frame, 3), bigEndian<quint16>(frame, 1));
    if (!size.isEmpty())
        facts.size = size;
    facts.isForPrint = frame.size() > 5 && frame[5] == 4;
}

/// What stays of an application's segment; all of it where the picture's colours depend on it.
QByteArray keptOf(PictureFacts &facts, uchar marker, QByteArrayView payload, bool isFirstExif)
{
    const QByteArray all = payload.toByteArray();
    if (marker == App2 && payload.startsWith(Icc)) {
        facts.hasProfile = true;
        return all;
    }
    if (marker == App14 && payload.startsWith(Adobe))
        return all;
    if (marker == App0 && payload.startsWith(Jfif) && payload.size() >= 14)
        return all.first(12) + QByteArray(2, '\0'); // without its preview
    if (marker != App1 || !payload.startsWith(Exif) || !isFirstExif)
        return {};
    facts.orientation = exifOrientation(payload.sliced(Exif.size()));
    return facts.orientation == 1 ? QByteArray()
                                  : Exif.toByteArray() + exifWithOrientation(facts.orientation);
}

QByteArray segmentOf(uchar marker, const QByteArray &payload)
{
    if (payload.isEmpty())
        return {};
    const qsizetype length = payload.size() + 2;
    return QByteArray("\xFF") + static_cast<char>(marker) + static_cast<char>(length >> 8) +
           static_cast<char>(length & 0xFF) + payload;
}

} // namespace

PictureParts jpegParts(QByteArrayView bytes)
{
    PictureParts parts;
    parts.facts.kind = PictureKind::Jpeg;
    bool hasExif = false;
    for (qsizetype at = 0; at < bytes.size();) {
        const Segment segment = segmentAt(bytes, at);
        if (segment.end == 0)
            return parts;
        at = segment.end;
        if (segment.marker == EndOfImage) {
            parts.leaveOut(at, bytes.size());
            break;
        }
        const QByteArrayView payload = standsAlone(segment.marker)
                                           ? QByteArrayView()
                                           : bytes.sliced(segment.payload, at - segment.payload);
        if (isFrameHeader(segment.marker))
            readFrame(parts.facts, payload);
        if (segment.marker != Comment && (segment.marker < App0 || segment.marker > App15))
            continue;
        const QByteArray kept = keptOf(parts.facts, segment.marker, payload, !hasExif);
        hasExif = hasExif || (segment.marker == App1 && payload.startsWith(Exif));
        if (kept != payload)
            parts.leaveOut(segment.begin, at, segmentOf(segment.marker, kept));
    }
    if (parts.facts.orientation >= 5)
        parts.facts.size.transpose();
    parts.isRead = true;
    return parts;
}

} // namespace wolgan
