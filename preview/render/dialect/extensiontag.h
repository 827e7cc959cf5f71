#pragma once

// Extensions in braces: `{::comment}…{:/comment}`, `{::nomarkdown}…{:/}`, `{::options key="value" /}`.

#include "preview/render/dialect/attributes.h"
#include "preview/render/dialect/node.h"

#include <string_view>

namespace wolgan::dialect {

struct ExtensionTag
{
    size_t length = 0; ///< 0 where there is no such tag
    std::string_view name;
    AttributeList options;
    bool isClosed = false; ///< ends with `/}`
    bool isStop = false;   ///< `{:/name}`
};

/// The tag at the start of `text`; `asLine` where nothing but blanks may follow it on its line, which is
/// taken too.
[[nodiscard]] ExtensionTag extensionTag(std::string_view text, bool asLine);

struct ExtensionBody
{
    std::string_view text;
    size_t length = 0; ///< with the stop tag
    bool isFound = false;
};

/// Up to the line with the stop tag of `name`.
[[nodiscard]] ExtensionBody blockExtensionBody(std::string_view text, std::string_view name);
/// Up to the stop tag of `name`.
[[nodiscard]] ExtensionBody spanExtensionBody(std::string_view text, std::string_view name);

/// The node of a comment or of raw text; null where the tag has no body.
[[nodiscard]] Node *extensionNode(Arena &arena, const ExtensionTag &tag, const ExtensionBody &body);

} // namespace wolgan::dialect
