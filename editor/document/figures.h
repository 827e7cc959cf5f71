#pragma once

#include "editor/document/bodyscan.h"
#include "editor/document/outline.h"

namespace wolgan {

/// The figures of a body, in the order of the text: images that stand alone on a line at the start of a
/// paragraph (or behind another figure), each with its attribute list and the caption line behind it, as the
/// Chirpy theme styles them.
[[nodiscard]] QList<Figure> findFigures(QByteArrayView bytes, const QList<BodyLine> &lines);

} // namespace wolgan
