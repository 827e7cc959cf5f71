#pragma once

// What the live page shows, and the message that turns one state of it into the next. Pure.

#include "preview/render/renderedpage.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace wolgan {

/// Everything on the page. The parts' HTML may be hostile: it is put into an inert template and cleaned by
/// the page's script before it is shown, and the page's policy keeps it from running or fetching anything.
struct PageContent
{
    QByteArray header; ///< UTF-8 HTML above the blocks
    RenderedPage page;
    QByteArray tail;       ///< UTF-8 HTML below the footnotes
    bool contents = false; ///< the theme's contents panel is shown
    bool math = false;     ///< formulas are drawn; a change draws the page anew
    bool diagrams = false; ///< `mermaid` code is drawn; so does this
    QString imagePrefix;   ///< see imageAddress(); a change makes the page ask for its images again
};

/// A place on the page that stands for bytes of the post.
struct PageSpot
{
    enum class Kind { Header, Block, Footnote } kind = Kind::Header;
    qsizetype index = 0; ///< of the block, or of the list item among the footnotes; 0 for the header

    friend bool operator==(const PageSpot &, const PageSpot &) = default;
};

/// The message for `wolgan.patch()` in preview.js, empty where nothing visible differs. A `before` of nothing
/// stands for a freshly loaded page; then, and where all is drawn anew, the message has `whole`.
[[nodiscard]] QJsonObject patchMessage(const PageContent *before, const PageContent &after);

/// Where byte `offset` of the post shows: in the footnote definition or block that holds it, else in the
/// block before it, else in the header.
[[nodiscard]] PageSpot spotAt(const RenderedPage &page, qsizetype offset);

/// The bytes that a spot stands for; the empty range at 0 for the header; nothing where the page has no such
/// spot.
[[nodiscard]] std::optional<ByteRange> rangeOf(const RenderedPage &page, PageSpot spot);

} // namespace wolgan
