#pragma once

// What the parts of one rendering share: the nodes, and what the post defines anywhere for use anywhere else.

#include "preview/render/dialect/attributes.h"
#include "preview/render/dialect/budget.h"
#include "preview/render/dialect/node.h"
#include "preview/render/dialect/options.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace wolgan::dialect {

/// `[name]: url "title"`
struct LinkDefinition
{
    std::string_view url;
    std::optional<std::string_view> title;
    const Node *marker = nullptr; ///< carries the definition's attribute list
};

/// `[^name]: …`
struct FootnoteDefinition
{
    Node *content = nullptr; ///< children are the note's blocks
    size_t begin = 0; ///< bytes in the source, whole lines; of the block around it where it stands inside one
    size_t end = 0;
};

/// `*[name]: title`
struct AbbreviationDefinition
{
    std::string_view title;
    const Node *marker = nullptr;
};

struct Context
{
    Arena arena;
    Budget budget{0};
    NamedAttributeLists namedLists;
    std::unordered_map<std::string, LinkDefinition> links; ///< by normalizedLinkName
    std::unordered_map<std::string_view, FootnoteDefinition> footnotes;
    std::map<std::string_view, AbbreviationDefinition> abbreviations;
    Options options;
    bool isSimplified = false; ///< something was too deep or too large to be taken as what it is
};

/// White space folded, lower case: how a link finds its definition.
[[nodiscard]] std::string normalizedLinkName(std::string_view name);

} // namespace wolgan::dialect
