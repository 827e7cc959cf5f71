// Quotes, dashes, dots and guillemets.

#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/spanparser.h"

namespace wolgan::dialect {

namespace {

constexpr std::string_view leftSingle = "\u2018";
constexpr std::string_view rightSingle = "\u2019";
constexpr std::string_view leftDouble = "\u201C";
constexpr std::string_view rightDouble = "\u201D";

constexpr std::string_view leftQuote(char quote)
{
    return quote == '"' ? leftDouble : leftSingle;
}

constexpr std::string_view rightQuote(char quote)
{
    return quote == '"' ? rightDouble : rightSingle;
}

constexpr bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

/// What the rules make of one or two quotes: `length` bytes before them stay text.
struct Quotes
{
    size_t textLength = 0;
    std::string_view first;
    std::string_view second; ///< empty where there is one quote only
};

struct Around
{
    std::string_view text;
    [[nodiscard]] char at(size_t i) const { return i < text.size() ? text[i] : '\0'; }
    [[nodiscard]] bool wordAt(size_t i) const { return isWord(at(i)); }
    [[nodiscard]] bool spaceAt(size_t i) const { return i < text.size() && isSpace(text[i]); }
};

/// A quote before punctuation that no word follows closes.
bool closesBeforePunctuation(const Around &s)
{
    constexpr std::string_view punctuation = "!\"#$%'()*+,-./:;<=>?@[\\]^_`{|}~";
    if (s.text.size() < 2 || punctuation.find(s.at(1)) == std::string_view::npos ||
        s.text.substr(2).starts_with(".."))
        return false;
    return (s.at(1) == '_') == isUnicodeWord(characterAt(s.text, 2));
}

/// A quote at a text's or a line's end, before white space, and before a lone s closes.
bool closesAtEnd(const Around &s)
{
    return s.text.size() == 1 || s.spaceAt(1) || (s.at(1) == 's' && !isUnicodeWord(characterAt(s.text, 2)));
}

constexpr bool canPrecedeClosing(char c)
{
    return std::string_view(" \\\t\r\n[{(-").find(c) == std::string_view::npos;
}

/// The rules, in their order; the text begins with a quote or with the one character before it.
Quotes quotesAt(std::string_view text)
{
    const Around s{text};
    const char c = s.at(0);
    if (isQuote(c)) {
        if ((s.at(1) == '_' || s.at(1) == '*') && s.text.size() > 2 && !s.spaceAt(2))
            return {0, leftQuote(c), {}};
        if (closesBeforePunctuation(s))
            return {0, rightQuote(c), {}};
    }
    const size_t space = s.spaceAt(0) ? 1 : 0;
    const char quote = s.at(space);
    if (isQuote(quote) && isQuote(s.at(space + 1)) && quote != s.at(space + 1) && s.wordAt(space + 2))
        return {space, leftQuote(quote), leftQuote(s.at(space + 1))};
    if (quote == '\'' && isDigit(s.at(space + 1)) && isDigit(s.at(space + 2)) && s.at(space + 3) == 's')
        return {space, rightSingle, {}};
    if (space == 1 && isQuote(quote) && s.wordAt(2))
        return {1, leftQuote(quote), {}};
    const size_t length = characterLength(text, 0);
    if (canPrecedeClosing(c) && isQuote(s.at(length)))
        return {length, rightQuote(s.at(length)), {}};
    if (isQuote(c) && closesAtEnd(s))
        return {0, rightQuote(c), {}};
    // What is left opens; of two quotes side by side a single one is looked for first.
    const bool second = isQuote(s.at(length)) && (!isQuote(c) || s.at(length) == '\'');
    return second ? Quotes{length, leftQuote(s.at(length)), {}} : Quotes{0, leftQuote(c), {}};
}

struct Symbol
{
    std::string_view written;
    std::string_view printed;
    std::string_view plain;
};

// Tried in this order.
constexpr Symbol symbols[] = {
    {"---", "\u2014", "\u2014"},
    {"--", "\u2013", "\u2013"},
    {"...", "\u2026", "\u2026"},
    {"\\<<", "&lt;&lt;", "<<"},
    {"\\>>", "&gt;&gt;", ">>"},
    {"<< ", "\u00AB\u00A0", "\u00AB\u00A0"},
    {" >>", "\u00A0\u00BB", "\u00A0\u00BB"},
    {"<<", "\u00AB", "\u00AB"},
    {">>", "\u00BB", "\u00BB"},
};

} // namespace

bool SpanParser::parseSmartQuote()
{
    if (atEnd() || at(m_pos) == '\\')
        return false;
    const size_t length = characterLength(m_text, m_pos);
    if (!isQuote(at(m_pos)) && !isQuote(at(m_pos + length)))
        return false;
    const Quotes quotes = quotesAt(rest());
    addText(m_text.substr(m_pos, quotes.textLength));
    addSymbol(quotes.first, quotes.first);
    if (!quotes.second.empty())
        addSymbol(quotes.second, quotes.second);
    m_pos += quotes.textLength + (quotes.second.empty() ? 1 : 2);
    return true;
}

bool SpanParser::parseTypography()
{
    for (const Symbol &symbol : symbols) {
        if (rest().starts_with(symbol.written)) {
            addSymbol(symbol.printed, symbol.plain);
            m_pos += symbol.written.size();
            return true;
        }
    }
    return false;
}

} // namespace wolgan::dialect
