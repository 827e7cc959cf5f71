#pragma once

// The few inline constructs that the outline and the edits need: footnote references, links and images.
// Offsets are bytes.

#include "editor/document/byterange.h"

#include <QList>

#include <optional>

namespace wolgan {

/// End of a footnote label `\w[\w:-]*` (kramdown's ALD_ID_NAME, ASCII) that starts at `begin`; -1 where none
/// does.
[[nodiscard]] qsizetype labelEnd(QByteArrayView bytes, qsizetype begin);

/// The labels of the footnote references `[^label]` in one block of text; none in code spans, tags, comments,
/// math, Liquid or behind a backslash. Linear in the size.
[[nodiscard]] QList<ByteRange> footnoteLabels(QByteArrayView bytes, ByteRange block);

/// `[text](destination "title")`, `![alt](…)`.
struct InlineLink
{
    ByteRange range; ///< the whole construct, with the `!` of an image
    ByteRange text;
    ByteRange destination; ///< without angle brackets and title
};

/// The link (or image, where `begin` is at its `!`) that starts at `begin` and ends before `limit`. Brackets
/// balance; blanks are allowed in the destination as kramdown allows them.
[[nodiscard]] std::optional<InlineLink> linkAt(QByteArrayView bytes, qsizetype begin, qsizetype limit);

} // namespace wolgan
