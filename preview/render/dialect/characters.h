#pragma once

// The character classes that kramdown's rules are written in, over UTF-8 that is known to be valid. A class
// whose name says nothing else is ASCII only, as it is in kramdown; the ones that take a code point know
// Unicode.

#include <QChar>

#include <string_view>

namespace wolgan::dialect {

[[nodiscard]] constexpr bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

[[nodiscard]] constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// White space that does not end the line.
[[nodiscard]] constexpr bool isInlineSpace(char c)
{
    return isSpace(c) && c != '\n';
}

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

[[nodiscard]] constexpr bool isWord(char c)
{
    return isAsciiLetter(c) || isDigit(c) || c == '_';
}

/// What a backslash makes plain text.
[[nodiscard]] constexpr bool isEscapable(char c)
{
    return std::string_view("\\.*_+`<>()[]{}#!:|\"'$=-~").find(c) != std::string_view::npos;
}

[[nodiscard]] constexpr bool isContinuationByte(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

[[nodiscard]] constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Length in bytes of the character that starts at `pos`, which must be inside `text`.
[[nodiscard]] size_t characterLength(std::string_view text, size_t pos);

/// The character that starts at `pos`; 0 at or past the end.
[[nodiscard]] char32_t characterAt(std::string_view text, size_t pos);

/// Start of the character before `pos`; `pos` must not be 0.
[[nodiscard]] size_t characterBefore(std::string_view text, size_t pos);

[[nodiscard]] bool isLetter(char32_t c);
[[nodiscard]] bool isLetterOrDigit(char32_t c);
/// Letters, marks, decimal digits and connectors: what headings' ids keep.
[[nodiscard]] bool isUnicodeWord(char32_t c);

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string_view trimmedStart(std::string_view text);
[[nodiscard]] std::string_view trimmedEnd(std::string_view text);

/// Position after optional white space and the first newline from `pos`, or npos where something else stands
/// there.
[[nodiscard]] size_t afterLineEnd(std::string_view text, size_t pos);

/// Length of the first line with its newline; the whole text where there is none.
[[nodiscard]] size_t lineLength(std::string_view text);

[[nodiscard]] size_t countLeading(std::string_view text, char c, size_t limit = std::string_view::npos);

/// True where `text` begins with `prefix`, ASCII letters in either case. `prefix` is in lower case.
[[nodiscard]] bool startsWithIgnoringCase(std::string_view text, std::string_view prefix);

} // namespace wolgan::dialect
