#pragma once

#include <QByteArray>
#include <QString>

namespace wolgan {

/// How many UTF-16 units two texts share at their start, and behind those at their end; never half a
/// surrogate pair.
struct SharedEnds
{
    qsizetype head = 0;
    qsizetype tail = 0;
};

[[nodiscard]] SharedEnds sharedEnds(QStringView a, QStringView b);

/// The bytes that `text` stands for where it was made by editing what `before` shows: bytes that cannot be
/// shown stay where the author left them alone.
[[nodiscard]] QByteArray retyped(QByteArrayView before, QStringView text);

} // namespace wolgan
