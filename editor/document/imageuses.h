#pragma once

#include "editor/document/document.h"

#include <QList>
#include <QString>

namespace wolgan {

/// A place where a post names a picture file.
struct ImageUse
{
    QString path;    ///< as the post writes it
    ByteRange range; ///< of the path
    enum class Kind {
        Preview, ///< the front matter's preview image
        Image,   ///< `![alt](path)` anywhere in the text, or a figure that is an `<img>`
        Link,    ///< `[text](path)`
    } kind = Kind::Image;
};

/// Every image of a post, also one inside a list or a sentence, in the order of the text; none that is
/// escaped or in a code span.
[[nodiscard]] QList<ImageUse> imageUses(const Document &document);

/// As above, and every link: a picture's own page may be linked by the same path.
[[nodiscard]] QList<ImageUse> imageAndLinkUses(const Document &document);

} // namespace wolgan
