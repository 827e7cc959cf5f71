#pragma once

#include <QByteArray>

namespace wolgan {

/// A picture without what only tells about it: where and when it was taken, with which camera, by whom and
/// with which program; comments, previews, and whatever hangs behind its end.
struct BarePicture
{
    enum class Outcome {
        Bare,    ///< nothing of that is left
        Foreign, ///< not known of this kind of file; the bytes are as they came
        Broken,  ///< the file is not what it claims to be; the bytes are as they came
    } outcome = Outcome::Bare;
    QByteArray bytes;
};

/// The picture looks the same: its pixels are not coded anew, its colour profile, its animation and the way
/// it is turned stay. An SVG stays as it is. Doing it again changes nothing.
[[nodiscard]] BarePicture withoutMetadata(const QByteArray &bytes);

} // namespace wolgan
