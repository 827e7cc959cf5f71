#include "preview/render/dialect/attributes.h"

#include "preview/render/dialect/characters.h"

#include <algorithm>

namespace wolgan::dialect {

namespace {

constexpr int maximalReferences = 50; // lists may refer to each other in a circle
constexpr std::int64_t unitsPerReference = 500;
constexpr size_t unitsPerAttribute = 100;
constexpr size_t mostAttributes = 64; // of an element: each is looked for among the others

bool endsToken(std::string_view text, size_t pos)
{
    return pos >= text.size() || isSpace(text[pos]);
}

std::string unescapedValue(std::string_view text, char quote)
{
    std::string value;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '}' || text[i + 1] == quote))
            ++i;
        value += text[i];
    }
    return value;
}

/// `key="value"`; returns the length, 0 where it is none. `unclosed` keeps the quotes that were found not to
/// close: they need no second search.
size_t parsePair(std::string_view text, AttributeList &list, std::string &unclosed)
{
    const size_t name = nameLength(text);
    if (name == 0 || name + 1 >= text.size() || text[name] != '=')
        return 0;
    const char quote = text[name + 1];
    if ((quote != '"' && quote != '\'') || unclosed.find(quote) != std::string::npos)
        return 0;
    const size_t begin = name + 2;
    for (size_t i = begin; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '}' || text[i + 1] == quote)) {
            ++i;
        } else if (text[i] == '}') {
            break;
        } else if (text[i] == quote && endsToken(text, i + 1)) {
            list.attributes.set(text.substr(0, name), unescapedValue(text.substr(begin, i - begin), quote));
            return i + 1;
        }
    }
    unclosed += quote;
    return 0;
}

size_t parseReference(std::string_view text, AttributeList &list)
{
    const size_t length = nameLength(text);
    if (length == 0 || !endsToken(text, length))
        return 0;
    list.references.emplace_back(text.substr(0, length));
    return length;
}

size_t idLength(std::string_view text)
{
    if (text.size() < 2 || text[0] != '#' || !isAsciiLetter(text[1]))
        return 0;
    size_t end = 2;
    while (end < text.size() && (isWord(text[end]) || text[end] == ':' || text[end] == '-'))
        ++end;
    return end;
}

size_t classLength(std::string_view text)
{
    if (text.empty() || text[0] != '.')
        return 0;
    size_t end = 1;
    while (end < text.size() && !isSpace(text[end]) && text[end] != '.' && text[end] != '#')
        ++end;
    return end > 1 ? end : 0;
}

/// `#id.class.class` without blanks between.
size_t parseIdsAndClasses(std::string_view text, AttributeList &list)
{
    AttributeList found;
    size_t pos = 0;
    while (pos < text.size()) {
        const std::string_view rest = text.substr(pos);
        if (const size_t id = idLength(rest)) {
            found.attributes.set("id", rest.substr(1, id - 1));
            pos += id;
        } else if (const size_t name = classLength(rest)) {
            found.attributes.addClass(rest.substr(1, name - 1));
            pos += name;
        } else {
            break;
        }
    }
    if (pos == 0 || !endsToken(text, pos))
        return 0;
    list.merge(found);
    return pos;
}

void apply(const AttributeList &list, const NamedAttributeLists &named, Attributes &attributes, int &left,
           Budget &budget)
{
    for (const std::string &reference : list.references) {
        if (--left <= 0 || !budget.spend(unitsPerReference))
            break;
        const auto found = named.find(reference);
        if (found != named.end())
            apply(found->second, named, attributes, left, budget);
    }
    for (const Attributes::Entry &entry : list.attributes) {
        if (!budget.spend(unitsPerAttribute + 6 * entry.value.size()))
            break;
        if (entry.name == "class")
            attributes.addClass(entry.value);
        else
            attributes.set(entry.name, entry.value);
    }
}

} // namespace

const std::string *Attributes::find(std::string_view name) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.name == name; });
    return found == m_entries.end() ? nullptr : &found->value;
}

void Attributes::set(std::string_view name, std::string_view value)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.name == name; });
    if (found != m_entries.end())
        found->value = value;
    else if (m_entries.size() < mostAttributes)
        m_entries.push_back({std::string(name), std::string(value)});
}

void Attributes::addClass(std::string_view names)
{
    const std::string *old = find("class");
    set("class", std::string(trimmedStart((old ? *old : std::string()) + ' ' + std::string(names))));
}

size_t Attributes::classesLength() const
{
    const std::string *classes = find("class");
    return classes ? classes->size() : 0;
}

std::string Attributes::take(std::string_view name)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.name == name; });
    if (found == m_entries.end())
        return {};
    std::string value = std::move(found->value);
    m_entries.erase(found);
    return value;
}

bool AttributeList::refersTo(std::string_view name) const
{
    return std::find(references.begin(), references.end(), name) != references.end();
}

void AttributeList::merge(const AttributeList &other)
{
    references.insert(references.end(), other.references.begin(), other.references.end());
    for (const Attributes::Entry &entry : other.attributes) {
        if (entry.name == "class")
            attributes.addClass(entry.value);
        else
            attributes.set(entry.name, entry.value);
    }
}

void parseAttributeList(std::string_view text, AttributeList &list)
{
    std::string unclosed;
    size_t pos = 0;
    while (pos < text.size()) {
        const bool afterSpace = isSpace(text[pos]);
        if (pos != 0 && !afterSpace) {
            ++pos;
            continue;
        }
        const std::string_view rest = text.substr(afterSpace ? pos + 1 : pos);
        size_t length = parsePair(rest, list, unclosed);
        if (length == 0)
            length = parseReference(rest, list);
        if (length == 0)
            length = parseIdsAndClasses(rest, list);
        pos += length + (afterSpace || length == 0 ? 1 : 0);
    }
}

void applyAttributeList(const AttributeList &list, const NamedAttributeLists &named, Attributes &attributes,
                        Budget &budget)
{
    int left = maximalReferences;
    apply(list, named, attributes, left, budget);
}

size_t nameLength(std::string_view text)
{
    if (text.empty() || !isWord(text[0]))
        return 0;
    size_t end = 1;
    while (end < text.size() && (isWord(text[end]) || text[end] == '-'))
        ++end;
    return end;
}

} // namespace wolgan::dialect
