#pragma once

// What the site will publish of a post's body, as a list of top-level blocks.
//
// A page is a pure function of the post's bytes and the context; rendering cannot fail and does no I/O. The
// HTML of all blocks joined by newlines, then `footnotes`, is the fragment that Jekyll's kramdown makes (see
// render.h for the rules).

#include "editor/document/byterange.h"

#include <QByteArray>
#include <QList>

namespace wolgan {

/// One top-level block of the page.
struct RenderedBlock
{
    ByteRange range; ///< the block's bytes in the post, offsets from the start of the file, attribute lists
                     ///< included
    QByteArray html; ///< UTF-8; no data-* attributes
    friend bool operator==(const RenderedBlock &, const RenderedBlock &) = default;
};

/// A whole body, rendered.
struct RenderedPage
{
    QList<RenderedBlock> blocks;     ///< in the order of the text; ranges ascend and do not overlap
    QByteArray footnotes;            ///< `<div class="footnotes" …>`, empty where no footnote is used
    QList<ByteRange> footnoteRanges; ///< the definition behind each list item of `footnotes`, in its order
    QByteArray notice; ///< plain text, not empty where the input was too hostile or large to render whole
};

/// The notice of pages that are not rendered whole, in the user's language.
[[nodiscard]] QByteArray plainTextNotice();

/// A part that is not rendered: its text in `<pre class="cut-off">`, with a label that says so.
[[nodiscard]] QByteArray cutOffText(QByteArrayView text);

/// The fragment as one string: blocks, one per line group, then the footnotes.
[[nodiscard]] QByteArray toHtml(const RenderedPage &page);

} // namespace wolgan
