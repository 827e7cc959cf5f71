#pragma once

// The names of HTML elements, as kramdown groups them.

#include "preview/render/dialect/node.h"

#include <string>
#include <string_view>

namespace wolgan::dialect {

/// Length of an element's or attribute's name at the start of `text`; 0 where there is none.
[[nodiscard]] size_t htmlNameLength(std::string_view text);

/// True where `text` begins with the name of an element that may stand in running text, or `script`, as a
/// whole word.
[[nodiscard]] bool beginsWithSpanElement(std::string_view text);

// The following take names in lower case, exactly.
[[nodiscard]] bool isSpanElement(std::string_view name);
[[nodiscard]] bool isBlockElement(std::string_view name);
[[nodiscard]] bool isElementWithoutBody(std::string_view name);
[[nodiscard]] bool isKnownElement(std::string_view name);
/// How `markdown="1"` makes the element's inside be read.
[[nodiscard]] ContentModel defaultContentModel(std::string_view name);

/// The name in lower case where it is a known element's, else as it is: unknown names keep their capitals.
[[nodiscard]] std::string normalizedElementName(std::string_view name);
[[nodiscard]] std::string inLowerCase(std::string_view ascii);

} // namespace wolgan::dialect
