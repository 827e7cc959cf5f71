#include "preview/render/dialect/htmlwriter.h"

#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/headingids.h"

#include <algorithm>

namespace wolgan::dialect {

namespace {

constexpr int step = 2; // spaces that the inside of a block is indented by

/// Takes a class that names a language off and returns the name.
std::string takeLanguage(Attributes &attributes)
{
    const std::string *classes = attributes.find("class");
    const size_t at = classes ? classes->find("language-") : std::string::npos;
    if (at == std::string::npos || (at > 0 && isWord((*classes)[at - 1])))
        return {};
    size_t end = at + 9;
    while (end < classes->size() && !isSpace((*classes)[end]))
        ++end;
    const std::string language = classes->substr(at + 9, end - at - 9);
    if (language.empty())
        return {};
    const std::string left(trimmed(classes->substr(0, at) + classes->substr(end)));
    attributes.take("class");
    if (!left.empty())
        attributes.set("class", left);
    return language;
}

constexpr std::string_view alignmentStyle(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return "text-align: left";
    case Alignment::Right:
        return "text-align: right";
    case Alignment::Center:
        return "text-align: center";
    case Alignment::None:
        break;
    }
    return {};
}

} // namespace

void HtmlWriter::write(const Node *node, int indent)
{
    if (!writeSpan(node, indent))
        writeBlock(node, indent);
}

void HtmlWriter::writeChildren(const Node *node, int indent)
{
    m_parents.push_back(node);
    for (const Node *child : node->children)
        write(child, indent + step);
    m_parents.pop_back();
}

void HtmlWriter::writeBlock(const Node *node, int indent)
{
    switch (node->kind) {
    case NodeKind::Blank:
        m_out += '\n';
        return;
    case NodeKind::Paragraph:
        return writeParagraph(node, indent);
    case NodeKind::Heading:
        return writeHeading(node, indent);
    case NodeKind::Blockquote:
        return writeContainer(node, "blockquote", indent);
    case NodeKind::CodeBlock:
        return writeCodeBlock(node, indent);
    case NodeKind::Rule:
        pad(indent);
        m_out += "<hr";
        writeAttributes(node->attributes);
        m_out += " />\n";
        return;
    case NodeKind::UnorderedList:
    case NodeKind::OrderedList:
        return writeList(node, indent);
    case NodeKind::DefinitionList:
        return writeContainer(node, "dl", indent);
    case NodeKind::ListItem:
        return writeItem(node, "li", indent);
    case NodeKind::Definition:
        return writeItem(node, "dd", indent);
    case NodeKind::Term:
        pad(indent);
        open("dt", node->attributes);
        writeChildren(node, indent);
        close("dt");
        m_out += '\n';
        return;
    case NodeKind::MathBlock:
        return writeMath(node, indent);
    case NodeKind::Table:
        return writeTable(node, indent);
    default:
        return;
    }
}

void HtmlWriter::writeParagraph(const Node *node, int indent)
{
    if (node->isTransparent)
        return writeChildren(node, indent);
    if (node->children.size() == 1 && node->children.front()->kind == NodeKind::Image &&
        node->children.front()->refersTo("standalone"))
        return writeFigure(node, indent);
    pad(indent);
    open("p", node->attributes);
    writeChildren(node, indent);
    close("p");
    m_out += '\n';
}

/// An image that is a figure of its own: its class and id go to the figure.
void HtmlWriter::writeFigure(const Node *paragraph, int indent)
{
    Attributes image = paragraph->children.front()->attributes;
    Attributes figure = paragraph->attributes;
    for (const std::string_view name : {"class", "id"}) {
        if (image.find(name) && !figure.find(name))
            figure.set(name, image.take(name));
    }
    pad(indent);
    open("figure", figure);
    m_out += '\n';
    pad(indent + step);
    m_out += "<img";
    writeAttributes(image);
    m_out += " />\n";
    pad(indent + step);
    m_out += "<figcaption>";
    m_out += *image.find("alt");
    m_out += "</figcaption>\n";
    pad(indent);
    close("figure");
    m_out += '\n';
}

void HtmlWriter::writeHeading(const Node *node, int indent)
{
    const std::string name =
        "h" + std::to_string(std::clamp(node->level + m_context.known->options.headingOffset, 1, 6));
    pad(indent);
    m_out += '<' + name;
    writeAttributes(node->attributes);
    writeHeadingId(node);
    m_out += '>';
    writeChildren(node, indent);
    close(name);
    m_out += '\n';
}

void HtmlWriter::writeHeadingId(const Node *node)
{
    const std::string *own = node->attributes.find("id");
    if (own)
        addHole(Hole::OwnId, *own, node);
    else if (!m_context.known->options.autoIds)
        return;
    else if (m_place == Body && m_elements == 0)
        addHole(Hole::HeadingId, m_context.arena.keep(headingId(node->plain)), node);
    else
        addHole(Hole::SectionId, m_context.arena.keep(sectionId(node->plain)), node);
}

