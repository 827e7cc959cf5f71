// `*`, `_`, `**`, `__` and `~~`.

#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/spanparser.h"

#include <algorithm>

namespace wolgan::dialect {

namespace {

/// True where a letter, or letters after a letter and a hyphen, stand before `pos`: an underscore there is
/// text.
bool followsWord(std::string_view text, size_t pos)
{
    if (pos == 0)
        return false;
    const size_t before = characterBefore(text, pos);
    if (isLetter(characterAt(text, before)))
        return true;
    return text[before] == '-' && before > 0 && isLetter(characterAt(text, characterBefore(text, before)));
}

bool marksStand(std::string_view text, size_t pos, std::string_view delimiter)
{
    return text.substr(std::min(pos, text.size())).starts_with(delimiter);
}

} // namespace

bool SpanParser::parseEmphasis()
{
    const char mark = at(m_pos);
    if (mark != '*' && mark != '_')
        return false;
    const size_t begin = m_pos;
    const size_t length = at(begin + 1) == mark ? 2 : 1;
    const std::string_view delimiter = m_text.substr(begin, length);
    const NodeKind kind = length == 2 ? NodeKind::Strong : NodeKind::Emphasis;
    m_pos += length;
    if ((mark == '_' && followsWord(m_text, begin)) || (!atEnd() && isSpace(at(m_pos))) || isInside(kind)) {
        addText(delimiter);
        return true;
    }
    Node *node = parseEmphasisInside(delimiter, kind);
    if (!node && length == 2 && m_tree->kind != NodeKind::Emphasis) {
        m_pos = begin + 1;
        node = parseEmphasisInside(delimiter.substr(0, 1), NodeKind::Emphasis);
    }
    if (node) {
        m_tree->children.push_back(node);
    } else {
        m_pos = begin + length;
        addText(delimiter);
    }
    return true;
}

/// Parses from the cursor to behind the closing marks; null where they are missing.
Node *SpanParser::parseEmphasisInside(std::string_view delimiter, NodeKind kind)
{
    if (m_text.find(delimiter, m_pos) == std::string_view::npos) {
        m_context.budget.spend((m_text.size() - m_pos) / 16);
        return nullptr;
    }
    Stop stop;
    stop.kind = Stop::Delimiter;
    stop.delimiter = delimiter;
    stop.emphasis = kind;
    Node *node = m_arena.make(kind);
    if (!parseInside(node, stop, SpanSet::All))
        return nullptr;
    m_pos += delimiter.size();
    return node;
}

bool SpanParser::closesEmphasis(const Stop &stop, const Node *tree) const
{
    if (tree->children.empty() || m_pos == 0 || isSpace(m_text[m_pos - 1]))
        return false;
    const size_t after = m_pos + stop.delimiter.size();
    if (stop.emphasis == NodeKind::Emphasis && marksStand(m_text, after, stop.delimiter) &&
        !marksStand(m_text, after + 1, stop.delimiter))
        return false; // two marks, not three: they end or begin what is strong
    return stop.delimiter[0] != '_' || !isLetterOrDigit(characterAt(m_text, after));
}

bool SpanParser::parseStrikethrough()
{
    if (!rest().starts_with("~~") || m_pos + 4 >= m_text.size())
        return false;
    const char first = at(m_pos + 2);
    if (isSpace(first) || first == '~')
        return false;
    size_t close = m_text.find("~~", m_pos + 3);
    while (close != std::string_view::npos && (isSpace(m_text[close - 1]) || m_text[close - 1] == '~'))
        close = m_text.find("~~", close + 1);
    m_context.budget.spend((close == std::string_view::npos ? m_text.size() : close) - m_pos);
    if (close == std::string_view::npos)
        return false;
    Node *element = add(NodeKind::HtmlElement, "del");
    const std::string_view inside = m_text.substr(m_pos + 2, close - m_pos - 2);
    m_pos = close + 2;
    if (m_ancestors.size() < 50) {
        SpanParser parser(m_context);
        parser.m_ancestors.resize(m_ancestors.size() + 1, nullptr);
        parser.parse(element, inside);
    } else {
        m_context.budget.exhaust();
    }
    return true;
}

} // namespace wolgan::dialect
