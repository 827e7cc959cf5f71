#pragma once

// Start and end tags, as kramdown reads them.

#include "preview/render/dialect/attributes.h"
#include "preview/render/dialect/budget.h"

#include <string>
#include <string_view>

namespace wolgan::dialect {

struct HtmlTag
{
    size_t length = 0; ///< 0 where no tag stands there
    std::string_view name;
    Attributes attributes;  ///< names in lower case where the element is known
    bool isClosed = false;  ///< `<br/>`
    bool hasQuotes = false; ///< a quoted value was read or looked for
    explicit operator bool() const { return length != 0; }
};

/// A start tag at the very start of `rest`.
[[nodiscard]] HtmlTag startTag(std::string_view rest, Budget &budget);

struct HtmlEndTag
{
    size_t length = 0;
    std::string_view name;
    explicit operator bool() const { return length != 0; }
};

[[nodiscard]] HtmlEndTag endTag(std::string_view rest);

/// `<!-- … -->`; 0 where there is none.
[[nodiscard]] size_t commentLength(std::string_view rest, Budget &budget);
/// `<? … ?>`
[[nodiscard]] size_t instructionLength(std::string_view rest, Budget &budget);

/// Length of an end tag of `name` at the start of `rest`, 0 where there is none.
[[nodiscard]] size_t closesElement(std::string_view rest, std::string_view name, bool anyCase);
/// Position of the first end tag of `name` in any case, npos where there is none.
[[nodiscard]] size_t findEndTag(std::string_view text, std::string_view name, Budget &budget);

} // namespace wolgan::dialect
