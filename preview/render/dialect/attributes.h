#pragma once

// Attributes of elements, and attribute lists (`{: #id .class key="value" reference}`), which set them.

#include "preview/render/dialect/budget.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace wolgan::dialect {

/// Attributes in the order in which they were first set; names are unique. Of dozens only the first are kept.
class Attributes
{
public:
    struct Entry
    {
        std::string name;
        std::string value;
    };

    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] const std::string *find(std::string_view name) const;
    void set(std::string_view name, std::string_view value);
    /// Adds class names to those that are there.
    void addClass(std::string_view names);
    /// Bytes that adding a class copies.
    [[nodiscard]] size_t classesLength() const;
    /// Removes the attribute and returns its value, empty where there was none.
    std::string take(std::string_view name);

    [[nodiscard]] auto begin() const { return m_entries.begin(); }
    [[nodiscard]] auto end() const { return m_entries.end(); }

private:
    std::vector<Entry> m_entries;
};

/// What an attribute list says: attributes, and the names of other lists to take first.
struct AttributeList
{
    Attributes attributes;
    std::vector<std::string> references;

    [[nodiscard]] bool refersTo(std::string_view name) const;
    /// Adds what `other` says.
    void merge(const AttributeList &other);
};

/// Lists that were given a name (`{:name: .class}`).
using NamedAttributeLists = std::map<std::string, AttributeList, std::less<>>;

/// Adds to `list` what stands between the braces. What is not understood is left out silently, as on the
/// site.
void parseAttributeList(std::string_view text, AttributeList &list);

/// Applies `list` to an element's attributes, the lists it refers to first.
void applyAttributeList(const AttributeList &list, const NamedAttributeLists &named, Attributes &attributes,
                        Budget &budget);

/// Length of a name (a word character, then word characters and hyphens) at the start of `text`.
[[nodiscard]] size_t nameLength(std::string_view text);

} // namespace wolgan::dialect
