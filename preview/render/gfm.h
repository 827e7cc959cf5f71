#pragma once

// A post's body as GitHub shows it: what a reviewer sees of it in the blog's repository. cmark-gfm with
// GitHub's extensions (tables, strikethrough, autolinks, task lists, footnotes, filtered tags); kramdown's
// attribute lists stand there as text, as they do on GitHub.

#include "preview/render/renderedpage.h"

namespace wolgan {

/// Renders the bytes of `body`, a range of `bytes`. One block per top-level node; the footnotes, where there
/// are any, in `footnotes`. A body that cmark-gfm would take too long for, or that would make it abort()
/// (long link definitions used very often, huge tables, runs of `<?`), is shown as plain text, with `notice`
/// set.
[[nodiscard]] RenderedPage renderGfm(QByteArrayView bytes, ByteRange body);

} // namespace wolgan
