// Code, math, escapes, line breaks.

#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/spanparser.h"

namespace wolgan::dialect {

bool SpanParser::parseCodeSpan()
{
    const size_t marks = countLeading(rest(), '`');
    if (marks == 0)
        return false;
    const size_t begin = m_pos;
    const std::string_view delimiter = m_text.substr(begin, marks);
    m_pos += marks;
    const bool spaceBefore = begin == 0 || isSpace(m_text[begin - 1]);
    if (marks == 1 && spaceBefore && !atEnd() && isSpace(at(m_pos))) {
        addText(delimiter);
        return true;
    }
    const size_t close = m_text.find(delimiter, m_pos);
    if (close == std::string_view::npos) {
        m_context.budget.spend((m_text.size() - m_pos) / 16);
        addText(delimiter);
        return true;
    }
    std::string_view code = m_text.substr(m_pos, close - m_pos);
    if (marks > 1 && code.starts_with(' '))
        code.remove_prefix(1);
    if (marks > 1 && code.ends_with(' '))
        code.remove_suffix(1);
    add(NodeKind::CodeSpan, code);
    m_pos = close + marks;
    return true;
}

bool SpanParser::parseMath()
{
    if (!rest().starts_with("$$"))
        return false;
    const size_t close = m_text.find("$$", m_pos + 2);
    if (close == std::string_view::npos) {
        m_context.budget.spend((m_text.size() - m_pos) / 16);
        return false;
    }
    add(NodeKind::Math, trimmed(m_text.substr(m_pos + 2, close - m_pos - 2)));
    m_pos = close + 2;
    return true;
}

bool SpanParser::parseLineBreak()
{
    if (!rest().starts_with("  \n") && !rest().starts_with("\\\\\n"))
        return false;
    add(NodeKind::LineBreak);
    m_pos += 2;
    return true;
}

bool SpanParser::parseEscape()
{
    if (at(m_pos) != '\\' || m_pos + 1 >= m_text.size() || !isEscapable(at(m_pos + 1)))
        return false;
    addText(m_text.substr(m_pos + 1, 1));
    m_pos += 2;
    return true;
}

} // namespace wolgan::dialect
