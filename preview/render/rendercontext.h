#pragma once

namespace wolgan {

/// What the rendering of a post's body depends on besides its bytes.
struct RenderContext
{
    bool math = false; ///< front matter `math: true`: does not change the fragment, kept for the view
};

} // namespace wolgan
