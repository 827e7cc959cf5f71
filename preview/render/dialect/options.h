#pragma once

#include "preview/render/dialect/attributes.h"

#include <array>
#include <string>

namespace wolgan::dialect {

/// What a post can set with `{::options key="value" /}`; it holds for the whole page. Other keys change
/// nothing here.
struct Options
{
    bool autoIds = true;
    bool parseBlockHtml = false;
    bool parseSpanHtml = true;
    int firstFootnote = 1;
    int headingOffset = 0;
    std::string idPrefix;
    std::array<bool, 7> listedLevels = {false, true, true, true,
                                        true,  true, true}; ///< in the table of contents
};

/// Takes the options that `attributes` name; values that make no sense are left out.
void setOptions(const Attributes &attributes, Options &options);

} // namespace wolgan::dialect
