#include "preview/render/dialect/linepatterns.h"

#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/htmlnames.h"

#include <algorithm>

namespace wolgan::dialect {

namespace {

constexpr size_t maximalListLength = 2000; // of an attribute list, where the site knows no bound

size_t indent(std::string_view rest)
{
    return countLeading(rest, ' ', 3);
}

/// Calls `accept` with the end of each closing brace that could end the list, the likeliest first; an escaped
/// brace closes only where no other does.
template<typename Accept>
BraceMatch braces(std::string_view rest, Accept accept)
{
    if (!rest.starts_with("{:"))
        return {};
    rest = rest.substr(0, maximalListLength);
    if (rest.find('}') == std::string_view::npos)
        return {};
    size_t escaped = 0;
    for (size_t i = 2; i < rest.size(); ++i) {
        if (rest[i] == '\\' && i + 1 < rest.size() && rest[i + 1] == '}') {
            if (i > 2 && accept(i + 2) != 0)
                escaped = i + 1;
            ++i;
        } else if (rest[i] == '}') {
            if (i > 2 && accept(i + 1) != 0)
                return {accept(i + 1), rest.substr(2, i - 2)};
            break;
        }
    }
    return escaped ? BraceMatch{accept(escaped + 1), rest.substr(2, escaped - 2)} : BraceMatch{};
}

} // namespace

size_t blankLines(std::string_view rest)
{
    size_t end = 0;
    for (size_t i = 0; i < rest.size() && isSpace(rest[i]); ++i) {
        if (rest[i] == '\n')
            end = i + 1;
    }
    return end;
}

size_t endOfBlockLine(std::string_view rest)
{
    if (!rest.starts_with('^'))
        return 0;
    const size_t end = afterLineEnd(rest, 1);
    return end == std::string_view::npos ? 0 : end;
}

BraceMatch attributeListToLineEnd(std::string_view rest)
{
    if (rest.size() < 4 || rest[2] == ':' || rest[2] == '/')
        return {};
    return braces(rest, [&](size_t end) {
        const size_t line = afterLineEnd(rest, end);
        return line == std::string_view::npos ? 0 : line;
    });
}

BraceMatch attributeListLine(std::string_view rest)
{
    const size_t spaces = indent(rest);
    BraceMatch match = attributeListToLineEnd(rest.substr(spaces));
    if (match)
        match.length += spaces;
    return match;
}

BraceMatch attributeListAnywhere(std::string_view rest)
{
    return braces(rest, [](size_t end) { return end; });
}

bool startsBlockHtml(std::string_view rest)
{
    if (rest.size() < 2 || rest[0] != '<')
        return false;
    const bool closes = rest[1] == '/';
    const std::string_view name = rest.substr(closes ? 2 : 1);
    const size_t length = htmlNameLength(name);
    if (length == 0 || beginsWithSpanElement(name))
        return false;
    if (!closes)
        return true;
    const size_t end = length + (name.size() - length - trimmedStart(name.substr(length)).size());
    return end < name.size() && name[end] == '>';
}

size_t ruleLine(std::string_view rest)
{
    const size_t spaces = indent(rest);
    if (spaces >= rest.size())
        return 0;
    const char mark = rest[spaces];
    if (mark != '*' && mark != '-' && mark != '_')
        return 0;
    int marks = 0;
    for (size_t i = spaces; i < rest.size(); ++i) {
        if (rest[i] == '\n')
            return marks >= 3 ? i + 1 : 0;
        if (rest[i] == mark)
            ++marks;
        else if (!isBlank(rest[i]))
            return 0;
    }
    return 0;
}

ListMarker listMarker(std::string_view rest, MarkerType type, size_t maximalIndent)
{
    size_t pos = countLeading(rest, ' ', maximalIndent);
    const size_t start = pos;
    if (type == MarkerType::Number) {
        while (pos < rest.size() && isDigit(rest[pos]))
            ++pos;
        if (pos == start || pos >= rest.size() || rest[pos] != '.')
            return {};
    } else if (pos >= rest.size()) {
        return {};
    } else if (type == MarkerType::Definition ? rest[pos] != ':'
                                              : rest[pos] != '-' && rest[pos] != '*' && rest[pos] != '+') {
        return {};
    }
    ++pos;
    const bool separated = pos < rest.size() && (isBlank(rest[pos]) || rest[pos] == '|');
    return separated ? ListMarker{pos} : ListMarker{};
}

bool startsList(std::string_view rest)
{
    return listMarker(rest, MarkerType::Bullet) || listMarker(rest, MarkerType::Number);
}

size_t headingMarker(std::string_view rest)
{
    const size_t hashes = countLeading(rest, '#', 7);
    if (hashes == 0 || hashes > 6)
        return 0;
    size_t end = hashes;
    while (end < rest.size() && isBlank(rest[end]))
        ++end;
    return end > hashes ? end : 0;
}

size_t quoteMarker(std::string_view rest)
{
    const size_t spaces = indent(rest);
    if (spaces >= rest.size() || rest[spaces] != '>')
        return 0;
    return spaces + (rest.substr(spaces + 1).starts_with(' ') ? 2 : 1);
}

bool startsFence(std::string_view rest)
{
    const std::string_view line = rest.substr(indent(rest));
    return line.size() >= 3 &&
           std::all_of(line.begin(), line.begin() + 3, [](char c) { return c == '`' || c == '~'; });
}

size_t codeIndent(std::string_view rest)
{
    if (rest.starts_with('\t'))
        return 1;
    return rest.starts_with("    ") ? 4 : 0;
}

bool endsLazily(std::string_view rest)
{
    if (rest.empty() || isSpace(rest[0]) || rest[0] == '^' || rest[0] == '{' || rest[0] == '<') {
        const std::string_view line = rest.substr(indent(rest));
        return rest.empty() || blankLines(rest) || endOfBlockLine(rest) || attributeListToLineEnd(line) ||
               startsBlockHtml(line);
    }
    return false;
}

bool endsParagraph(std::string_view rest)
{
    if (endsLazily(rest))
        return true;
    const std::string_view line = rest.substr(indent(rest));
    switch (line.empty() ? '\0' : line[0]) {
    case '-':
    case '+':
    case '*':
        return bool(listMarker(rest, MarkerType::Bullet));
    case ':':
        return bool(listMarker(rest, MarkerType::Definition));
    case '#':
        return headingMarker(rest) != 0;
    case '>':
        return true;
    case '`':
    case '~':
        return startsFence(rest);
    default:
        return bool(listMarker(rest, MarkerType::Number));
    }
}

bool isBlockBoundary(std::string_view rest)
{
    return rest.empty() || rest == "\n" || blankLines(rest) || endOfBlockLine(rest) ||
           attributeListLine(rest);
}

} // namespace wolgan::dialect
