// Paragraphs, quotes and rules.

#include "preview/render/dialect/blockparser.h"
#include "preview/render/dialect/characters.h"

namespace wolgan::dialect {

bool BlockParser::parseParagraph()
{
    const size_t begin = m_state.pos;
    const size_t spaces = countLeading(rest(), ' ', 3);
    if (spaces >= rest().size() || isBlank(rest()[spaces]) || rest()[spaces] == '\n')
        return false;
    takeLine();
    while (m_context.budget.spend(lineUnits(rest())) && !endsParagraph(rest()))
        takeLine();
    const std::string_view text = trimmedEnd(m_state.text.substr(begin, m_state.pos - begin));
    Node *last = lastChild();
    if (!last || last->kind != NodeKind::Paragraph) {
        appendText(m_arena, addBlock(NodeKind::Paragraph), NodeKind::RawText, trimmedStart(text));
        return true;
    }
    const bool breaksLine = begin >= 3 && m_state.text.substr(begin - 3, 3) == "  \n";
    if (last->lastChild() && last->lastChild()->kind == NodeKind::RawText)
        appendText(m_arena, last, NodeKind::RawText, breaksLine ? "  \n" : "\n");
    appendText(m_arena, last, NodeKind::RawText, text);
    return true;
}

bool BlockParser::parseBlockquote()
{
    if (quoteMarker(rest()) == 0)
        return false;
    std::string inside;
    do {
        std::string_view line = takeLine();
        line.remove_prefix(quoteMarker(line));
        inside += line;
    } while (!endsLazily(rest()));
    parseBlocks(addBlock(NodeKind::Blockquote), m_arena.keep(std::move(inside)));
    return true;
}

bool BlockParser::parseRule()
{
    const size_t length = ruleLine(rest());
    if (length == 0)
        return false;
    m_state.pos += length;
    addBlock(NodeKind::Rule);
    return true;
}

} // namespace wolgan::dialect
