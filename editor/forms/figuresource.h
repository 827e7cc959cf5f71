#pragma once

// Pictures that an author chooses, pastes or drops, on their way into a post.

#include <QByteArray>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

#include <functional>

class QMimeData;

namespace wolgan {

/// A picture: a local file, or PNG bytes from the clipboard.
struct FigureSource
{
    QString file;
    QByteArray png; ///< where there is no file
    QString name;   ///< the path that the post proposes for it; its extension may have to be another
};

/// Keeps a picture for the post and gives the path to write into it. The error is one sentence.
using FigureImporter = std::function<tl::expected<QString, QString>(const FigureSource &source)>;

/// Image files, or one picture without words; what is copied as text with a picture of it is text.
[[nodiscard]] bool holdsPictures(const QMimeData &mime);
/// Those pictures, their bytes as they came; without names.
[[nodiscard]] QList<FigureSource> picturesIn(const QMimeData &mime);

/// The name patterns of picture files, for a file dialog: `*.png`.
[[nodiscard]] QStringList picturePatterns();

} // namespace wolgan
