#pragma once

#include <string>
#include <string_view>

namespace wolgan::dialect {

/// The id of a heading with this text, before repeats are numbered: lower case; letters, marks, digits, `_`
/// and `-` stay, blanks become hyphens.
[[nodiscard]] std::string headingId(std::string_view text);

/// The id of a heading inside an HTML element or a footnote, where other rules hold: ASCII letters, digits
/// and hyphens from the first letter on, `section` where nothing is left.
[[nodiscard]] std::string sectionId(std::string_view text);

} // namespace wolgan::dialect
