// Numbers what the fragments leave open, and fills it.

#include "preview/render/dialect/page.h"

namespace wolgan::dialect {

namespace {

constexpr std::string_view arrow = "&#8617;";

/// The link from a note back to its reference number `repeat`, counted from 0.
void appendBackLink(std::string_view name, int repeat, std::string_view before, std::string &html)
{
    html.append(before).append("<a href=\"#fnref:").append(name);
    if (repeat > 0)
        html.append(":").append(std::to_string(repeat));
    html.append("\" class=\"reversefootnote\" role=\"doc-backlink\">").append(arrow);
    if (repeat > 0)
        html.append("<sup>").append(std::to_string(repeat + 1)).append("</sup>");
    html += "</a>";
}

void appendReference(std::string_view name, int number, int repeat, std::string &html)
{
    html.append("<sup id=\"fnref:").append(name);
    if (repeat > 0)
        html.append(":").append(std::to_string(repeat));
    html.append("\" role=\"doc-noteref\"><a href=\"#fn:").append(name);
    html.append("\" class=\"footnote\" rel=\"footnote\">")
        .append(std::to_string(number))
        .append("</a></sup>");
}

} // namespace

/// What the fragment is to be filled with, in the order of its holes, into m_numbers: of a reference its
/// number and how often it came before, of a heading how often its id did. `repeats` are the references to
/// the note after the first.
void Page::number(const Fragment &fragment, int repeats)
{
    m_numbers.clear();
    for (const Hole &hole : fragment.holes) {
        if (hole.kind == Hole::Footnote)
            numberFootnote(hole.text);
        else if (hole.kind == Hole::HeadingId || hole.kind == Hole::SectionId || hole.kind == Hole::OwnId)
            numberHeading(hole);
        else if (hole.kind == Hole::BackLinks)
            m_numbers.push_back(repeats);
    }
}

void Page::numberFootnote(std::string_view name)
{
    const auto [found, isFirst] = m_footnoteIndex.try_emplace(name, m_footnotes.size());
    if (isFirst)
        m_footnotes.push_back({name, 0});
    else
        ++m_footnotes[found->second].repeats;
    m_numbers.push_back(static_cast<int>(found->second) + m_known.options.firstFootnote);
    m_numbers.push_back(m_footnotes[found->second].repeats);
}

void Page::numberHeading(const Hole &hole)
{
    int repeats = 0;
    if (hole.kind != Hole::OwnId)
        repeats = (hole.kind == Hole::HeadingId ? m_headingIds : m_sectionIds)[hole.text]++;
    m_numbers.push_back(repeats);
    if (!m_listsHeadings || !m_known.options.listedLevels[static_cast<size_t>(hole.node->level)])
        return;
    const std::string *classes = hole.node->attributes.find("class");
    if (!classes || classes->find("no_toc") == std::string::npos)
        m_headings.push_back({hole.node, headingIdOf(hole, repeats)});
}

std::string Page::headingIdOf(const Hole &hole, int repeats) const
{
    if (hole.kind == Hole::OwnId)
        return std::string(hole.text);
    std::string id = m_known.options.idPrefix + std::string(hole.text);
    if (repeats > 0)
        id += '-' + std::to_string(repeats);
    return id;
}

void Page::fill(Context &context, const Fragment &fragment, const std::vector<int> &numbers,
                std::string &html)
{
    size_t done = 0;
    auto number = numbers.begin();
    for (const Hole &hole : fragment.holes) {
        html.append(fragment.html, done, hole.at - done);
        done = hole.at;
        if (hole.kind == Hole::Footnote) {
            appendReference(hole.text, number[0], number[1], html);
            number += 2;
        } else if (hole.kind == Hole::BackLinks) {
            for (int repeat = 0; repeat <= *number; ++repeat)
                appendBackLink(hole.node->plain, repeat, repeat == 0 ? hole.text : "\u00A0", html);
            ++number;
        } else if (hole.kind == Hole::Contents || hole.kind == Hole::Footnotes) {
            fillList(context, hole, html);
        } else {
            const std::string id = headingIdOf(hole, *number++);
            if (!id.empty() && hole.kind != Hole::OwnId)
                html.append(" id=\"").append(id).append("\"");
        }
    }
    html.append(fragment.html, done);
}

/// The first list of the body that stands for the contents or the notes gives way to them; others are lists.
void Page::fillList(Context &context, const Hole &hole, std::string &html)
{
    std::optional<Place> &place = hole.kind == Hole::Contents ? m_contents : m_notes;
    if (!place && !m_isInNotes) {
        place = Place{&context, hole.node, m_page.blocks.size(), html.size()};
        return;
    }
    Fragment fragment;
    HtmlWriter(context, fragment).writePlainList(hole.node);
    number(fragment, 0);
    const std::vector<int> numbers = m_numbers;
    fill(context, fragment, numbers, html);
}

} // namespace wolgan::dialect
