#pragma once

// What an item says once it is part of another one.

#include "editor/document/document.h"

namespace wolgan::edits {

/// The blank lines between an item's heading and its text.
[[nodiscard]] QByteArray linesAboveText(const Document &document, const Node &item);

/// The texts of items with headings as they go behind the first one's. Titles that differ from the first
/// one's stay: as a point in the author's style with the text's points nested below it where the text is a
/// list, else as a paragraph. A blank line stands between two texts unless both are lists of one kind.
[[nodiscard]] QByteArray furtherTexts(const Document &document, int first, const QList<int> &others);

/// The text of a bullet with other bullets as points at its end, `- [Title](url): comment` with what is
/// nested below; line ends are "\n".
[[nodiscard]] QByteArray textWithBullets(const Document &document, int first, const QList<int> &others);

} // namespace wolgan::edits
