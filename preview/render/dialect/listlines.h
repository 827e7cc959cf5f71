#pragma once

// How the lines of a list item are told from what follows the item, and how their indentation is taken off.

#include "preview/render/dialect/attributes.h"
#include "preview/render/dialect/linepatterns.h"

#include <string>
#include <string_view>

namespace wolgan::dialect {

/// The first line of an item after its marker.
struct ItemStart
{
    std::string text;       ///< without leading blanks and without the item's attribute list
    size_t indentation = 0; ///< columns that lines of the item are indented by
    bool hasList = false;   ///< an attribute list was taken
};

/// Reads what stands after the marker of `markerLength` columns up to the line's end.
[[nodiscard]] ItemStart readItemStart(size_t markerLength, std::string_view line, AttributeList &list);

/// Length of a line that is indented as the item is and not blank; 0 for others.
[[nodiscard]] size_t indentedItemLine(std::string_view rest, size_t indentation);
/// Length of a line that goes on with the item without being indented.
[[nodiscard]] size_t lazyItemLine(std::string_view rest, size_t indentation);

/// How far the marker of the next item may be indented.
[[nodiscard]] size_t maximalMarkerIndent(size_t indentation);

/// Makes spaces of the tabs the line begins with and takes the item's indentation off; `wasIndented` says
/// whether it had it.
[[nodiscard]] std::string withoutIndentation(std::string_view line, size_t indentation, bool &wasIndented);

/// Takes a leading `{: …}` and the white space around it off `text`. False where there is none.
bool takeItemList(std::string &text, AttributeList &list);

} // namespace wolgan::dialect
