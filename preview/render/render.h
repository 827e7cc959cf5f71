#pragma once

#include "preview/render/renderedpage.h"

namespace wolgan {

/// What the rendering of a post's body depends on besides its bytes.
struct RenderContext
{
    bool math = false; ///< front matter `math: true`: does not change the fragment, kept for the view
};

/// Renders the bytes of `body` (a range of `bytes`, the post without its front matter) as the site will
/// publish them.
[[nodiscard]] RenderedPage renderBody(QByteArrayView bytes, ByteRange body,
                                      const RenderContext &context = {});

} // namespace wolgan
