// The module that the command line loads where pictures are to be coded anew.

#include "app/pictures/recode/recode.h"

extern "C" Q_DECL_EXPORT void wolganRecodePicture(const QByteArray &bytes, const wolgan::PictureWish &wish,
                                                  wolgan::RecodedPicture &result)
{
    result = wolgan::recodePicture(bytes, wish);
}
