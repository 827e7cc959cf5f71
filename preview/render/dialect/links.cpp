// Links, images, automatic links and references to footnotes.

#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/spanparser.h"

#include <algorithm>

namespace wolgan::dialect {

namespace {

constexpr size_t npos = std::string_view::npos;

/// An image's text as written, escapes resolved.
std::string unescaped(std::string_view text)
{
    constexpr std::string_view escapable = "\\.*_+`<>()[]{}#!:|\"'$=-";
    std::string result;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && escapable.find(text[i + 1]) != npos)
            ++i;
        result += text[i];
    }
    return result;
}

struct UrlEnd
{
    size_t pos = npos;
    bool isClosed = false; ///< at the closing parenthesis; else before a title
};

/// Where the URL ends whose opening parenthesis stands at `pos`: parentheses in pairs are part of it.
UrlEnd findUrlEnd(std::string_view text, size_t pos)
{
    int open = 0;
    for (; pos < text.size(); ++pos) {
        const char next = pos + 1 < text.size() ? text[pos + 1] : '\0';
        if (text[pos] == '(') {
            ++open;
        } else if (text[pos] == ')') {
            if (--open == 0)
                return {pos, true};
        } else if (isSpace(text[pos]) && (next == '"' || next == '\'')) {
            return {pos, false};
        }
    }
    return {};
}

/// A title in quotes and the closing parenthesis from `pos` on; returns the position after it, npos where
/// there is none.
size_t readTitle(std::string_view text, size_t pos, std::string_view &title)
{
    while (pos < text.size() && isSpace(text[pos]))
        ++pos;
    if (pos >= text.size() || (text[pos] != '"' && text[pos] != '\''))
        return npos;
    for (size_t close = text.find(text[pos], pos + 2); close != npos;
         close = text.find(text[pos], close + 1)) {
        size_t end = close + 1;
        while (end < text.size() && isSpace(text[end]))
            ++end;
        if (end < text.size() && text[end] == ')') {
            title = text.substr(pos + 1, close - pos - 1);
            return end + 1;
        }
    }
    return npos;
}

/// Length of an address with a scheme up to the closing angle bracket on the same line; 0 where there is
/// none.
size_t urlLength(std::string_view inside, Budget &budget)
{
    for (const std::string_view scheme : {"mailto:", "http:", "https:", "ftp:", "ftps:"}) {
        if (!inside.starts_with(scheme))
            continue;
        const size_t line = inside.find('\n');
        const size_t stop = inside.substr(0, line).find('>', scheme.size() + 1);
        budget.spend(stop == npos ? inside.size() / 8 : stop);
        return stop == npos ? 0 : stop;
    }
    return 0;
}

/// Length of `name@host` up to the closing angle bracket; 0 where there is none.
size_t mailLength(std::string_view inside)
{
    size_t pos = 0;
    size_t separator = npos;
    for (; pos < inside.size(); pos += characterLength(inside, pos)) {
        const char32_t c = characterAt(inside, pos);
        if (c == '@' && separator == npos && pos > 0)
            separator = pos;
        else if (c != '-' && c != '_' && c != '.' && !isLetterOrDigit(c))
            break;
    }
    const bool isMail = separator != npos && pos > separator + 1 && pos < inside.size() && inside[pos] == '>';
    return isMail ? pos : 0;
}

} // namespace

bool SpanParser::parseLink()
{
    const bool isImage = at(m_pos) == '!';
    const size_t begin = m_pos + (isImage ? 2 : 1);
    if (at(begin - 1) != '[' || begin >= m_text.size() || at(begin) == '^')
        return false;
    const std::string_view opening = m_text.substr(m_pos, begin - m_pos);
    m_pos = begin;
    const bool isNested = !isImage && (isInside(NodeKind::Image) || isInside(NodeKind::Link));
    if (isNested || m_text.find(']', m_pos) == npos) {
        m_context.budget.spend(isNested ? size_t(1) : (m_text.size() - m_pos) / 16);
        addText(opening);
        return true;
    }
    Node *link = m_arena.make(isImage ? NodeKind::Image : NodeKind::Link);
    Stop stop;
    stop.kind = Stop::Bracket;
    stop.openBrackets = 1;
    if (parseInside(link, stop, SpanSet::All)) {
        const std::string_view label = m_text.substr(begin, m_pos - begin);
        ++m_pos;
        if (resolveReference(link, label) || parseTarget(link, label))
            return true;
    }
    m_pos = begin;
    addText(opening);
    return true;
}

