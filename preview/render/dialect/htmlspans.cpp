// HTML elements in running text. What Markdown does not reach stays as it is.

#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/htmlnames.h"
#include "preview/render/dialect/htmltag.h"
#include "preview/render/dialect/spanparser.h"

namespace wolgan::dialect {

namespace {

std::string withoutNewlines(const std::string &value)
{
    std::string result;
    for (size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\n')
            result += value[i];
        else if (i == 0 || value[i - 1] != '\n')
            result += ' ';
    }
    return result;
}

/// Whether the inside is read as Markdown, by the element's kind and its `markdown` attribute, which is taken
/// off.
bool readsMarkdown(Attributes &attributes, std::string_view name, bool reads)
{
    const bool isRaw = defaultContentModel(name) == ContentModel::Raw;
    const std::string request = attributes.take("markdown");
    if (request == "span")
        return true;
    if (request == "1")
        return !isRaw;
    return request != "0" && !isRaw && reads;
}

} // namespace

bool SpanParser::parseHtml()
{
    const char next = at(m_pos) == '<' ? at(m_pos + 1) : '\0';
    if (next == '\0' || (next != '/' && !rest().starts_with("<!--") && htmlNameLength(rest().substr(1)) == 0))
        return false;
    if (const size_t comment = commentLength(rest(), m_context.budget)) {
        add(NodeKind::HtmlVerbatim, rest().substr(0, comment));
        m_pos += comment;
        return true;
    }
    if (const HtmlEndTag end = endTag(rest())) {
        addText(rest().substr(0, end.length));
        m_pos += end.length;
        return true;
    }
    const HtmlTag tag = startTag(rest(), m_context.budget);
    if (!tag) {
        addCharacter();
        return true;
    }
    const std::string_view written = rest().substr(0, tag.length);
    m_pos += tag.length;
    if (isBlockElement(normalizedElementName(tag.name)))
        addText(written);
    else
        parseElement(tag);
    return true;
}

void SpanParser::parseElement(const HtmlTag &tag)
{
    Node *element = m_arena.make(NodeKind::HtmlElement, m_arena.keep(normalizedElementName(tag.name)));
    for (const Attributes::Entry &entry : tag.attributes)
        element->attributes.set(entry.name, withoutNewlines(entry.value));
    const bool reads =
        readsMarkdown(element->attributes, element->text,
                      m_context.known->options.parseSpanHtml && m_tree->content != ContentModel::Raw);
    element->content = reads ? ContentModel::Span : ContentModel::Raw;
    element->isClosed = tag.isClosed;
    m_tree->children.push_back(element);
    if (tag.isClosed || isElementWithoutBody(element->text))
        return;
    Stop stop;
    stop.kind = Stop::EndTag;
    stop.element = element->text;
    stop.anyCase = isKnownElement(element->text);
    if (parseInside(element, stop, reads ? SpanSet::All : SpanSet::Html)) {
        m_pos += closesElement(rest(), stop.element, stop.anyCase);
    } else {
        appendText(m_arena, element, m_textKind, rest());
        m_pos = m_text.size();
    }
}

} // namespace wolgan::dialect
