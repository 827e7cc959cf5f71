#pragma once

// HTML as tags, texts and comments, read the way a browser does where kramdown's output or raw HTML in posts
// can tell the difference; never fails. Offsets are bytes.

#include "editor/document/byterange.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace wolgan {

struct HtmlToken
{
    enum Kind { Open, Close, Text, Comment };

    Kind kind = Text;
    ByteRange range;
    QByteArray name; ///< of a tag, in lower case
    QByteArray key;  ///< of a tag or comment: equal where the DOM is; attributes sorted and decoded, data-*
                     ///< left out, classes sorted
    bool isRaw = false;      ///< a text of script, style, textarea or title: no references in it
    bool isComplete = false; ///< a tag that nothing can stand in: `<br>`, `<path/>` of a drawing
};

[[nodiscard]] QList<HtmlToken> htmlTokens(QByteArrayView html);

/// Character references resolved; unknown ones stay as they are.
[[nodiscard]] QByteArray decodedHtml(QByteArrayView text);

/// Elements beside which white space does not show.
[[nodiscard]] bool isBlockTag(const QByteArray &name);

} // namespace wolgan
