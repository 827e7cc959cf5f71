#pragma once

#include "editor/document/bodyscan.h"
#include "editor/document/footnotes.h"

namespace wolgan {

/// The references and definitions of a body; the scheme is still unknown.
[[nodiscard]] Footnotes findFootnotes(QByteArrayView bytes, const QList<BodyLine> &lines);

/// Learns the scheme from the references (or, without any, the definitions) and the sections that they stand
/// in.
void learnScheme(QByteArrayView bytes, const Outline &outline, Footnotes &footnotes);

} // namespace wolgan
