#pragma once

#include "editor/document/bodyscan.h"
#include "editor/document/footnotes.h"

namespace wolgan {

/// The references and definitions of a body; the scheme is still unknown.
[[nodiscard]] Footnotes findFootnotes(QByteArrayView bytes, const QList<BodyLine> &lines);

} // namespace wolgan
