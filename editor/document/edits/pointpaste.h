#pragma once

#include "editor/document/edits/pointkeys.h"

namespace wolgan::edits {

/// Pastes several lines of plain text at a caret: lists with any usual bullet become points nested as they
/// are, other lines a point each. Nothing where that is plain typing: a single line without a bullet, or
/// lines without bullets in Markdown.
[[nodiscard]] std::optional<PointsChange> pasted(QList<BodyBlock> blocks, PointPlace caret,
                                                 const QByteArray &text);

} // namespace wolgan::edits
