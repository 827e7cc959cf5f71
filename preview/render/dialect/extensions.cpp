// Lines in braces: attribute lists and extensions.

#include "preview/render/dialect/blockparser.h"
#include "preview/render/dialect/characters.h"

namespace wolgan::dialect {

namespace {

constexpr std::int64_t unitsPerNamedList = 500; // to keep it, for its chunk and for the page

} // namespace

bool BlockParser::parseBlockExtension()
{
    const size_t spaces = countLeading(rest(), ' ', 3);
    const std::string_view text = rest().substr(spaces);
    if (!text.starts_with("{:"))
        return false;
    if (parseNamedAttributeList(text, spaces))
        return true;
    if (const ExtensionTag tag = extensionTag(text, true); tag.length != 0)
        return parseExtension(tag, spaces);
    return parseAttributeListLine();
}

/// `{:name: …}`
bool BlockParser::parseNamedAttributeList(std::string_view text, size_t spaces)
{
    const size_t name = nameLength(text.substr(2));
    if (name == 0 || !text.substr(2 + name).starts_with(':'))
        return false;
    const BraceMatch match = attributeListToLineEnd(text);
    if (!match || match.content.size() <= name + 1)
        return false;
    m_context.budget.spend(unitsPerNamedList);
    parseAttributeList(match.content.substr(name + 1),
                       m_context.found.namedLists[std::string(match.content.substr(0, name))]);
    m_state.pos += spaces + match.length;
    addMarker(MarkerKind::NamedAttributeList);
    return true;
}

bool BlockParser::parseExtension(const ExtensionTag &tag, size_t spaces)
{
    if (tag.isStop)
        return false;
    const std::string_view after = rest().substr(spaces + tag.length);
    ExtensionBody body;
    if (!tag.isClosed) {
        body = blockExtensionBody(after, tag.name);
        m_context.budget.spend(2 * (body.isFound ? body.length : after.size()));
        if (!body.isFound || (tag.name != "comment" && tag.name != "nomarkdown"))
            noteOpenEnd();
        if (!body.isFound)
            return false;
    }
    if (tag.name == "options") {
        setOptions(tag.options.attributes, m_context.found.options);
        m_context.found.hasOptions = true;
        addMarker(MarkerKind::Extension);
    } else if (tag.name == "comment" || tag.name == "nomarkdown") {
        if (Node *node = extensionNode(m_arena, tag, body)) {
            node->isBlock = true;
            m_state.tree->children.push_back(node);
        }
    } else {
        return false;
    }
    m_state.pos += spaces + tag.length + body.length;
    return true;
}

/// An attribute list belongs to the block before, unless a blank line stands between: then to the next.
bool BlockParser::parseAttributeListLine()
{
    const BraceMatch match = attributeListLine(rest());
    if (!match)
        return false;
    m_state.pos += match.length;
    Node *last = lastChild();
    const bool followsBlock =
        last && last->kind != NodeKind::Blank &&
        (last->kind != NodeKind::Marker || last->marker == MarkerKind::LinkDefinition ||
         last->marker == MarkerKind::Abbreviation || last->marker == MarkerKind::Footnote);
    if (!followsBlock && !m_state.pendingList)
        m_state.pendingList.emplace();
    AttributeList &list = followsBlock ? last->ensureAttributeList() : *m_state.pendingList;
    m_context.budget.spend(list.attributes.classesLength());
    parseAttributeList(match.content, list);
    if (followsBlock && !attributeListLine(rest()))
        addMarker(MarkerKind::AttributeList);
    return true;
}

} // namespace wolgan::dialect
