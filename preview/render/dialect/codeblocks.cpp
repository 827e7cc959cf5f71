#include "preview/render/dialect/blockparser.h"
#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/codelines.h"

#include <algorithm>

namespace wolgan::dialect {

namespace {

constexpr size_t npos = std::string_view::npos;

/// A line that goes on with indented code without being indented.
bool continuesLazily(std::string_view rest)
{
    return !rest.empty() && blankLines(rest) == 0 && !attributeListLine(rest) && endOfBlockLine(rest) == 0 &&
           !startsBlockHtml(rest.substr(countLeading(rest, ' ', 3)));
}

/// Blank lines, then lines of which the first is indented.
size_t indentedChunk(std::string_view text)
{
    const size_t blank = blankLines(text);
    size_t pos = blank;
    if (codeIndent(text.substr(pos)) == 0 || trimmed(text.substr(pos, lineLength(text.substr(pos)))).empty())
        return 0;
    do {
        pos += lineLength(text.substr(pos));
    } while (continuesLazily(text.substr(pos)) ||
             (codeIndent(text.substr(pos)) != 0 && blankLines(text.substr(pos)) == 0));
    return pos;
}

/// A fence at the start of a text: its marks and the word after them.
struct Fence
{
    std::string_view marks;
    std::string_view language;
    size_t contentBegin = 0;
};

/// The fence taken to be `length` marks long; what else stands on its line must be one word.
Fence openingFence(std::string_view text, size_t begin, size_t length)
{
    Fence fence;
    size_t pos = begin + length;
    while (pos < text.size() && isInlineSpace(text[pos]))
        ++pos;
    const size_t word = pos;
    while (pos < text.size() && !isSpace(text[pos]))
        ++pos;
    const size_t content = afterLineEnd(text, pos);
    if (content == npos)
        return fence;
    fence.marks = text.substr(begin, length);
    fence.language = text.substr(word, pos - word);
    fence.contentBegin = content;
    return fence;
}

/// Finds the closing fence's line from `pos` on: its begin, and its end in `end`.
size_t closingFence(std::string_view text, size_t pos, std::string_view marks, size_t &end)
{
    while (pos < text.size()) {
        const std::string_view line = text.substr(pos);
        const size_t spaces = countLeading(line, ' ', 3);
        if (line.substr(spaces).starts_with(marks)) {
            const size_t more = countLeading(line.substr(spaces + marks.size()), marks.back());
            end = afterLineEnd(text, pos + spaces + marks.size() + more);
            if (end != npos)
                return pos;
        }
        pos += lineLength(line);
    }
    return npos;
}

} // namespace

size_t indentedLines(std::string_view text)
{
    size_t pos = 0;
    while (const size_t chunk = indentedChunk(text.substr(pos)))
        pos += chunk;
    return pos;
}

std::string withoutCodeIndent(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, lineLength(text));
        result += line.substr(codeIndent(line));
        text.remove_prefix(line.size());
    }
    return result;
}

bool BlockParser::parseIndentedCode()
{
    if (codeIndent(rest()) == 0)
        return false;
    std::string_view lines = rest().substr(0, indentedLines(rest()));
    m_state.pos += lines.size();
    std::string code;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lineLength(lines));
        const size_t spaces = countLeading(line, ' ', 3);
        const bool joins = !code.empty() && codeIndent(line) == 0 && !isSpace(line[spaces]);
        if (joins)
            code.back() = ' ';
        code += line.substr(codeIndent(line));
        lines.remove_prefix(line.size());
    }
    addBlock(NodeKind::CodeBlock, m_arena.keep(std::move(code)));
    return true;
}

bool BlockParser::parseFencedCode()
{
    if (!startsFence(rest()))
        return false;
    const size_t spaces = countLeading(rest(), ' ', 3);
    const size_t marks = std::min(rest().find_first_not_of("`~", spaces), rest().size()) - spaces;
    for (size_t length = marks; length >= 3 && length + 3 > marks; --length) {
        const Fence fence = openingFence(rest(), spaces, length);
        if (fence.marks.empty())
            continue;
        size_t end = npos;
        const size_t close = closingFence(rest(), fence.contentBegin, fence.marks, end);
        m_context.budget.spend(close == npos ? 2 * rest().size() : size_t(0)); // line after line
        if (close == npos) {
            noteOpenEnd();
            continue;
        }
        Node *block =
            addBlock(NodeKind::CodeBlock, rest().substr(fence.contentBegin, close - fence.contentBegin));
        if (!fence.language.empty()) {
            const std::string_view name = fence.language.substr(0, fence.language.find('?', 1));
            block->attributes.set("class", "language-" + std::string(name));
        }
        m_state.pos += end;
        return true;
    }
    return false;
}

} // namespace wolgan::dialect
