#pragma once

// A Markdown text on its way into a post: what becomes an item or a section of it.

#include "editor/document/document.h"
#include "editor/document/headings.h"

namespace wolgan::edits {

/// A heading with the text below it, up to the next one; or a bullet.
struct PastedBlock
{
    bool isSection = false;
    bool isBullet = false; ///< a bullet that is an item, without a heading
    QByteArrayView title;  ///< what follows the heading's marks; empty for text before the first heading
    ByteRange heading;     ///< whole lines
    ByteRange body;        ///< whole lines, blank ones around them included
};

struct PastedText
{
    Document document; ///< of the text, line ends as "\n"
    int itemLevel = 0; ///< of its items' headings
    QList<PastedBlock> blocks;
};

/// Reads a text for a post whose headings have those levels. Its upper headings are sections where there are
/// others below them, unless they stand on the post's level of items or carry references themselves; with
/// `asSections` also where there is nothing below them. What belongs to its front matter and references is
/// in no block. A list of bullets that begins the text is one block for each where they look like items (see
/// bulletitems.h), or with `asBullets` anyway.
[[nodiscard]] PastedText pastedText(QByteArrayView markdown, HeadingLevels levels, bool asSections,
                                    bool asBullets);

} // namespace wolgan::edits
