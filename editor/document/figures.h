#pragma once

#include "editor/document/bodyscan.h"
#include "editor/document/outline.h"

#include <optional>

namespace wolgan {

/// The figures of a body, in the order of the text: images (`![…](…)` or one `<img …>`) that stand alone on a
/// line at the start of a paragraph (or behind another figure), each with its attribute list and the caption
/// line behind it, as the Chirpy theme styles them.
[[nodiscard]] QList<Figure> findFigures(QByteArrayView bytes, const QList<BodyLine> &lines);
/// The value of `width="600"`, `width=600` or Chirpy's `w="600"` among a figure's attributes; nothing without
/// one.
[[nodiscard]] std::optional<ByteRange> figureWidth(QByteArrayView bytes, const Figure &figure);

} // namespace wolgan
