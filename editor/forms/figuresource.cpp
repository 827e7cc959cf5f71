#include "editor/forms/figuresource.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QUrl>

namespace wolgan {

namespace {

const QStringList &pictureSuffixes()
{
    static const QStringList suffixes{QStringLiteral("png"),  QStringLiteral("jpg"),  QStringLiteral("jpeg"),
                                      QStringLiteral("gif"),  QStringLiteral("webp"), QStringLiteral("svg"),
                                      QStringLiteral("avif"), QStringLiteral("bmp")};
    return suffixes;
}

/// The local files of a drag; empty where one is no picture.
QStringList pictureFiles(const QMimeData &mime)
{
    QStringList files;
    for (const QUrl &url : mime.urls()) {
        const QString file = url.toLocalFile();
        if (!pictureSuffixes().contains(QFileInfo(file).suffix().toLower()))
            return {};
        files.append(file);
    }
    return files;
}

} // namespace

bool holdsPictures(const QMimeData &mime)
{
    return !pictureFiles(mime).isEmpty() ||
           (mime.hasImage() && !mime.hasFormat(QStringLiteral("text/plain")));
}

QList<FigureSource> picturesIn(const QMimeData &mime)
{
    QList<FigureSource> sources;
    for (const QString &file : pictureFiles(mime))
        sources.append({file, {}, {}});
    if (!sources.isEmpty() || !holdsPictures(mime))
        return sources;
    QByteArray png = mime.data(QStringLiteral("image/png"));
    if (png.isEmpty()) {
        QBuffer buffer(&png);
        qvariant_cast<QImage>(mime.imageData()).save(&buffer, "PNG");
    }
    return {{{}, png, {}}};
}

QStringList picturePatterns()
{
    QStringList patterns;
    for (const QString &suffix : pictureSuffixes())
        patterns.append(QStringLiteral("*.") + suffix);
    return patterns;
}

} // namespace wolgan