/// `[label]`, `[label][name]`: true where a definition is found.
bool SpanParser::resolveReference(Node *link, std::string_view label)
{
    size_t open = m_pos;
    while (isSpace(at(open)))
        ++open;
    const size_t close = at(open) == '[' ? m_text.find(']', open + 1) : npos;
    constexpr size_t unitsToLookUp = 300;
    m_context.budget.spend(unitsToLookUp + (close == npos ? open : close) - m_pos);
    if (close == npos && at(m_pos) == '(')
        return false;
    std::string name;
    if (close != npos && close > open + 1)
        name = normalizedLinkName(m_text.substr(open + 1, close - open - 1));
    else
        name = normalizedLinkName(unescaped(label));
    m_context.askedLinks.push_back(name);
    const auto found = m_context.known->links.find(name);
    if (found == m_context.known->links.end()) {
        m_pos = m_text.size(); // nothing else can make it a link
        return false;
    }
    if (close != npos)
        m_pos = close + 1;
    const LinkDefinition &definition = found->second;
    if (definition.marker && definition.marker->attributeList) {
        link->ensureAttributeList().merge(*definition.marker->attributeList);
        applyAttributeList(*definition.marker->attributeList, m_context.known->namedLists, link->attributes,
                           m_context.budget);
    }
    m_context.budget.spend(definition.url.size() + definition.title.value_or(std::string_view()).size());
    finishLink(link, definition.url, definition.title ? &*definition.title : nullptr, label);
    return true;
}

/// `(url "title")` at the cursor.
bool SpanParser::parseTarget(Node *link, std::string_view label)
{
    if (at(m_pos) != '(')
        return false;
    std::string_view url;
    const bool isAngled = at(m_pos + 1) == '<';
    const size_t lineEnd = isAngled ? std::min(m_text.find('\n', m_pos), m_text.size()) : m_pos;
    const size_t angle = m_text.substr(0, lineEnd).find('>', m_pos);
    m_context.budget.spend((lineEnd - m_pos) / 8);
    if (angle != npos) {
        url = m_text.substr(m_pos + 2, angle - m_pos - 2);
        m_pos = angle + 1;
        if (at(m_pos) == ')') {
            ++m_pos;
            finishLink(link, url, nullptr, label);
            return true;
        }
    } else {
        const UrlEnd end = findUrlEnd(m_text, m_pos);
        m_context.budget.spend((end.pos == npos ? m_text.size() : end.pos) - m_pos);
        if (end.pos == npos)
            return false;
        url = trimmed(m_text.substr(m_pos + 1, end.pos - m_pos - 1));
        m_pos = end.pos + 1;
        if (end.isClosed) {
            finishLink(link, url, nullptr, label);
            return true;
        }
        --m_pos;
    }
    std::string_view title;
    const size_t end = readTitle(m_text, m_pos, title);
    m_context.budget.spend((end == npos ? m_text.size() : end) - m_pos);
    if (end == npos)
        return false;
    m_pos = end;
    finishLink(link, url, &title, label);
    return true;
}

void SpanParser::finishLink(Node *link, std::string_view url, const std::string_view *title,
                            std::string_view label)
{
    if (link->kind == NodeKind::Link) {
        link->attributes.set("href", url);
    } else {
        link->attributes.set("src", url);
        link->attributes.set("alt", unescaped(label));
        link->children.clear();
    }
    if (title)
        link->attributes.set("title", *title);
    m_tree->children.push_back(link);
}

bool SpanParser::parseFootnoteReference()
{
    if (!rest().starts_with("[^"))
        return false;
    const size_t length = nameLength(rest().substr(2));
    if (length == 0 || at(m_pos + 2 + length) != ']')
        return false;
    const std::string_view name = m_text.substr(m_pos + 2, length);
    m_context.askedFootnotes.push_back(name);
    if (m_context.known->footnotes.contains(name))
        add(NodeKind::FootnoteReference, name);
    else
        addText(m_text.substr(m_pos, length + 3));
    m_pos += length + 3;
    return true;
}

bool SpanParser::parseAutolink()
{
    if (at(m_pos) != '<')
        return false;
    const std::string_view inside = rest().substr(1);
    const size_t address = urlLength(inside, m_context.budget);
    const size_t mail = address == 0 ? mailLength(inside) : 0;
    m_context.budget.spend(mail);
    const std::string_view url = inside.substr(0, address + mail);
    if (url.empty())
        return false;
    Node *link = add(NodeKind::Link);
    link->attributes.set("href", mail != 0 ? "mailto:" + std::string(url) : std::string(url));
    const std::string_view shown = url.starts_with("mailto:") ? url.substr(7) : url;
    link->children.push_back(m_arena.make(NodeKind::Text, shown));
    m_pos += url.size() + 2;
    return true;
}

} // namespace wolgan::dialect
