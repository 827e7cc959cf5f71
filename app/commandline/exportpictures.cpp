#include "app/commandline/exportpictures.h"

#include "app/commandline/module.h"

namespace wolgan::commandline {

namespace {

const QString shrink = QStringLiteral("shrink"), webp = QStringLiteral("webp"),
              keepMetadata = QStringLiteral("keep-metadata");

/// Coding pictures needs QtGui, which a command that codes none shall not wait for.
tl::expected<PictureCoder, QString> loadCoder()
{
    using Recode = void (*)(const QByteArray &, const PictureWish &, RecodedPicture &);
    const auto found = functionOfModule(QStringLiteral("wolgan-pictures"), "wolganRecodePicture");
    if (!found)
        return tl::unexpected(Text::tr("Pictures cannot be coded: %1").arg(found.error()));
    const auto recode = reinterpret_cast<Recode>(*found);
    return PictureCoder([recode](const QByteArray &bytes, const PictureWish &wish) {
        RecodedPicture result;
        recode(bytes, wish, result);
        return result;
    });
}

} // namespace

QList<QCommandLineOption> pictureOptions()
{
    return {
        {shrink, QString(), QStringLiteral("N")}, QCommandLineOption(webp), QCommandLineOption(keepMetadata)};
}

tl::expected<PictureWishes, QString> pictureWishes(const Arguments &arguments)
{
    PictureWishes wishes;
    wishes.leavesOutMetadata = !arguments.has(keepMetadata);
    wishes.all.toWebp = arguments.has(webp);
    if (arguments.has(shrink)) {
        bool isNumber = false;
        wishes.all.largestWidth = arguments.values.value(shrink).toInt(&isNumber);
        if (!isNumber || wishes.all.largestWidth <= 0)
            return tl::unexpected(Text::tr("--shrink needs a width in pixels, as in --shrink 1600."));
    }
    if (wishes.all.isEmpty())
        return wishes;
    return loadCoder().map([&wishes](const PictureCoder &coder) {
        wishes.coder = coder;
        return wishes;
    });
}

} // namespace wolgan::commandline
