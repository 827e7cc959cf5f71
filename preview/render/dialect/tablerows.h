#pragma once

// The lines of a table.

#include "preview/render/dialect/context.h"

#include <string>
#include <string_view>
#include <vector>

namespace wolgan::dialect {

/// True where the line at the start of `rest` has a bar that is not escaped: a block of such lines is a
/// table.
[[nodiscard]] bool hasBar(std::string_view rest);

/// Length of a line of hyphens, colons and bars; 0 for others.
[[nodiscard]] size_t separatorLine(std::string_view rest);
/// Length of a line of equals signs and bars, which begins the foot.
[[nodiscard]] size_t footLine(std::string_view rest);

/// What a separator line says of its columns.
[[nodiscard]] std::vector<Alignment> columnAlignments(std::string_view line);

/// The cells' texts. Bars in code and escaped bars do not separate.
[[nodiscard]] std::vector<std::string> tableCells(Context &context, std::string_view line,
                                                  bool hasLeadingBar);

/// Whether every line of `text` has a bar that stands in no code span and no HTML.
[[nodiscard]] bool hasBarOnEveryLine(Context &context, std::string_view text);

} // namespace wolgan::dialect
