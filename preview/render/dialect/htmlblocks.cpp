// HTML elements as blocks. An element's body is kept as it stands, unless `markdown="1"` asks for it to be
// read.

#include "preview/render/dialect/blockparser.h"
#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/htmlnames.h"

namespace wolgan::dialect {

namespace {

constexpr int maximalHtmlDepth = 200;

/// What the `markdown` attribute asks for; the attribute is taken off.
ContentModel requestedContent(Node *element, ContentModel otherwise)
{
    const std::string request = element->attributes.take("markdown");
    if (request == "0")
        return ContentModel::Raw;
    if (request == "1")
        return defaultContentModel(element->text);
    if (request == "span")
        return ContentModel::Span;
    return request == "block" ? ContentModel::Block : otherwise;
}

} // namespace

bool BlockParser::parseBlockHtml()
{
    const size_t comment = commentLength(rest(), m_context.budget);
    if (comment != 0) {
        Node *node = m_arena.make(NodeKind::HtmlVerbatim, rest().substr(0, comment));
        node->isBlock = true;
        m_state.tree->children.push_back(node);
        m_state.pos += comment;
        skipLineEnd();
        return true;
    }
    if (rest().starts_with("<!--"))
        noteOpenEnd();
    const size_t spaces = countLeading(rest(), ' ', 3);
    const std::string_view html = rest().substr(spaces);
    if (!html.starts_with('<'))
        return false;
    const HtmlTag tag = startTag(html, m_context.budget);
    if (tag || tag.hasQuotes) {
        if (isSpanElement(inLowerCase(tag.name)))
            return false;
        if (!tag) {
            noteOpenEnd();
            return false;
        }
        m_state.pos += spaces + tag.length;
        parseElement(tag);
        return true;
    }
    const HtmlEndTag end = endTag(html);
    const Node *tree = m_state.tree;
    if (!end || tree->kind != NodeKind::HtmlElement || tree->text != inLowerCase(end.name) ||
        isSpanElement(inLowerCase(end.name)))
        return false;
    m_state.pos += spaces + end.length;
    m_foundCloseTag = true;
    return true;
}

void BlockParser::parseElement(const HtmlTag &tag)
{
    Node *element = m_arena.make(NodeKind::HtmlElement, m_arena.keep(normalizedElementName(tag.name)));
    element->isBlock = true;
    element->attributes = tag.attributes;
    m_state.tree->children.push_back(element);
    const bool isVerbatim = element->text == "script" || element->text == "style";
    if (isVerbatim)
        takeBody(element, NodeKind::Raw);
    if (m_state.pendingList)
        element->ensureAttributeList() = *std::exchange(m_state.pendingList, std::nullopt);
    const Node *tree = m_state.tree;
    const bool isInsideRaw = tree->kind == NodeKind::HtmlElement && tree->content == ContentModel::Raw;
    const bool parses = m_context.found.options.parseBlockHtml && !isInsideRaw;
    element->content =
        requestedContent(element, parses ? defaultContentModel(element->text) : ContentModel::Raw);
    if (element->content == ContentModel::Block)
        skipLineEnd();
    element->isClosed = tag.isClosed || isElementWithoutBody(element->text);
    if (element->isClosed || isVerbatim)
        return;
    if (element->content == ContentModel::Block) {
        if (parseBlocksHere(element) == Ended::AtEnd)
            noteOpenEnd();
    } else if (element->content == ContentModel::Span) {
        takeBody(element, NodeKind::RawText);
    } else {
        parseRawBody(element);
    }
    if (!isInsideRaw)
        skipLineEnd();
}

/// Takes everything up to the element's end tag as one text.
void BlockParser::takeBody(Node *element, NodeKind kind)
{
    size_t end = findEndTag(rest(), element->text, m_context.budget);
    if (end == std::string_view::npos) {
        noteOpenEnd();
        end = rest().size();
    }
    appendText(m_arena, element, kind, rest().substr(0, end));
    m_state.pos += end;
    m_state.pos += endTag(rest()).length;
}

void BlockParser::parseRawBody(Node *element)
{
    ++m_htmlDepth;
    Node *outer = std::exchange(m_state.tree, element);
    bool isClosed = false;
    while (!isClosed && !atEnd() && !m_context.budget.isExhausted()) {
        const size_t plain = std::min(rest().find('<'), rest().size());
        appendText(m_arena, element, NodeKind::Text, rest().substr(0, plain));
        m_state.pos += plain;
        isClosed = !atEnd() && parseRawPart(element);
    }
    if (!isClosed)
        noteOpenEnd();
    m_state.tree = outer;
    --m_htmlDepth;
}

/// Takes what stands at a `<` inside an element kept as it is; true where it was the element's end tag.
bool BlockParser::parseRawPart(Node *element)
{
    size_t length = commentLength(rest(), m_context.budget);
    if (length == 0)
        length = instructionLength(rest(), m_context.budget);
    if (length == 0 && (rest().starts_with("<!--") || rest().starts_with("<?")))
        noteOpenEnd();
    if (length != 0) {
        Node *node = m_arena.make(NodeKind::HtmlVerbatim, rest().substr(0, length));
        node->isBlock = true;
        element->children.push_back(node);
        m_state.pos += length;
        return false;
    }
    if (const HtmlTag tag = startTag(rest(), m_context.budget)) {
        if (m_htmlDepth < maximalHtmlDepth) {
            m_state.pos += tag.length;
            parseElement(tag);
            return false;
        }
        m_context.isSimplified = true;
    }
    if (const HtmlEndTag end = endTag(rest())) {
        const bool anyCase = isKnownElement(element->text);
        const bool ends = element->text == (anyCase ? inLowerCase(end.name) : std::string(end.name));
        if (!ends)
            appendText(m_arena, element, NodeKind::Text, rest().substr(0, end.length));
        m_state.pos += end.length;
        return ends;
    }
    appendText(m_arena, element, NodeKind::Text, rest().substr(0, 1));
    ++m_state.pos;
    return false;
}

void BlockParser::skipLineEnd()
{
    size_t pos = m_state.pos;
    while (pos < m_state.text.size() && isBlank(m_state.text[pos]))
        ++pos;
    if (pos < m_state.text.size() && m_state.text[pos] == '\n')
        m_state.pos = pos + 1;
}

} // namespace wolgan::dialect
