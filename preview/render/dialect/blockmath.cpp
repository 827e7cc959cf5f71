#include "preview/render/dialect/blockparser.h"
#include "preview/render/dialect/characters.h"

namespace wolgan::dialect {

/// `$$ … $$` as a block of its own, over several lines.
bool BlockParser::parseBlockMath()
{
    const size_t spaces = countLeading(rest(), ' ', 3);
    const std::string_view text = rest().substr(spaces);
    const bool isEscaped = text.starts_with("\\$$");
    if ((!isEscaped && !text.starts_with("$$")) || !isAfterBoundary())
        return false;
    const size_t open = isEscaped ? 3 : 2;
    const size_t close = text.find("$$", open);
    m_context.budget.spend(close == std::string_view::npos ? text.size() : close);
    if (close > lineLength(text))
        noteOpenEnd();
    if (close == std::string_view::npos)
        return false;
    const size_t line = afterLineEnd(text, close + 2);
    const size_t end = line == std::string_view::npos ? close + 2 : line;
    if (isEscaped) {
        if (line != std::string_view::npos)
            m_state.pos += spaces + 1;
        return false;
    }
    if (!isBlockBoundary(text.substr(end)))
        return false;
    m_state.pos += spaces + end;
    addBlock(NodeKind::MathBlock, trimmed(text.substr(open, close - open)));
    return true;
}

} // namespace wolgan::dialect
