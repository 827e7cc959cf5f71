#pragma once

// Items and sections as text that goes from one post to another, or to any other program.

#include "editor/document/document.h"
#include "editor/document/edits/structuraledit.h"

namespace wolgan::edits {

/// Items or sections as a Markdown text of their own: the blocks as they stand, a blank line between, then
/// the definitions that they use; line ends are "\n". Empty for no nodes.
[[nodiscard]] QByteArray copied(const Document &document, const QList<int> &nodes);

/// Puts a Markdown text in as items at `position` among the items of `section`, with this post's gaps,
/// heading levels and line ends. Section headings with items below them make sections: behind `section`, or
/// at `position` among the sections where `section` is 0. Text before the first heading (or without any)
/// becomes an item titled by its first line; a line that is one link gives its title and a reference. The
/// front matter and unused definitions stay behind.
///
/// References come along: each definition that the pasted text uses is added to this post's with a label of
/// its own, renumbered into this post's scheme. Where this post holds a definition with the same content, the
/// two are one, so that cutting and pasting keeps what items share. The focus is the first thing pasted; an
/// empty text gives an empty edit.
///
/// A list of bullets `- [Title](url): comment` makes an item of each: its link a reference where the post has
/// some, else the heading's. In a section of bullets all items become bullets like those around them: the
/// first reference with a URL is the title's link, a title of its own comes before the text, and its
/// definition comes along only where it says more. An empty edit where the bullets would be no items (see
/// bulletitems.h).
[[nodiscard]] StructuralEdit pasted(const Document &document, int section, int position,
                                    QByteArrayView markdown);

} // namespace wolgan::edits
