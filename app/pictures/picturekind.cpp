#include "app/pictures/picturekind.h"

#include <QCoreApplication>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Pictures)
};

} // namespace

QString nameOf(PictureKind kind)
{
    switch (kind) {
    case PictureKind::Jpeg:
        return QStringLiteral("JPEG");
    case PictureKind::Png:
        return QStringLiteral("PNG");
    case PictureKind::WebP:
        return QStringLiteral("WebP");
    case PictureKind::Gif:
        return QStringLiteral("GIF");
    case PictureKind::Svg:
        return QStringLiteral("SVG");
    case PictureKind::Avif:
        return QStringLiteral("AVIF");
    case PictureKind::Unknown:
        break;
    }
    return {};
}

QString toText(const PictureFacts &facts)
{
    const QString kind = nameOf(facts.kind);
    if (!facts.size.isValid())
        return kind;
    return Text::tr("%1, %2 × %3", "kind, width and height of a picture")
        .arg(kind)
        .arg(facts.size.width())
        .arg(facts.size.height());
}

} // namespace wolgan
