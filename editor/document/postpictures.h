#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace wolgan {

/// What the disk says about a picture file.
struct PictureFile
{
    qint64 size = 0; ///< bytes; 0 for a picture that is nowhere
    int width = 0;   ///< pixels; 0 where that is not known
    QByteArray hash; ///< of its bytes
    friend bool operator==(const PictureFile &, const PictureFile &) = default;
};

/// What the disk says about a post's pictures. Empty where nobody has looked.
struct PostPictures
{
    QHash<QString, PictureFile> shown; ///< by the path that the post writes
    QStringList unused; ///< named as the post's own are, and shown by no post; as the post would write them
    int waiting = 0;    ///< files that get another name with the next export
    friend bool operator==(const PostPictures &, const PostPictures &) = default;
};

} // namespace wolgan
