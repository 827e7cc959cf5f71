#include "preview/render/dialect/spanparser.h"

#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/htmltag.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wolgan::dialect {

namespace {

constexpr size_t npos = std::string_view::npos;
constexpr size_t unitsPerStart = 60; // where a span may begin
constexpr size_t maximalDepth = 100; // of spans inside spans: bounds the recursion

constexpr std::array<bool, 256> bytesIn(std::string_view characters)
{
    std::array<bool, 256> table{};
    for (const char c : characters)
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr std::array<bool, 256> interesting = bytesIn("*_`<[!\\${&-. >\"'~");
constexpr std::array<bool, 256> interestingOrBracket = bytesIn("*_`<[!\\${&-. >\"'~]");
constexpr std::array<bool, 256> htmlOnly = bytesIn("<");
constexpr std::array<bool, 256> codeOnly = bytesIn("`");
constexpr std::array<bool, 256> codeAndHtml = bytesIn("`<");

constexpr bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

} // namespace

void SpanParser::parse(Node *tree, std::string_view text, SpanSet set)
{
    m_text = text;
    m_pos = 0;
    Stop stop;
    parseInside(tree, stop, set);
}

bool SpanParser::parseInside(Node *tree, Stop &stop, SpanSet set)
{
    if (m_ancestors.size() >= maximalDepth) {
        m_context.budget.exhaust();
        return false;
    }
    Node *outer = std::exchange(m_tree, tree);
    m_ancestors.push_back(outer);
    bool found = false;
    while (!atEnd()) {
        const size_t next = findStart(set, stop.kind == Stop::Bracket);
        if (!m_context.budget.spend((next == npos ? m_text.size() : next) - m_pos + unitsPerStart))
            break;
        if (next == npos) {
            if (stop.kind == Stop::None) {
                addText(rest());
                m_pos = m_text.size();
            }
            break;
        }
        addText(m_text.substr(m_pos, next - m_pos));
        m_pos = next;
        if (stopsHere(stop, tree)) {
            found = true;
            break;
        }
        if (!parseOne(set))
            addCharacter();
    }
    m_tree = outer;
    m_ancestors.pop_back();
    return found;
}

/// The first place from the cursor on where a span may begin or, with `stopsAtBracket`, a bracket closes.
size_t SpanParser::findStart(SpanSet set, bool stopsAtBracket) const
{
    const std::array<bool, 256> &table = set == SpanSet::Html          ? htmlOnly
                                         : set == SpanSet::Code        ? codeOnly
                                         : set == SpanSet::CodeAndHtml ? codeAndHtml
                                         : stopsAtBracket              ? interestingOrBracket
                                                                       : interesting;
    for (size_t pos = m_pos; pos < m_text.size(); ++pos) {
        if (!table[static_cast<unsigned char>(m_text[pos])])
            continue;
        if (!isQuote(m_text[pos])) {
            if (canStart(pos))
                return pos;
            continue;
        }
        // A quote's rule looks at the character before it too, and so begins there.
        return pos > m_pos && m_text[pos - 1] != '\\' ? std::max(m_pos, characterBefore(m_text, pos)) : pos;
    }
    return npos;
}

bool SpanParser::canStart(size_t pos) const
{
    const char next = at(pos + 1);
    switch (m_text[pos]) {
    case '!':
        return next == '[';
    case '{':
        return next == ':';
    case '-':
        return next == '-';
    case '.':
        return next == '.' && at(pos + 2) == '.';
    case ' ':
        return (next == ' ' && at(pos + 2) == '\n') || ((next == '<' || next == '>') && at(pos + 2) == next);
    case '>':
        return next == '>';
    case '~':
        return next == '~' && at(pos + 2) != '~' && !isSpace(at(pos + 2));
    case '$':
        return next == '$';
    case '&':
        return next == '#' || next == ':' || isWord(next);
    case '\\':
        return isEscapable(next);
    default:
        return true;
    }
}

bool SpanParser::stopsHere(Stop &stop, const Node *tree)
{
    switch (stop.kind) {
    case Stop::None:
        return false;
    case Stop::Delimiter:
        return rest().starts_with(stop.delimiter) && closesEmphasis(stop, tree);
    case Stop::EndTag:
        return closesElement(rest(), stop.element, stop.anyCase) != 0;
    case Stop::Bracket:
        break;
    }
    if (at(m_pos) == ']')
        --stop.openBrackets;
    else if (at(m_pos) == '[' || (at(m_pos) == '!' && at(m_pos + 1) == '['))
        ++stop.openBrackets;
    else
        return false;
    m_context.budget.spend(tree->children.size());
    const auto images = std::count_if(tree->children.begin(), tree->children.end(),
                                      [](const Node *child) { return child->kind == NodeKind::Image; });
    return stop.openBrackets == images;
}

bool SpanParser::parseOne(SpanSet set)
{
    switch (set) {
    case SpanSet::All:
        return parseOneOfAll();
    case SpanSet::Html:
        return parseHtml();
    case SpanSet::Code:
        return parseCodeSpan();
    case SpanSet::CodeAndHtml:
        return parseCodeSpan() || parseHtml();
    }
    return false;
}

/// The kinds in their order; what cannot begin with this character is left out.
bool SpanParser::parseOneOfAll()
{
    switch (at(m_pos)) {
    case '*':
    case '_':
        return parseEmphasis();
    case '`':
        return parseCodeSpan();
    case '<':
        return parseAutolink() || parseHtml() || parseSmartQuote() || parseTypography();
    case '[':
        return parseFootnoteReference() || parseLink() || parseSmartQuote();
    case '!':
        return parseLink() || parseSmartQuote();
    case '$':
        return parseSmartQuote() || parseMath();
    case '{':
        return parseSmartQuote() || parseSpanExtension();
    case '&':
        return parseSmartQuote() || parseEntity();
    case '\\':
        return parseTypography() || parseLineBreak() || parseEscape();
    case '~':
        return parseSmartQuote() || parseStrikethrough();
    default:
        return parseSmartQuote() || parseTypography() || parseLineBreak();
    }
}

void SpanParser::addCharacter()
{
    const size_t length = characterLength(m_text, m_pos);
    addText(m_text.substr(m_pos, length));
    m_pos += length;
}

Node *SpanParser::add(NodeKind kind, std::string_view text)
{
    Node *node = m_arena.make(kind, text);
    m_tree->children.push_back(node);
    return node;
}

void SpanParser::addSymbol(std::string_view printed, std::string_view plain)
{
    add(NodeKind::Symbol, printed)->plain = plain;
}

bool SpanParser::isInside(NodeKind kind) const
{
    return m_tree->kind == kind ||
           std::any_of(m_ancestors.begin(), m_ancestors.end(),
                       [kind](const Node *node) { return node && node->kind == kind; });
}

} // namespace wolgan::dialect
