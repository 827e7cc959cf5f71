#pragma once

// From a place on the page to the byte of the post that shows there, and back.
//
// Letters and digits stand on the page in the order of the Markdown, so they are what is followed; markup
// between them, link targets, footnote references and attribute lists are passed over. What the page shows
// differently (formulas, entities) costs a letter or two of exactness, never the place of what follows.

#include "editor/document/byterange.h"

#include <QByteArrayView>
#include <QString>

namespace wolgan {

/// A place in a block of the page, by what the page shows there.
struct ShownPlace
{
    int item = -1;  ///< of the block's list items, from 0, the one that holds it; -1: none does
    QString before; ///< what the block shows before it; line ends between paragraphs, items, cells, lines
    qsizetype inItem = 0; ///< how much of the end of `before` stands in that item
};

/// The byte of `block` that shows there; `block.begin` where nothing of it is told.
[[nodiscard]] qsizetype byteShownAt(QByteArrayView bytes, ByteRange block, const ShownPlace &place);

/// The list item of the block that holds a byte, from 0; -1 where none does.
[[nodiscard]] int shownItemAt(QByteArrayView bytes, ByteRange block, qsizetype byte);

} // namespace wolgan
