#include "preview/render/dialect/blockparser.h"
#include "preview/render/dialect/characters.h"

#include <algorithm>
#include <iterator>

namespace wolgan::dialect {

namespace {

struct CodePointRange
{
    char32_t first;
    char32_t last;
};

// XML's NameStartChar beyond ASCII.
constexpr CodePointRange nameStarts[] = {
    {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},
    {0x37F, 0x1FFF},  {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF},
    {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF},
};

bool startsName(char32_t c)
{
    if (c < 0x80)
        return c == ':' || c == '_' || isAsciiLetter(static_cast<char>(c));
    return std::any_of(std::begin(nameStarts), std::end(nameStarts),
                       [c](const CodePointRange &range) { return range.first <= c && c <= range.last; });
}

bool continuesName(char32_t c)
{
    return startsName(c) || c == '-' || c == '.' || (c >= '0' && c <= '9') || c == 0xB7 ||
           (c >= 0x300 && c <= 0x36F) || (c >= 0x203F && c <= 0x2040);
}

bool isName(std::string_view text)
{
    if (text.empty() || !startsName(characterAt(text, 0)))
        return false;
    for (size_t i = 0; i < text.size(); i += characterLength(text, i)) {
        if (!continuesName(characterAt(text, i)))
            return false;
    }
    return true;
}

/// Takes a trailing ` {#name}` off `text` and returns the name.
std::string_view takeId(std::string_view &text)
{
    const size_t open = text.ends_with('}') ? text.rfind("{#") : std::string_view::npos;
    if (open == std::string_view::npos || open == 0 || !isBlank(text[open - 1]))
        return {};
    const std::string_view name = text.substr(open + 2, text.size() - open - 3);
    if (!isName(name))
        return {};
    text = trimmedEnd(text.substr(0, open - 1));
    return name;
}

std::string_view withoutClosingHashes(std::string_view text)
{
    const size_t end = text.find_last_not_of('#');
    if (end == std::string_view::npos || end + 1 == text.size() || !isBlank(text[end]))
        return text;
    return trimmedEnd(text.substr(0, end));
}

} // namespace

bool BlockParser::parseHeading()
{
    const size_t marker = headingMarker(rest());
    if (marker == 0)
        return false;
    const size_t length = lineLength(rest());
    std::string_view text = trimmedEnd(rest().substr(marker, length - marker));
    const std::string_view id = takeId(text);
    text = withoutClosingHashes(text);
    if (text.empty())
        return false;
    addHeading(static_cast<int>(countLeading(rest(), '#')), text, id, length);
    return true;
}

bool BlockParser::parseUnderlinedHeading()
{
    const size_t spaces = countLeading(rest(), ' ', 3);
    const size_t first = lineLength(rest());
    if (spaces >= first || isSpace(rest()[spaces]) || first >= rest().size())
        return false;
    const std::string_view underline = rest().substr(first);
    const size_t marks = std::min(underline.find_first_not_of("-="), underline.size());
    const size_t end = afterLineEnd(underline, marks);
    if (marks == 0 || end == std::string_view::npos || !isAfterBoundary())
        return false;
    std::string_view text = trimmedEnd(rest().substr(spaces, first - spaces));
    const std::string_view id = takeId(text);
    if (text.empty())
        return false;
    addHeading(underline[0] == '-' ? 2 : 1, text, id, first + end);
    return true;
}

void BlockParser::addHeading(int level, std::string_view text, std::string_view id, size_t length)
{
    m_state.pos += length;
    Node *heading = addBlock(NodeKind::Heading);
    heading->level = level;
    appendText(m_arena, heading, NodeKind::RawText, text);
    if (!id.empty())
        heading->attributes.set("id", id);
}

} // namespace wolgan::dialect
