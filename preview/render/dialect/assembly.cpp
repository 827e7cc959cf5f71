// Fills what the blocks' fragments leave open, and prints the footnotes.

#include "preview/render/dialect/page.h"

namespace wolgan::dialect {

namespace {

constexpr std::string_view arrow = "&#8617;";

/// The link from a note back to its reference number `repeat`, counted from 0.
std::string backLink(std::string_view name, int repeat, bool afterText)
{
    std::string link(afterText ? "\u00A0" : "");
    link.append("<a href=\"#fnref:").append(name);
    if (repeat > 0)
        link.append(":").append(std::to_string(repeat));
    link.append("\" class=\"reversefootnote\" role=\"doc-backlink\">").append(arrow);
    if (repeat > 0)
        link.append("<sup>").append(std::to_string(repeat + 1)).append("</sup>");
    return link + "</a>";
}

} // namespace

void Page::fill(const Fragment &fragment, std::string &html)
{
    size_t done = 0;
    for (const Hole &hole : fragment.holes) {
        html.append(fragment.html, done, hole.at - done);
        done = hole.at;
        fillHole(hole, html);
    }
    html.append(fragment.html, done);
}

void Page::fillHole(const Hole &hole, std::string &html)
{
    switch (hole.kind) {
    case Hole::Footnote:
        return fillFootnote(hole.text, html);
    case Hole::HeadingId:
    case Hole::SectionId:
        return fillHeadingId(hole, html);
    case Hole::Contents:
    case Hole::Footnotes:
        return fillList(hole, html);
    }
}

void Page::fillFootnote(std::string_view name, std::string &html)
{
    const auto [found, isFirst] = m_footnoteIndex.try_emplace(name, m_footnotes.size());
    if (isFirst)
        m_footnotes.push_back({name, 0});
    Footnote &footnote = m_footnotes[found->second];
    const auto number = static_cast<qint64>(found->second) + m_context.options.firstFootnote;
    html.append("<sup id=\"fnref:").append(name);
    if (!isFirst)
        html.append(":").append(std::to_string(++footnote.repeats));
    html.append("\" role=\"doc-noteref\"><a href=\"#fn:").append(name);
    html.append("\" class=\"footnote\" rel=\"footnote\">").append(std::to_string(number));
    html += "</a></sup>";
}

void Page::fillHeadingId(const Hole &hole, std::string &html)
{
    const std::string *own = hole.node->attributes.find("id");
    std::string id = own ? *own : std::string(hole.text);
    if (!own) {
        auto &counted = hole.kind == Hole::HeadingId ? m_headingIds : m_sectionIds;
        if (const int repeats = counted[hole.text]++)
            id += '-' + std::to_string(repeats);
        id.insert(0, m_context.options.idPrefix);
        if (!id.empty())
            html.append(" id=\"").append(id).append("\"");
    }
    const std::string *classes = hole.node->attributes.find("class");
    const bool isListed = m_context.options.listedLevels[static_cast<size_t>(hole.node->level)];
    if (isListed && (!classes || classes->find("no_toc") == std::string::npos))
        m_headings.push_back({hole.node, id});
}

void Page::fillList(const Hole &hole, std::string &html)
{
    std::optional<Place> &place = hole.kind == Hole::Contents ? m_contents : m_notes;
    if (!place) {
        place = Place{hole.node, static_cast<size_t>(m_page.blocks.size()), html.size()};
        return;
    }
    Fragment fragment;
    HtmlWriter(m_context, fragment).writePlainList(hole.node);
    fill(fragment, html);
}

std::string Page::footnotesHtml()
{
    std::string notes;
    for (size_t i = 0; i < m_footnotes.size(); ++i) // a note may refer to further ones
        appendNote(i, notes);
    if (notes.empty())
        return notes;
    const int first = m_context.options.firstFootnote;
    const std::string start = first == 1 ? std::string() : " start=\"" + std::to_string(first) + '"';
    return "<div class=\"footnotes\" role=\"doc-endnotes\">\n  <ol" + start + ">\n" + notes +
           "  </ol>\n</div>\n";
}

void Page::appendNote(size_t index, std::string &html)
{
    const Footnote footnote = m_footnotes[index];
    const FootnoteDefinition &definition = m_context.footnotes[footnote.name];
    m_page.footnoteRanges.append(rangeOf(definition.begin, definition.end));
    std::vector<Node *> blocks = definition.content->children;
    const bool endsWithText = !blocks.empty() && blocks.back()->kind == NodeKind::Paragraph;
    Node *last = m_context.arena.make(NodeKind::Paragraph);
    last->isBlock = true;
    if (endsWithText) {
        last->children = blocks.back()->children;
        last->attributeList = std::move(blocks.back()->attributeList);
        blocks.back() = last;
    } else {
        blocks.push_back(last);
    }
    std::string links;
    for (int repeat = 0; repeat <= footnote.repeats; ++repeat)
        links += backLink(footnote.name, repeat, endsWithText || repeat > 0);
    last->children.push_back(m_context.arena.make(NodeKind::Raw, m_context.arena.keep(std::move(links))));
    html.append("    <li id=\"fn:").append(footnote.name).append("\" role=\"doc-endnote\">\n");
    Fragment fragment;
    const auto size = static_cast<qint64>(definition.end - definition.begin);
    if (print(blocks, 100'000 + 400 * size, HtmlWriter::Note, fragment))
        fill(fragment, html);
    else
        m_page.notice = "A footnote is too large or too deeply nested to be rendered";
    html += "    </li>\n";
}

} // namespace wolgan::dialect
