#include "preview/render/dialect/characters.h"

#include <algorithm>

namespace wolgan::dialect {

namespace {

constexpr char32_t byteAt(std::string_view text, size_t pos)
{
    return static_cast<unsigned char>(text[pos]);
}

bool isCircledLetter(char32_t c)
{
    return (c >= 0x24B6 && c <= 0x24E9) || (c >= 0x1F130 && c <= 0x1F149) || (c >= 0x1F150 && c <= 0x1F169) ||
           (c >= 0x1F170 && c <= 0x1F189);
}

} // namespace

size_t characterLength(std::string_view text, size_t pos)
{
    const auto first = static_cast<unsigned char>(text[pos]);
    const size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    return std::min(length, text.size() - pos);
}

char32_t characterAt(std::string_view text, size_t pos)
{
    if (pos >= text.size())
        return 0;
    const char32_t first = byteAt(text, pos);
    switch (characterLength(text, pos)) {
    case 1:
        return first;
    case 2:
        return (first & 0x1F) << 6 | (byteAt(text, pos + 1) & 0x3F);
    case 3:
        return (first & 0x0F) << 12 | (byteAt(text, pos + 1) & 0x3F) << 6 | (byteAt(text, pos + 2) & 0x3F);
    default:
        return (first & 0x07) << 18 | (byteAt(text, pos + 1) & 0x3F) << 12 |
               (byteAt(text, pos + 2) & 0x3F) << 6 | (byteAt(text, pos + 3) & 0x3F);
    }
}

size_t characterBefore(std::string_view text, size_t pos)
{
    do {
        --pos;
    } while (pos > 0 && isContinuationByte(text[pos]));
    return pos;
}

bool isLetter(char32_t c)
{
    if (c < 0x80)
        return isAsciiLetter(static_cast<char>(c));
    return QChar::isLetter(c) || QChar::category(c) == QChar::Number_Letter || isCircledLetter(c);
}

bool isLetterOrDigit(char32_t c)
{
    return isLetter(c) || QChar::isDigit(c);
}

bool isUnicodeWord(char32_t c)
{
    if (c < 0x80)
        return isWord(static_cast<char>(c));
    return isLetterOrDigit(c) || QChar::isMark(c) || QChar::category(c) == QChar::Punctuation_Connector;
}

std::string_view trimmedStart(std::string_view text)
{
    size_t begin = 0;
    while (begin < text.size() && isSpace(text[begin]))
        ++begin;
    return text.substr(begin);
}

std::string_view trimmedEnd(std::string_view text)
{
    size_t end = text.size();
    while (end > 0 && isSpace(text[end - 1]))
        --end;
    return text.substr(0, end);
}

std::string_view trimmed(std::string_view text)
{
    return trimmedEnd(trimmedStart(text));
}

size_t afterLineEnd(std::string_view text, size_t pos)
{
    while (pos < text.size() && isInlineSpace(text[pos]))
        ++pos;
    return pos < text.size() && text[pos] == '\n' ? pos + 1 : std::string_view::npos;
}

size_t lineLength(std::string_view text)
{
    const size_t newline = text.find('\n');
    return newline == std::string_view::npos ? text.size() : newline + 1;
}

size_t countLeading(std::string_view text, char c, size_t limit)
{
    size_t count = 0;
    while (count < text.size() && count < limit && text[count] == c)
        ++count;
    return count;
}

bool startsWithIgnoringCase(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(),
                                                      [](char a, char b) { return a == lowered(b); });
}

} // namespace wolgan::dialect
