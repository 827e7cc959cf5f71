#pragma once

// Our rendering of a post against the site's: which blocks differ, and the page with the site's HTML in their
// place. Pure; cannot fail.

#include "preview/render/renderedpage.h"

#include <QHash>

namespace wolgan {

/// A page after it was compared with what the site publishes.
///
/// The DOM of the corrected page is the site's: joined as toHtml() joins. It has our blocks with our ranges,
/// in our order, so that a click still finds its text; what the site has more is part of the block before it,
/// and a block of which the site has nothing is empty. A page without any block gets one with an empty range.
struct Comparison
{
    RenderedPage corrected;
    int blocksCorrected = 0; ///< of the blocks; the footnotes count as one
    /// Our HTML of each corrected block that stands for itself, and the site's.
    QHash<QByteArray, QByteArray> replacements;
};

/// `site` is the whole fragment that kramdown made of the page's post.
[[nodiscard]] Comparison compareWithSite(const RenderedPage &page, const QByteArray &site);

} // namespace wolgan
