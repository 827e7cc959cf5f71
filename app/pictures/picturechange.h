#pragma once

// What may be made out of a picture, and what came of it. The coding itself is recode/recode.h, which needs
// QtGui; whoever has none does without.

#include <QByteArray>
#include <QString>

#include <functional>

namespace wolgan {

/// How a picture is to be coded anew, for a page that shows it.
struct PictureWish
{
    int largestWidth = 0; ///< pixels; 0: as wide as it is
    bool toWebp = false;
    [[nodiscard]] bool isEmpty() const { return largestWidth == 0 && !toWebp; }
    friend bool operator==(const PictureWish &, const PictureWish &) = default;
};

/// What stands in the way of a wish. The picture is then as it was.
enum class PictureObstacle {
    None,
    Animated,  ///< only its first picture would be left
    Drawing,   ///< an SVG has no pixels
    Colors,    ///< it would change its colours: inks, or a profile that is not understood
    Turned,    ///< browsers do not agree how this kind is turned
    NoCoder,   ///< nothing here reads or writes this kind, or the file is broken or too large
    Larger,    ///< what came out is larger
    NameTaken, ///< with its new extension it would be another picture of the post
};

/// One sentence for the user; empty for None.
[[nodiscard]] QString toText(PictureObstacle obstacle);

struct RecodedPicture
{
    QByteArray bytes; ///< empty where nothing was to be done, or something stood in the way
    PictureObstacle obstacle = PictureObstacle::None;
};

/// May be empty, as where QtGui is missing.
using PictureCoder = std::function<RecodedPicture(const QByteArray &bytes, const PictureWish &wish)>;

} // namespace wolgan
