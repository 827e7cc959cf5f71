#include "app/pictures/picturefacts.h"

#include "app/pictures/pictureparts.h"

namespace wolgan {

PictureFacts pictureFacts(QByteArrayView bytes)
{
    return pictureParts(bytes).facts;
}

} // namespace wolgan
