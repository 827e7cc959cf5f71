// Attribute lists and extensions in running text, and entities.

#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/entities.h"
#include "preview/render/dialect/extensiontag.h"
#include "preview/render/dialect/linepatterns.h"
#include "preview/render/dialect/spanparser.h"

#include <algorithm>

namespace wolgan::dialect {

bool SpanParser::parseSpanExtension()
{
    if (!rest().starts_with("{:"))
        return false;
    if (const ExtensionTag tag = extensionTag(rest(), false); tag.length != 0) {
        if (!parseExtension(tag))
            addCharacter();
        return true;
    }
    const BraceMatch match = attributeListAnywhere(rest());
    constexpr size_t farthestBrace = 2000;
    m_context.budget.spend(200 + std::min(rest().substr(0, farthestBrace).find('}'), farthestBrace));
    Node *last = m_tree->lastChild();
    if (!match || !last || last->kind == NodeKind::Text) {
        addCharacter();
        return true;
    }
    m_context.budget.spend(3 * last->attributes.classesLength());
    AttributeList list;
    parseAttributeList(match.content, list);
    applyAttributeList(list, m_context.known->namedLists, last->attributes, m_context.budget);
    last->ensureAttributeList().merge(list);
    m_pos += match.length;
    return true;
}

bool SpanParser::parseExtension(const ExtensionTag &tag)
{
    if (tag.isStop)
        return false;
    ExtensionBody body;
    if (!tag.isClosed) {
        body = spanExtensionBody(rest().substr(tag.length), tag.name);
        m_context.budget.spend(body.isFound ? body.length : m_text.size() - m_pos);
        if (!body.isFound)
            return false;
    }
    if (tag.name == "comment" || tag.name == "nomarkdown") {
        if (Node *node = extensionNode(m_arena, tag, body))
            m_tree->children.push_back(node);
    } else if (tag.name == "options") {
        setOptions(tag.options.attributes, m_context.known->options);
        m_context.known->hasOptions = true;
    } else {
        return false;
    }
    m_pos += tag.length + body.length;
    return true;
}

bool SpanParser::parseEntity()
{
    if (at(m_pos) != '&')
        return false;
    const EntityReference entity = entityReference(rest());
    if (entity.length == 0)
        return false;
    const std::string_view written = rest().substr(0, entity.length);
    m_pos += entity.length;
    if (entity.codePoint == 0) {
        addSymbol("&amp;", "&");
        addText(written.substr(1));
        return true;
    }
    const std::string_view character = m_arena.keep(utf8(entity.codePoint));
    const bool isSpecial = character == "<" || character == ">" || character == "&";
    addSymbol(isSpecial ? written : character, character);
    return true;
}

} // namespace wolgan::dialect
