#include "preview/render/dialect/listlines.h"

#include "preview/render/dialect/characters.h"

#include <algorithm>

namespace wolgan::dialect {

namespace {

/// Length of white space, an item's attribute list and white space at the start of `text`; 0 where there is
/// no list.
size_t itemListLength(std::string_view text, std::string_view *content)
{
    const std::string_view list = trimmedStart(text);
    const BraceMatch match = attributeListAnywhere(list);
    if (!match || match.content.starts_with('/') || match.content.starts_with(':'))
        return 0;
    const size_t name = nameLength(match.content);
    if (name != 0 && name < match.content.size() && match.content[name] == ':')
        return 0;
    if (content)
        *content = match.content;
    const std::string_view after = list.substr(match.length);
    return text.size() - trimmedStart(after).size();
}

/// Tabs after the marker reach to the next column that four divides.
std::string withoutLeadingTabs(std::string_view line, size_t column)
{
    std::string text(line);
    while (true) {
        const size_t spaces = countLeading(text, ' ');
        const size_t tabs = countLeading(std::string_view(text).substr(spaces), '\t');
        if (tabs == 0)
            return text;
        text.replace(spaces, tabs, 4 - (spaces + column) % 4 + (tabs - 1) * 4, ' ');
    }
}

/// Length of the tabs and spaces that make the item's indentation; 0 where the line has not that much.
bool isIndentedBy(std::string_view line, size_t indentation)
{
    size_t pos = 0;
    for (size_t i = 0; i < indentation / 4; ++i) {
        if (line.substr(pos).starts_with('\t'))
            pos += 1;
        else if (line.substr(pos).starts_with("    "))
            pos += 4;
        else
            return false;
    }
    line.remove_prefix(pos);
    return line.starts_with('\t') || line.starts_with("    ") ||
           countLeading(line, ' ', indentation % 4) == indentation % 4;
}

size_t lengthUnlessBlank(std::string_view rest)
{
    const size_t length = lineLength(rest);
    return trimmed(rest.substr(0, length)).empty() ? 0 : length;
}

} // namespace

bool takeItemList(std::string &text, AttributeList &list)
{
    std::string_view content;
    const size_t length = itemListLength(text, &content);
    if (length == 0)
        return false;
    parseAttributeList(content, list);
    text.erase(0, length);
    return true;
}

ItemStart readItemStart(size_t markerLength, std::string_view line, AttributeList &list)
{
    ItemStart start;
    start.indentation = markerLength;
    const std::string_view afterList = line.substr(itemListLength(line, nullptr));
    if (trimmed(afterList).empty()) {
        start.indentation = 4;
        start.text = trimmedStart(line);
    } else {
        const std::string text = withoutLeadingTabs(line, markerLength);
        start.indentation += countLeading(text, ' ');
        start.text = trimmedStart(text);
    }
    start.hasList = takeItemList(start.text, list);
    return start;
}

size_t indentedItemLine(std::string_view rest, size_t indentation)
{
    return isIndentedBy(rest, indentation) ? lengthUnlessBlank(rest) : 0;
}

size_t lazyItemLine(std::string_view rest, size_t indentation)
{
    const size_t spaces = countLeading(rest, ' ', std::min<size_t>(indentation, 3));
    const std::string_view line = rest.substr(spaces);
    if (attributeListToLineEnd(line) || startsBlockHtml(line))
        return 0;
    return lengthUnlessBlank(rest);
}

size_t maximalMarkerIndent(size_t indentation)
{
    return std::min<size_t>(indentation - 1, 3);
}

std::string withoutIndentation(std::string_view line, size_t indentation, bool &wasIndented)
{
    const size_t tabs = countLeading(line, '\t');
    std::string text(tabs * 4, ' ');
    text += line.substr(tabs);
    wasIndented = countLeading(text, ' ', indentation) == indentation;
    return wasIndented ? text.substr(indentation) : text;
}

} // namespace wolgan::dialect
