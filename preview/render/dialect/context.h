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
#include <vector>

namespace wolgan::dialect {

/// `[name]: url "title"`
struct LinkDefinition
{
    std::string_view url;
    std::optional<std::string_view> title;
    const Node *marker = nullptr; ///< carries the definition's attribute list
};

class Chunk;

/// `[^name]: …`
struct FootnoteDefinition
{
    Chunk *chunk = nullptr;  ///< that the definition stands in
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

/// What a text defines.
struct Definitions
{
    NamedAttributeLists namedLists;
    std::unordered_map<std::string, LinkDefinition> links; ///< by normalizedLinkName
    std::unordered_map<std::string_view, FootnoteDefinition> footnotes;
    std::map<std::string_view, AbbreviationDefinition> abbreviations;
    Options options;
    bool hasOptions = false; ///< something set an option: what follows is parsed by it

    [[nodiscard]] bool isEmpty() const
    {
        return namedLists.empty() && links.empty() && footnotes.empty() && abbreviations.empty();
    }
};

/// What the parsing and printing of one chunk share. It must not be moved: nodes and definitions point into
/// it.
struct Context
{
    Context() = default;
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    Budget budget{0};
    Arena arena{budget};
    Definitions found;            ///< by this text
    Definitions *known = nullptr; ///< by all texts of the page; set before spans are parsed
    /// Links and footnotes that the text asked for by name, defined or not.
    std::vector<std::string> askedLinks;
    std::vector<std::string_view> askedFootnotes;
    bool isSimplified = false; ///< something was too deep or too large to be taken as what it is
    bool isOpenEnded =
        false; ///< something was looked for up to the text's end: more text may change the blocks
};

/// White space folded, lower case: how a link finds its definition.
[[nodiscard]] std::string normalizedLinkName(std::string_view name);

} // namespace wolgan::dialect
