#pragma once

#include "editor/document/imageuses.h"

#include <QList>
#include <QString>

namespace wolgan {

/// Where a post and its images belong in a blog, as far as the post itself says. A pure function of its
/// arguments.
struct ExportNames
{
    QString date; ///< `YYYY-MM-DD` of the front matter, else of the file name; empty where neither has one
    QString slug; ///< of the file name, else of the title; empty where neither has one
    QString post; ///< `_posts/DATE-SLUG.md`; empty where date or slug is missing
    QString imagePrefix;    ///< the post's media_subpath or img_path
    QList<ImageUse> images; ///< each path once, where it stands first, in the order of the text
};

/// `postPath` is empty for a post that was never saved.
[[nodiscard]] ExportNames exportNames(const Document &document, const QString &postPath);

} // namespace wolgan
