#pragma once

#include "app/blog/blogtheme.h"
#include "app/blog/images.h"
#include "app/export/exportnames.h"
#include "app/export/exportpicture.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace wolgan {

/// A place in the blog that an export may write.
struct ExportTarget
{
    QString path; ///< relative to the blog; empty where there is no such place
    bool outside =
        false;           ///< a link on the way leads out of the blog, or something other than a file is there
    QByteArray hash;     ///< contentHash() of what is there; empty where nothing is
    QString usedBy = {}; ///< a picture that was renamed: another post that shows what is there
};

/// An image of the post: where it is and where it would go.
struct ExportImage
{
    ImageUse use;
    ImageLocation location; ///< seen from the post's own folder and blog
    qint64 size = 0;        ///< of what will be written, bytes
    QByteArray hash;        ///< of what will be written; empty where the image cannot be read
    ExportTarget target;
    ExportTarget from; ///< where it lies in the blog and will not stay: beside a draft, or by another name
    QByteArray bytes;  ///< made out of the image found; empty where that is copied as it is
    std::optional<ExportPicture> picture = {}; ///< once it was looked into
};

/// What the disk says about a post and the blog it is to be exported to. Planning looks at nothing else.
struct ExportSurvey
{
    Blog blog;
    BlogTheme theme;
    QString postPath; ///< absolute; empty for a post that was never saved
    ExportNames names;
    ExportTarget post;
    ExportTarget own; ///< the post's own file where it lies in this blog, as a draft or under another name
    QList<ExportImage> images;  ///< also those that the post shows no more and that make room for others
    QList<ExportTarget> unused; ///< pictures that are named as the post's own and that nothing names
    QList<BlogPost> posts;      ///< of the blog
    QDateTime now;              ///< to tell a date in the future; invalid: not looked at
};

/// What is at a place of the blog, relative to it.
[[nodiscard]] ExportTarget lookAtTarget(const Blog &blog, const QString &relative);

/// Looks at the disk; changes nothing.
[[nodiscard]] ExportSurvey surveyExport(const Document &document, const QString &postPath, const Blog &blog);

} // namespace wolgan
