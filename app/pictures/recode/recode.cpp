#include "app/pictures/recode/recode.h"

#include "app/pictures/metadata.h"
#include "app/pictures/picturefacts.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>

namespace wolgan {

namespace {

using Obstacle = PictureObstacle;

constexpr int usualQuality = 85, lossless = 100; // of JPEG and WebP, as Qt counts it
constexpr int smallestFile = 100;                // as Qt counts the compression of a PNG

bool isToShrink(const PictureFacts &facts, const PictureWish &wish)
{
    return wish.largestWidth > 0 && facts.size.width() > wish.largestWidth;
}

bool isToConvert(const PictureFacts &facts, const PictureWish &wish)
{
    return wish.toWebp && facts.kind != PictureKind::WebP;
}

/// What is known before anything is decoded.
Obstacle obstacleOf(const PictureFacts &facts)
{
    if (facts.kind == PictureKind::Svg)
        return Obstacle::Drawing;
    if (facts.isAnimated)
        return Obstacle::Animated;
    if (facts.isForPrint)
        return Obstacle::Colors;
    return facts.orientation != 1 && facts.kind != PictureKind::Jpeg ? Obstacle::Turned : Obstacle::None;
}

/// Upright, and shrunk while it is read: a large photo never stands in memory whole.
QImage readImage(QByteArray bytes, const PictureFacts &facts, const PictureWish &wish)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (isToShrink(facts, wish)) {
        QSize size = facts.size.scaled(wish.largestWidth, facts.size.height(), Qt::KeepAspectRatio)
                         .expandedTo(QSize(1, 1));
        if (facts.orientation >= 5)
            size.transpose(); // the reader turns it afterwards
        reader.setScaledSize(size);
    }
    return reader.read();
}

QByteArray written(const QImage &image, const QByteArray &format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, format);
    if (format == "png")
        writer.setCompression(smallestFile);
    else
        writer.setQuality(quality);
    return writer.write(image) ? bytes : QByteArray();
}

/// Without loss where that costs nothing, unless loss is in it already.
QByteArray writtenAsWebp(const QImage &image, bool wasLossless)
{
    const QByteArray small = written(image, "webp", usualQuality);
    const QByteArray exact = wasLossless ? written(image, "webp", lossless) : QByteArray();
    return exact.isEmpty() || small.size() < exact.size() ? small : exact;
}

} // namespace

RecodedPicture recodePicture(const QByteArray &bytes, const PictureWish &wish)
{
    const PictureFacts facts = pictureFacts(bytes);
    if (!isToShrink(facts, wish) && !isToConvert(facts, wish))
        return {};
    if (const Obstacle obstacle = obstacleOf(facts); obstacle != Obstacle::None)
        return {{}, obstacle};
    const QImage image = readImage(bytes, facts, wish);
    if (image.isNull())
        return {{}, Obstacle::NoCoder};
    if (facts.hasProfile && !image.colorSpace().isValid())
        return {{}, Obstacle::Colors};
    const bool asWebp = wish.toWebp || facts.kind == PictureKind::WebP;
    const QByteArray made = asWebp ? writtenAsWebp(image, facts.isLossless)
                                   : written(image, nameOf(facts.kind).toLower().toLatin1(), usualQuality);
    if (made.isEmpty())
        return {{}, Obstacle::NoCoder};
    const QByteArray bare = withoutMetadata(made).bytes;
    return bare.size() < bytes.size() ? RecodedPicture{bare, Obstacle::None}
                                      : RecodedPicture{{}, Obstacle::Larger};
}

} // namespace wolgan
