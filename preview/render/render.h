#pragma once

// The body of a post as the site will publish it: the HTML that Jekyll's kramdown (GFM input, Jekyll's and
// Chirpy's options) makes of it, before the theme rewrites it. Liquid is not run; code is not highlighted.
//
// The dialect is kramdown's and wholly ours (preview/render/dialect). cmark-gfm parses another language: what
// ends a paragraph, what belongs to a list item, what is a table, raw HTML, emphasis beside Hangul, which
// spaces a link may hold, which characters a backslash escapes, all differ, and attribute lists, definition
// lists, math, abbreviations and kramdown's footnotes have no counterpart. Its tree also has no reliable
// offsets of spans, and hostile text makes it quadratic or call abort(). It shows a post as GitHub does
// (gfm.h) and is the yardstick of speed (tests/render/bench_render.cpp).
//
// Two passes, as in kramdown: blocks (dialect/blockparser.h), then the spans of each block
// (dialect/spanparser.h); then each block is printed (dialect/htmlwriter.h) with holes for what depends on
// the page, and the page is put together (dialect/page.h). A body is cut into chunks that are parsed by
// themselves (dialect/chunk.h); BodyRenderer keeps them from one version of a post to the next. Work and
// output are bounded (dialect/budget.h).

#include "preview/render/rendercontext.h"
#include "preview/render/renderedpage.h"

namespace wolgan {

/// Renders the bytes of `body` (a range of `bytes`, the post without its front matter) as the site will
/// publish them. Ranges of blocks are whole lines, attribute lists included, blank lines around them not.
/// Invalid UTF-8 is shown as U+FFFD.
[[nodiscard]] RenderedPage renderBody(QByteArrayView bytes, ByteRange body,
                                      const RenderContext &context = {});

} // namespace wolgan
