#include "editor/forms/thumbnail.h"

#include <QImageReader>

namespace wolgan {

namespace {

constexpr QSize thumbnailSize(72, 54);

/// Read at the size that is shown, so that a huge picture costs little.
QPixmap thumbnailOf(const QString &file, qreal ratio)
{
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return {};
    const QSize shown = size.scaled(thumbnailSize * ratio, Qt::KeepAspectRatio).expandedTo({1, 1});
    const bool hasTwoColors = reader.imageFormat() == QImage::Format_Mono;
    if (!hasTwoColors) // such a picture would be scaled to dots of black and white
        reader.setScaledSize(shown);
    QImage image = reader.read();
    if (hasTwoColors)
        image = image.convertToFormat(QImage::Format_ARGB32)
                    .scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QPixmap picture = QPixmap::fromImage(image);
    picture.setDevicePixelRatio(ratio);
    return picture;
}

} // namespace

Thumbnail::Thumbnail(QWidget *parent) : MutedLabel({}, parent)
{
    setFixedSize(thumbnailSize);
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    showFile({});
}

void Thumbnail::showFile(const QString &file)
{
    const QPixmap picture = file.isEmpty() ? QPixmap() : thumbnailOf(file, devicePixelRatioF());
    if (picture.isNull())
        setText(tr("no picture"));
    else
        setPixmap(picture);
    setToolTip(file.isEmpty() ? tr("No file of that name was found") : file);
}

} // namespace wolgan
