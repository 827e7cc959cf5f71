#include "preview/render/dialect/htmlnames.h"

#include "preview/render/dialect/characters.h"

#include <algorithm>
#include <iterator>

namespace wolgan::dialect {

namespace {

// Sorted.
constexpr std::string_view spanElements[] = {
    "a",      "abbr", "acronym", "b",   "bdo", "big",   "br",  "button", "cite",  "code",
    "del",    "dfn",  "em",      "i",   "img", "input", "ins", "kbd",    "label", "mark",
    "option", "q",    "rb",      "rbc", "rp",  "rt",    "rtc", "ruby",   "samp",  "select",
    "small",  "span", "strong",  "sub", "sup", "tt",    "u",   "var"};
constexpr std::string_view blockElements[] = {
    "address",  "applet", "article", "aside",   "blockquote", "body",       "caption", "col",    "colgroup",
    "dd",       "div",    "dl",      "dt",      "fieldset",   "figcaption", "footer",  "form",   "h1",
    "h2",       "h3",     "h4",      "h5",      "h6",         "head",       "header",  "hgroup", "hr",
    "html",     "iframe", "legend",  "li",      "main",       "map",        "menu",    "nav",    "ol",
    "optgroup", "p",      "pre",     "section", "summary",    "table",      "tbody",   "td",     "tfoot",
    "th",       "thead",  "tr",      "ul"};
constexpr std::string_view elementsWithoutBody[] = {"area",  "base",   "br",    "col",    "command", "embed",
                                                    "hr",    "img",    "input", "keygen", "link",    "meta",
                                                    "param", "source", "track", "wbr"};
constexpr std::string_view knownElements[] = {
    "a",       "abbr",    "acronym",  "address",    "applet",   "area",       "article", "aside",   "b",
    "base",    "bdo",     "big",      "blockquote", "body",     "br",         "button",  "caption", "cite",
    "code",    "col",     "colgroup", "command",    "dd",       "del",        "details", "dfn",     "div",
    "dl",      "dt",      "em",       "embed",      "fieldset", "figcaption", "figure",  "footer",  "form",
    "h1",      "h2",      "h3",       "h4",         "h5",       "h6",         "head",    "header",  "hgroup",
    "hr",      "html",    "i",        "iframe",     "img",      "input",      "ins",     "kbd",     "keygen",
    "label",   "legend",  "li",       "link",       "main",     "map",        "mark",    "math",    "menu",
    "meta",    "nav",     "noscript", "object",     "ol",       "optgroup",   "option",  "p",       "param",
    "pre",     "q",       "rb",       "rbc",        "rp",       "rt",         "rtc",     "ruby",    "samp",
    "script",  "section", "select",   "small",      "source",   "span",       "strong",  "style",   "sub",
    "summary", "sup",     "table",    "tbody",      "td",       "textarea",   "tfoot",   "th",      "thead",
    "tr",      "track",   "tt",       "u",          "ul",       "var",        "wbr"};
constexpr std::string_view blockContent[] = {
    "address", "applet", "article",  "aside",    "blockquote", "body",    "dd",
    "details", "div",    "dl",       "fieldset", "figcaption", "figure",  "footer",
    "form",    "header", "hgroup",   "iframe",   "li",         "main",    "map",
    "menu",    "nav",    "noscript", "object",   "section",    "summary", "td"};
constexpr std::string_view spanContent[] = {
    "a",   "abbr",  "acronym", "b",        "bdo",  "big",    "button", "caption", "cite", "del",
    "dfn", "dt",    "em",      "h1",       "h2",   "h3",     "h4",     "h5",      "h6",   "i",
    "ins", "label", "legend",  "optgroup", "p",    "q",      "rb",     "rbc",     "rp",   "rt",
    "rtc", "ruby",  "select",  "small",    "span", "strong", "sub",    "sup",     "th",   "tt"};

template<size_t N>
bool contains(const std::string_view (&names)[N], std::string_view name)
{
    return std::binary_search(std::begin(names), std::end(names), name);
}

size_t plainNameLength(std::string_view text)
{
    const char32_t first = characterAt(text, 0);
    if (first != '_' && !isLetter(first))
        return 0;
    size_t pos = 0;
    while (pos < text.size()) {
        const char32_t c = characterAt(text, pos);
        if (c != '-' && c != '.' && c != '_' && !isLetterOrDigit(c))
            break;
        pos += characterLength(text, pos);
    }
    return pos;
}

} // namespace

size_t htmlNameLength(std::string_view text)
{
    const size_t length = plainNameLength(text);
    if (length == 0 || length >= text.size() || text[length] != ':')
        return length;
    const size_t local = plainNameLength(text.substr(length + 1));
    return local == 0 ? length : length + 1 + local;
}

bool beginsWithSpanElement(std::string_view text)
{
    size_t length = 0;
    while (length < text.size() && (isAsciiLetter(text[length]) || isDigit(text[length])))
        ++length;
    const std::string_view name = text.substr(0, length);
    return !isUnicodeWord(characterAt(text, length)) && (contains(spanElements, name) || name == "script");
}

bool isSpanElement(std::string_view name)
{
    return contains(spanElements, name);
}

bool isBlockElement(std::string_view name)
{
    return contains(blockElements, name);
}

bool isElementWithoutBody(std::string_view name)
{
    return contains(elementsWithoutBody, name);
}

bool isKnownElement(std::string_view name)
{
    return contains(knownElements, name);
}

ContentModel defaultContentModel(std::string_view name)
{
    if (contains(blockContent, name))
        return ContentModel::Block;
    return contains(spanContent, name) ? ContentModel::Span : ContentModel::Raw;
}

std::string normalizedElementName(std::string_view name)
{
    std::string lower = inLowerCase(name);
    return isKnownElement(lower) ? lower : std::string(name);
}

std::string inLowerCase(std::string_view ascii)
{
    std::string lower(ascii);
    std::transform(lower.begin(), lower.end(), lower.begin(), lowered);
    return lower;
}

} // namespace wolgan::dialect
