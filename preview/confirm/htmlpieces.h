#pragma once

// A fragment of HTML as the pieces that stand side by side at its top: elements with all that is in them,
// comments and lines of text.

#include "editor/document/byterange.h"

#include <QByteArray>
#include <QList>

namespace wolgan {

struct HtmlPiece
{
    ByteRange range; ///< in the fragment, without white space around
    QByteArray name; ///< of the element, in lower case; empty for text and comments
    QByteArray key;  ///< equal where the DOM is: entity spelling, order of attributes and white space that
                     ///< does not show play no part
    bool isFootnotes = false; ///< kramdown's list of footnotes

    friend bool operator==(const HtmlPiece &, const HtmlPiece &) = default;
};

/// An element that is never closed reaches to the end; a closing tag that closes nothing counts for nothing.
[[nodiscard]] QList<HtmlPiece> htmlPieces(const QByteArray &html);

/// The ids of the list items of kramdown's footnotes, in their order.
[[nodiscard]] QList<QByteArray> footnoteIds(const QByteArray &footnotes);

} // namespace wolgan
