#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/htmlnames.h"
#include "preview/render/dialect/htmlwriter.h"

namespace wolgan::dialect {

bool HtmlWriter::writeSpan(const Node *node, int indent)
{
    switch (node->kind) {
    case NodeKind::Text:
        writeText(node);
        return true;
    case NodeKind::Symbol:
    case NodeKind::Raw:
        m_out += node->text;
        if (node->kind == NodeKind::Raw && node->isBlock)
            m_out += '\n';
        return true;
    case NodeKind::Emphasis:
    case NodeKind::Strong: {
        const std::string_view name = node->kind == NodeKind::Strong ? "strong" : "em";
        open(name, node->attributes);
        writeChildren(node, indent);
        close(name);
        return true;
    }
    case NodeKind::Link:
        writeLink(node, indent);
        return true;
    case NodeKind::Image:
        m_out += "<img";
        writeAttributes(node->attributes);
        m_out += " />";
        return true;
    case NodeKind::CodeSpan:
        open("code", node->attributes);
        appendEscaped(m_out, node->text);
        close("code");
        return true;
    case NodeKind::FootnoteReference:
        addHole(Hole::Footnote, node->text, node);
        return true;
    case NodeKind::BackLinks:
        addHole(Hole::BackLinks, node->text, node);
        return true;
    case NodeKind::LineBreak:
        m_out += "<br />";
        return true;
    case NodeKind::Math:
        writeInlineMath(node);
        return true;
    case NodeKind::Abbreviation:
        writeAbbreviation(node);
        return true;
    case NodeKind::HtmlElement:
        writeElement(node, indent);
        return true;
    case NodeKind::HtmlVerbatim:
    case NodeKind::Comment:
        writeComment(node, indent);
        return true;
    default:
        return false;
    }
}

/// A backslash at a line's end is a line break, outside of HTML elements and footnotes.
void HtmlWriter::writeText(const Node *node)
{
    std::string_view text = node->text;
    constexpr std::string_view lineBreak = "\\\n";
    if (m_place != Note && m_elements == 0) {
        for (size_t at = text.find(lineBreak); at != std::string_view::npos; at = text.find(lineBreak)) {
            appendEscapedText(m_out, text.substr(0, at));
            const bool isLast = at + 2 == text.size() && parent()->isBlock && parent()->lastChild() == node;
            m_out += isLast ? "\n" : "<br />\n";
            text.remove_prefix(at + 2);
        }
    }
    appendEscapedText(m_out, text);
}

void HtmlWriter::writeInlineMath(const Node *node)
{
    if (node->attributes.isEmpty()) {
        m_out += "\\(";
        appendEscaped(m_out, node->text);
        m_out += "\\)";
        return;
    }
    open("span", node->attributes);
    m_out.append("$").append(node->text).append("$");
    close("span");
}

void HtmlWriter::writeLink(const Node *node, int indent)
{
    if (m_place == ContentsEntry)
        return writeChildren(node, indent);
    open("a", node->attributes);
    writeChildren(node, indent);
    close("a");
}

void HtmlWriter::writeAbbreviation(const Node *node)
{
    const auto found = m_context.known->abbreviations.find(node->text);
    if (found == m_context.known->abbreviations.end())
        return;
    Attributes attributes;
    const Node *marker = found->second.marker;
    if (marker && marker->attributeList)
        applyAttributeList(*marker->attributeList, m_context.known->namedLists, attributes, m_context.budget);
    if (!found->second.title.empty())
        attributes.set("title", found->second.title);
    open("abbr", attributes);
    m_out += node->text;
    close("abbr");
}

void HtmlWriter::writeComment(const Node *node, int indent)
{
    const bool isOwnLine = node->isBlock && !isInsideRaw();
    if (isOwnLine)
        pad(indent);
    if (node->kind == NodeKind::Comment)
        m_out.append("<!-- ").append(node->text).append(" -->");
    else
        m_out += node->text;
    if (isOwnLine)
        m_out += '\n';
}

void HtmlWriter::writeElement(const Node *node, int indent)
{
    const bool isOwnLine = node->isBlock && !isInsideRaw();
    if (isOwnLine)
        pad(indent);
    m_out.append("<").append(node->text);
    writeAttributes(node->attributes);
    const size_t tagEnd = m_out.size();
    const size_t holes = m_fragment.holes.size();
    const bool isBlockContent = node->isBlock && node->content == ContentModel::Block;
    m_out += isBlockContent ? ">\n" : ">";
    const size_t begin = m_out.size();
    ++m_elements;
    writeChildren(node, indent);
    --m_elements;
    const bool isEmpty = m_out.size() == begin && m_fragment.holes.size() == holes;
    const bool closesItself = node->isBlock && node->isClosed && node->content == ContentModel::Raw;
    if (closesItself || (isEmpty && isElementWithoutBody(node->text))) {
        m_out.resize(tagEnd);
        m_out += " />";
    } else {
        if (isEmpty)
            m_out.resize(tagEnd + 1);
        else if (isBlockContent && !m_out.ends_with('\n'))
            m_out += '\n';
        if (isBlockContent && !isEmpty)
            pad(indent);
        close(node->text);
    }
    if (isOwnLine)
        m_out += '\n';
}

} // namespace wolgan::dialect
