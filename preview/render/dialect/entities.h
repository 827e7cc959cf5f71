#pragma once

#include <string>
#include <string_view>

namespace wolgan::dialect {

struct EntityReference
{
    size_t length = 0;      ///< 0 where no reference stands there
    char32_t codePoint = 0; ///< 0 where the name is not known
};

/// `&name;`, `&#8617;`, `&#x21A9;` at the start of `text`. Only HTML 4's names are known, as on the site.
[[nodiscard]] EntityReference entityReference(std::string_view text);

[[nodiscard]] std::string utf8(char32_t codePoint);

} // namespace wolgan::dialect
