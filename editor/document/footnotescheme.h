#pragma once

#include "editor/document/footnotes.h"
#include "editor/document/outline.h"

namespace wolgan {

/// Learns the scheme from the references (or, without any, the definitions) and the sections that they stand
/// in, and while they are few from the hint in the front matter (its content, between the fences; see
/// footnotehint.h).
void learnScheme(QByteArrayView bytes, ByteRange frontMatter, const Outline &outline, Footnotes &footnotes);

} // namespace wolgan
