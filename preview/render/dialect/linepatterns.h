#pragma once

// What the beginning of a line can be. Every function looks at the start of `rest`, the text from a line's
// start on, and returns a length in bytes, 0 where the thing does not stand there.

#include <string_view>

namespace wolgan::dialect {

/// Blank lines, as many as there are.
[[nodiscard]] size_t blankLines(std::string_view rest);

/// `^` alone on its line ends the block before it.
[[nodiscard]] size_t endOfBlockLine(std::string_view rest);

/// A pair of braces that begins with `{:`; it may run over several lines.
struct BraceMatch
{
    size_t length = 0;
    std::string_view content; ///< between `{:` and `}`
    explicit operator bool() const { return length != 0; }
};

/// `{: …}` with nothing after it on the line, at the very start of `rest`; not an extension (`{::`, `{:/`).
[[nodiscard]] BraceMatch attributeListToLineEnd(std::string_view rest);
/// The same after up to three spaces.
[[nodiscard]] BraceMatch attributeListLine(std::string_view rest);
/// From `{:` to the closing brace, whatever follows.
[[nodiscard]] BraceMatch attributeListAnywhere(std::string_view rest);

/// A start or end tag of an element that is no span element: it ends a paragraph.
[[nodiscard]] bool startsBlockHtml(std::string_view rest);

[[nodiscard]] size_t ruleLine(std::string_view rest);

enum class MarkerType { Bullet, Number, Definition };

/// A list marker with the blank after it.
struct ListMarker
{
    size_t length = 0; ///< spaces and marker, without the blank after it
    explicit operator bool() const { return length != 0; }
};
[[nodiscard]] ListMarker listMarker(std::string_view rest, MarkerType type, size_t maximalIndent = 3);
[[nodiscard]] bool startsList(std::string_view rest);

/// `## ` with its blanks; 0 where there is no heading. The number of hashes is the level.
[[nodiscard]] size_t headingMarker(std::string_view rest);

[[nodiscard]] size_t quoteMarker(std::string_view rest);
[[nodiscard]] bool startsFence(std::string_view rest);
/// A tab or four spaces.
[[nodiscard]] size_t codeIndent(std::string_view rest);

/// What ends a quote's lazy lines.
[[nodiscard]] bool endsLazily(std::string_view rest);
/// What ends a paragraph.
[[nodiscard]] bool endsParagraph(std::string_view rest);
/// What may stand right after a table or a formula.
[[nodiscard]] bool isBlockBoundary(std::string_view rest);

} // namespace wolgan::dialect
