#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/resolve.h"

namespace wolgan::dialect {

namespace {

/// The longest abbreviation at `pos`; with `endsWord`, one that no word character follows.
std::string_view abbreviationAt(Context &context, std::string_view text, size_t pos, bool endsWord)
{
    std::string_view longest;
    const auto &known = context.known->abbreviations; // sorted: what begins alike stands together
    for (auto it = known.lower_bound(text.substr(pos, 1)); it != known.end() && it->first[0] == text[pos];
         ++it) {
        constexpr std::int64_t unitsToCompare = 9;
        if (!context.budget.spend(unitsToCompare))
            break;
        const std::string_view name = it->first;
        if (name.size() <= longest.size() || !text.substr(pos).starts_with(name))
            continue;
        const size_t end = pos + name.size();
        if (!endsWord || end >= text.size() || !isWord(text[end]))
            longest = text.substr(pos, name.size());
    }
    return longest;
}

constexpr std::int64_t unitsPerPlace = 10; // where an abbreviation may begin

/// Finds the next abbreviation from `begin` on, which counts as a line's start; npos where there is none.
size_t findAbbreviation(Context &context, std::string_view text, size_t begin, std::string_view &found)
{
    for (size_t pos = begin; pos < text.size(); pos += characterLength(text, pos)) {
        if (!context.budget.spend(unitsPerPlace))
            break;
        const bool startsLine = pos == begin || text[pos - 1] == '\n';
        const size_t next = pos + characterLength(text, pos);
        if (!isWord(text[pos]) && next < text.size() && !abbreviationAt(context, text, next, true).empty()) {
            found = abbreviationAt(context, text, pos, false);
            if (!found.empty())
                return pos;
            found = abbreviationAt(context, text, next, false);
            return next;
        }
        if (startsLine && !abbreviationAt(context, text, pos, true).empty()) {
            found = abbreviationAt(context, text, pos, false);
            return pos;
        }
    }
    return std::string_view::npos;
}

void splitText(Context &context, Node *node, std::vector<Node *> &parts)
{
    const std::string_view text = node->text;
    size_t done = 0;
    std::string_view found;
    for (size_t pos = findAbbreviation(context, text, 0, found); pos != std::string_view::npos;
         pos = findAbbreviation(context, text, done, found)) {
        parts.push_back(context.arena.make(NodeKind::Text, text.substr(done, pos - done)));
        parts.push_back(context.arena.make(NodeKind::Abbreviation, found));
        done = pos + found.size();
    }
    node->text = text.substr(done);
    parts.push_back(node);
}

} // namespace

void markAbbreviations(Context &context, Node *node)
{
    std::vector<Node *> parts;
    for (Node *child : node->children) {
        if (child->kind == NodeKind::Text && node->content != ContentModel::Raw) {
            splitText(context, child, parts);
        } else {
            markAbbreviations(context, child);
            parts.push_back(child);
        }
    }
    node->children = std::move(parts);
}

} // namespace wolgan::dialect
