#pragma once

#include "app/files/fingerprint.h"
#include "app/pictures/recode/recode.h"

#include <QHash>

namespace wolgan {

/// Codes pictures, each only once for each wish: an author tries several. In one thread at a time.
class PictureMemory
{
public:
    [[nodiscard]] RecodedPicture recode(const QByteArray &bytes, const PictureWish &wish)
    {
        const QByteArray key =
            contentHash(bytes) + QByteArray::number(wish.largestWidth) + (wish.toWebp ? "w" : "");
        const auto known = m_made.constFind(key);
        return known != m_made.constEnd() ? *known : *m_made.insert(key, recodePicture(bytes, wish));
    }

private:
    QHash<QByteArray, RecodedPicture> m_made;
};

} // namespace wolgan
