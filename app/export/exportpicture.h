#pragma once

#include "app/pictures/metadata.h"
#include "app/pictures/picturechange.h"
#include "app/pictures/picturekind.h"

#include <QString>

namespace wolgan {

/// What an export makes of a picture; see prepareExport().
struct ExportPicture
{
    QString path;          ///< as the open post writes it
    bool isInBlog = false; ///< as it is
    PictureFacts before, after;
    BarePicture::Outcome metadata = BarePicture::Outcome::Bare;
    PictureObstacle obstacle = PictureObstacle::None;
    bool losesMetadata = false; ///< it was to keep them, and is coded anew
    QString left = {};          ///< what it was made out of, where that stays in the blog for others
    QString leftFor = {};       ///< the file that names it
};

/// `310 KB → 84 KB`; once where it stays.
[[nodiscard]] QString sizeText(const ExportPicture &picture);

/// `PNG, 1200 × 800 → WebP, 600 × 400`, `PNG → WebP, 1200 × 800`; once where it stays.
[[nodiscard]] QString kindText(const ExportPicture &picture);

/// What was wished and could not be done, and why, in sentences; empty where all was.
[[nodiscard]] QString noteText(const ExportPicture &picture);

} // namespace wolgan
