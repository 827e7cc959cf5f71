#pragma once

#include "editor/document/footnotes.h"
#include "editor/document/outline.h"

namespace wolgan {

/// Learns the scheme from the references (or, without any, the definitions) and the sections that they stand in.
void learnScheme(QByteArrayView bytes, const Outline &outline, Footnotes &footnotes);

} // namespace wolgan