void HtmlWriter::writeCodeBlock(const Node *node, int indent)
{
    Attributes attributes = node->attributes;
    const std::string language = takeLanguage(attributes);
    pad(indent);
    open("pre", attributes);
    Attributes code;
    if (!language.empty())
        code.set("class", "language-" + language);
    open("code", code);
    appendEscaped(m_out,
                  node->text.ends_with('\n') ? node->text.substr(0, node->text.size() - 1) : node->text);
    m_out += "\n</code></pre>\n";
}

void HtmlWriter::writeMath(const Node *node, int indent)
{
    if (!node->attributes.isEmpty()) {
        pad(indent);
        open("div", node->attributes);
    }
    m_out += "\\[";
    appendEscaped(m_out, node->text);
    m_out += "\\]\n";
    if (!node->attributes.isEmpty()) {
        close("div");
        m_out += '\n';
    }
}

void HtmlWriter::writeList(const Node *node, int indent)
{
    if (node->refersTo("toc"))
        addHole(Hole::Contents, {}, node);
    else if (node->refersTo("footnotes"))
        addHole(Hole::Footnotes, {}, node);
    else
        writeContainer(node, listName(node), indent);
}

void HtmlWriter::writeItem(const Node *node, std::string_view name, int indent)
{
    pad(indent);
    open(name, node->attributes);
    const Node *first = node->children.empty() ? nullptr : node->children.front();
    const bool isTight = !first || (first->kind == NodeKind::Paragraph && first->isTransparent);
    if (!isTight)
        m_out += '\n';
    writeChildren(node, indent);
    if (m_out.ends_with('\n'))
        pad(indent);
    close(name);
    m_out += '\n';
}

void HtmlWriter::writeContainer(const Node *node, std::string_view name, int indent)
{
    pad(indent);
    open(name, node->attributes);
    m_out += '\n';
    writeChildren(node, indent);
    pad(indent);
    close(name);
    m_out += '\n';
}

void HtmlWriter::writeTable(const Node *table, int indent)
{
    pad(indent);
    open("table", table->attributes);
    m_out += '\n';
    for (const Node *part : table->children) {
        const std::string_view name = part->kind == NodeKind::TableHead   ? "thead"
                                      : part->kind == NodeKind::TableBody ? "tbody"
                                                                          : "tfoot";
        pad(indent + step);
        m_out.append("<").append(name).append(">\n");
        for (const Node *row : part->children) {
            pad(indent + 2 * step);
            m_out += "<tr>\n";
            for (size_t i = 0; i < row->children.size(); ++i)
                writeCell(row->children[i], part->kind == NodeKind::TableHead ? "th" : "td",
                          table->alignments[i], indent + 3 * step);
            pad(indent + 2 * step);
            m_out += "</tr>\n";
        }
        pad(indent + step);
        close(name);
        m_out += '\n';
    }
    pad(indent);
    close("table");
    m_out += '\n';
}

void HtmlWriter::writeCell(const Node *cell, std::string_view name, Alignment alignment, int indent)
{
    pad(indent);
    Attributes attributes = cell->attributes;
    if (alignment != Alignment::None)
        attributes.set("style", alignmentStyle(alignment));
    open(name, attributes);
    const size_t begin = m_out.size();
    const size_t holes = m_fragment.holes.size();
    writeChildren(cell, indent);
    if (m_out.size() == begin && m_fragment.holes.size() == holes)
        m_out += "\u00A0";
    close(name);
    m_out += '\n';
}

void HtmlWriter::open(std::string_view name, const Attributes &attributes)
{
    m_out += '<';
    m_out += name;
    writeAttributes(attributes);
    m_out += '>';
}

void HtmlWriter::close(std::string_view name)
{
    m_out.append("</").append(name).append(">");
}

void HtmlWriter::writeAttributes(const Attributes &attributes)
{
    for (const Attributes::Entry &entry : attributes) {
        if (entry.name == "id" && trimmed(entry.value).empty())
            continue;
        m_out.append(" ").append(entry.name).append("=\"");
        appendEscapedAttribute(m_out, entry.value);
        m_out += '"';
    }
}

void HtmlWriter::addHole(Hole::Kind kind, std::string_view text, const Node *node)
{
    if (m_place != ContentsEntry)
        m_fragment.holes.push_back({kind, m_out.size(), text, node});
}

bool HtmlWriter::isInsideRaw() const
{
    return parent() && parent()->kind == NodeKind::HtmlElement && parent()->content == ContentModel::Raw;
}

} // namespace wolgan::dialect
