#pragma once

#include "editor/document/edits/bodyblock.h"

namespace wolgan::edits {

/// The blocks of a text with line ends as "\n": the lines of all blocks with the blank lines above them are
/// the text, without the blank lines that end it. Lists are read by kramdown's rules.
[[nodiscard]] QList<BodyBlock> parsedBlocks(QByteArrayView text);

} // namespace wolgan::edits
