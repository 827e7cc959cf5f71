#pragma once

#include "editor/document/edits/bodyblock.h"
#include "editor/document/style.h"

namespace wolgan::edits {

struct WrittenBody
{
    QByteArray text;         ///< line ends as "\n", none at the end
    QList<qsizetype> begins; ///< of each block's first line; of a block that is not written, of what follows
};

/// Writes blocks: those that stand as they were read keep their bytes. A depth without a point to hold it is
/// lowered; Markdown without text, and new points without text at the end, are not written.
[[nodiscard]] WrittenBody toMarkdown(const QList<BodyBlock> &blocks, const ListStyle &style);

} // namespace wolgan::edits
