#include "preview/render/dialect/htmltag.h"

#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/htmlnames.h"

namespace wolgan::dialect {

namespace {

constexpr size_t npos = std::string_view::npos;
constexpr size_t unitsPerTag = 100;

size_t skipSpace(std::string_view text, size_t pos)
{
    while (pos < text.size() && isSpace(text[pos]))
        ++pos;
    return pos;
}

/// Reads `= value` at `pos` into `value`; returns the position after it, `pos` itself where there is no
/// value.
size_t readValue(std::string_view text, size_t pos, std::string_view &value, Budget &budget, bool &hasQuotes)
{
    const size_t equals = skipSpace(text, pos);
    if (equals >= text.size() || text[equals] != '=')
        return pos;
    const size_t begin = skipSpace(text, equals + 1);
    if (begin >= text.size())
        return pos;
    if (text[begin] == '"' || text[begin] == '\'') {
        hasQuotes = true;
        const size_t close = text.find(text[begin], begin + 1);
        budget.spend((close == npos ? text.size() : close) - begin);
        if (close == npos)
            return pos;
        value = text.substr(begin + 1, close - begin - 1);
        return close + 1;
    }
    size_t end = begin;
    while (end < text.size() && isUnicodeWord(characterAt(text, end)))
        end += characterLength(text, end);
    value = text.substr(begin, end - begin);
    return end > begin ? end : pos;
}

/// Length of what `opening` and `closing` enclose, both included.
size_t enclosedLength(std::string_view rest, std::string_view opening, std::string_view closing,
                      Budget &budget)
{
    if (!rest.starts_with(opening))
        return 0;
    const size_t end = rest.find(closing, opening.size());
    budget.spend(end == npos ? rest.size() * 2 : end); // a slow search where dashes abound
    return end == npos ? 0 : end + closing.size();
}

} // namespace

HtmlTag startTag(std::string_view rest, Budget &budget)
{
    HtmlTag tag;
    if (!rest.starts_with('<'))
        return tag;
    const size_t nameEnd = 1 + htmlNameLength(rest.substr(1));
    if (nameEnd == 1)
        return tag;
    tag.name = rest.substr(1, nameEnd - 1);
    const bool known = isKnownElement(inLowerCase(tag.name));
    size_t pos = nameEnd;
    for (size_t count = 0; pos < rest.size(); budget.spend(++count)) {
        const size_t begin = skipSpace(rest, pos);
        const size_t name = begin > pos ? htmlNameLength(rest.substr(begin)) : 0;
        if (name == 0)
            break;
        std::string_view value;
        pos = readValue(rest, begin + name, value, budget, tag.hasQuotes);
        const std::string_view key = rest.substr(begin, name);
        tag.attributes.set(known ? inLowerCase(key) : std::string(key), value);
        if (budget.isExhausted())
            return tag;
    }
    pos = skipSpace(rest, pos);
    budget.spend(unitsPerTag + pos);
    tag.isClosed = pos < rest.size() && rest[pos] == '/';
    pos += tag.isClosed ? 1 : 0;
    if (pos < rest.size() && rest[pos] == '>')
        tag.length = pos + 1;
    return tag;
}

HtmlEndTag endTag(std::string_view rest)
{
    HtmlEndTag tag;
    if (!rest.starts_with("</"))
        return tag;
    tag.name = rest.substr(2, htmlNameLength(rest.substr(2)));
    const size_t end = skipSpace(rest, 2 + tag.name.size());
    if (!tag.name.empty() && end < rest.size() && rest[end] == '>')
        tag.length = end + 1;
    return tag;
}

size_t commentLength(std::string_view rest, Budget &budget)
{
    return enclosedLength(rest, "<!--", "-->", budget);
}

size_t instructionLength(std::string_view rest, Budget &budget)
{
    return enclosedLength(rest, "<?", "?>", budget);
}

size_t closesElement(std::string_view rest, std::string_view name, bool anyCase)
{
    if (!rest.starts_with("</"))
        return 0;
    const std::string_view found = rest.substr(2);
    if (anyCase ? !startsWithIgnoringCase(found, name) : !found.starts_with(name))
        return 0;
    const size_t end = skipSpace(rest, 2 + name.size());
    return end < rest.size() && rest[end] == '>' ? end + 1 : 0;
}

size_t findEndTag(std::string_view text, std::string_view name, Budget &budget)
{
    const std::string lower = inLowerCase(name);
    size_t pos = text.find("</");
    while (pos != npos && closesElement(text.substr(pos), lower, true) == 0)
        pos = text.find("</", pos + 2);
    budget.spend(pos == npos ? text.size() : pos);
    return pos;
}

} // namespace wolgan::dialect
