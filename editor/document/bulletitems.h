#pragma once

// Digests whose items are bullets: `- [Title](url): comment`, with or without `**…**` around the link, nested
// points below it.

#include "editor/document/bodyscan.h"
#include "editor/document/listmark.h"

#include <QList>

namespace wolgan {

/// A bullet at the top level of a section's list.
struct BulletItem
{
    qsizetype line = 0; ///< index of its first line
    ByteRange heading;  ///< the bullet and its link with the marks around it and the references behind it;
                        ///< without a link, the whole first line
    ByteRange title;    ///< the link's text; without a link, the line's text
    ByteRange link;     ///< the link's destination; empty at the title's end without a link
    ByteRange comment;  ///< what follows on the first line, without the `:` or dash between; may be empty
    bool leads = false; ///< its link leads to another page: a link to `#part` makes a table of contents
};

/// The bullet on a line that `mark` begins.
[[nodiscard]] BulletItem bulletItem(QByteArrayView bytes, ByteRange line, const ListMark &mark);

/// The top-level bullets of the lines [first, last) where these hold, behind a lead, nothing but lists: text,
/// code or headings behind the first bullet belong to nobody, and the bullets are text then (an empty
/// result).
[[nodiscard]] QList<BulletItem> bulletItems(QByteArrayView bytes, const QList<BodyLine> &lines,
                                            qsizetype first, qsizetype last);

/// How many links the bullets have where they are a section's items, at least half of them links to a page;
/// else 0.
[[nodiscard]] qsizetype itemLinks(const QList<BulletItem> &bullets);
/// The same of what stands below the heading at line `heading`, up to the next heading of any level.
[[nodiscard]] qsizetype itemLinks(QByteArrayView bytes, const QList<BodyLine> &lines, qsizetype heading);

} // namespace wolgan
