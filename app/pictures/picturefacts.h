#pragma once

// What a picture file says of itself, read from its structure: nothing is decoded, whatever a file claims its
// size to be. For any thread.

#include "app/pictures/picturekind.h"

#include <QByteArrayView>

namespace wolgan {

[[nodiscard]] PictureFacts pictureFacts(QByteArrayView bytes);

} // namespace wolgan
