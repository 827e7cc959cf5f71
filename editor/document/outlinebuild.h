#pragma once

#include "editor/document/bodyscan.h"
#include "editor/document/footnotes.h"
#include "editor/document/frontmatter.h"
#include "editor/document/outline.h"

namespace wolgan {

/// Builds the outline of a post from its lines, definitions and front matter.
[[nodiscard]] Outline buildOutline(QByteArrayView bytes, ByteRange body, const QList<BodyLine> &lines,
                                   const FrontMatter &frontMatter, const Footnotes &footnotes);

} // namespace wolgan
