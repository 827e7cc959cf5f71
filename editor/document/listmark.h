#pragma once

#include "editor/document/byterange.h"

#include <QByteArray>

#include <optional>

namespace wolgan {

/// The mark that begins a list item, as kramdown reads it: `-`, `*`, `+` or `12.`, then a blank or nothing.
struct ListMark
{
    ByteRange mark;     ///< `-` or `12.`
    qsizetype text = 0; ///< where the item's text begins; the end of the line where it has none
    int column = 0;     ///< of the mark; a tab reaches to the next multiple of four
    int textColumn = 0; ///< of the text: lines indented that far belong to the item

    [[nodiscard]] bool isOrdered() const { return mark.size() > 1; }
};

[[nodiscard]] std::optional<ListMark> listMark(QByteArrayView bytes, ByteRange line);

/// Column of the first byte of a line that is neither blank nor tab.
[[nodiscard]] int indentColumn(QByteArrayView bytes, ByteRange line);

} // namespace wolgan
