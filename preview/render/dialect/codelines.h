#pragma once

// Indented lines: code blocks, and what belongs to a footnote's definition after its first line.

#include <string>
#include <string_view>

namespace wolgan::dialect {

/// Length of the indented lines at the start of `text`, with the blank lines between and the lines that go on
/// with them without being indented; 0 where there are none.
[[nodiscard]] size_t indentedLines(std::string_view text);

/// `text` with a tab or four spaces taken off every line that has them.
[[nodiscard]] std::string withoutCodeIndent(std::string_view text);

} // namespace wolgan::dialect
