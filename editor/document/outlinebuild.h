#pragma once

#include "editor/document/bodyscan.h"
#include "editor/document/footnotes.h"
#include "editor/document/frontmatter.h"
#include "editor/document/headings.h"
#include "editor/document/outline.h"

namespace wolgan {

/// Builds the outline of a post from its lines, definitions and front matter.
[[nodiscard]] Outline buildOutline(QByteArrayView bytes, ByteRange body, const QList<BodyLine> &lines,
                                   const FrontMatter &frontMatter, const Footnotes &footnotes);

/// The outline of a part of a post that is known to hold no references: the post, an intro, what has a
/// heading of the post's levels, figures and definitions.
[[nodiscard]] Outline buildPart(QByteArrayView bytes, ByteRange part, const QList<BodyLine> &lines,
                                HeadingLevels levels, const Footnotes &footnotes);

} // namespace wolgan
