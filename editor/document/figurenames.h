#pragma once

// How authors name picture files: `20231123-1.png`, `20231123-2.webp` in the order of the text, and
// `20231123-t.png` for the preview image. Paths are as the post writes them, a folder before the name
// included.

#include "editor/document/imageuses.h"

#include <QDate>

#include <optional>

namespace wolgan {

/// A picture's path taken apart at the number at its end.
struct NumberedName
{
    QByteArray before; ///< `assets/20231123-`
    int number = 0;
    int digits = 1;       ///< how wide the number is written
    QByteArray extension; ///< `.png`
};

/// Nothing for a web address and for a name without a number, or with one too long to count figures.
[[nodiscard]] std::optional<NumberedName> numberedName(QByteArrayView path);
[[nodiscard]] QByteArray toPath(const NumberedName &name);

/// How a post names its figures.
struct FigureNaming
{
    QByteArray before; ///< the number
    int digits = 1;    ///< how wide it is written at least
    int largest = 0;   ///< number in use
    friend bool operator==(const FigureNaming &, const FigureNaming &) = default;
};

/// Learned from the images of the post's text: the most usual way, where at least half of them have it and
/// it is more than one of them, or carries the post's date. Nothing for others: names without a pattern are
/// never touched.
[[nodiscard]] std::optional<FigureNaming> figureNaming(const Document &document);
/// The same, of a document whose uses of images are known.
[[nodiscard]] std::optional<FigureNaming> figureNaming(const Document &document, const QList<ImageUse> &uses);

/// The day of the front matter's date; invalid without one.
[[nodiscard]] QDate postDay(const Document &document);

/// A name with the text of a day in it as `{yyyyMMdd}` (or `{yyyy-MM-dd}`, `{yyyyMM}`, `{yyyy-MM}`): how
/// other posts of the same author are named. Empty where the day is not in it.
[[nodiscard]] QByteArray datePattern(QByteArrayView name, QDate day);
/// The name that a pattern means on a day.
[[nodiscard]] QByteArray fromDatePattern(QByteArrayView pattern, QDate day);
/// A name that carries another day, with this one; as it is where it carries none.
[[nodiscard]] QByteArray withDay(QByteArrayView name, QDate day);

/// What a post's preview image is called, with `.png` at the end: as the post's own one is with another day,
/// else as `pattern` (of the blog, may be empty) says, else `20231123-t.png`. Empty for a post without a
/// date.
[[nodiscard]] QByteArray proposedThumbnail(const Document &document, QByteArrayView pattern);

} // namespace wolgan
