#include "preview/render/dialect/page.h"

#include "preview/render/dialect/blockparser.h"
#include "preview/render/dialect/resolve.h"

#include <algorithm>

namespace wolgan::dialect {

namespace {

// Bounds on work and output. Real posts need one or two units per byte, a few of their shortest blocks ten.
constexpr qint64 baseUnits = 2'000'000;
constexpr qint64 unitsPerByte = 12;
constexpr qint64 blockUnits = 100'000;
constexpr qint64 blockUnitsPerByte = 40;
constexpr qsizetype baseHtml = 8'000'000;
constexpr qsizetype htmlPerByte = 16;

} // namespace

RenderedPage Page::render()
{
    const std::string &text = m_source.text();
    const auto size = static_cast<qint64>(text.size());
    m_context.budget = Budget(baseUnits + unitsPerByte * size);
    m_unitsLeft = baseUnits + unitsPerByte * size;
    m_bytesLeft = baseHtml + htmlPerByte * size;
    Node root;
    BlockParser parser(m_context);
    parser.parseSource(&root, text);
    for (Node *block : root.children) {
        if (block->kind != NodeKind::Blank && block->kind != NodeKind::Marker &&
            block->begin < parser.stoppedAt())
            renderBlock(block);
    }
    if (parser.stoppedAt() < text.size())
        addEscaped(parser.stoppedAt(), text.size());
    const std::string footnotes = footnotesHtml();
    insertLate(footnotes);
    if (m_context.isSimplified && m_page.notice.isEmpty())
        m_page.notice =
            "A part of the text is too deeply nested or too large to be rendered as the site would";
    return std::move(m_page);
}

void Page::renderBlock(Node *block)
{
    Fragment fragment;
    const auto size = static_cast<qint64>(block->end - block->begin);
    if (!print({block}, blockUnits + blockUnitsPerByte * size, HtmlWriter::Body, fragment))
        return addEscaped(block->begin, block->end);
    std::string html;
    fill(fragment, html);
    while (html.ends_with('\n'))
        html.pop_back();
    m_bytesLeft -= static_cast<qsizetype>(html.size());
    m_page.blocks.append({rangeOf(block->begin, block->end), QByteArray::fromStdString(html)});
}

/// Text that is not rendered, as it stands.
void Page::addEscaped(size_t begin, size_t end)
{
    std::string html = "<pre>";
    appendEscaped(html, std::string_view(m_source.text()).substr(begin, end - begin));
    html += "</pre>";
    m_page.blocks.append({rangeOf(begin, end), QByteArray::fromStdString(html)});
    m_page.notice = "A part of the text is too large or too deeply nested to be rendered";
}

/// Resolves and prints nodes within a budget; false where it is not enough.
bool Page::print(const std::vector<Node *> &nodes, qint64 units, HtmlWriter::Place place, Fragment &fragment)
{
    const qint64 allowed = std::min(units, m_unitsLeft);
    m_context.budget = Budget(allowed);
    Node parent;
    parent.children = nodes;
    resolve(m_context, &parent);
    m_unitsLeft -= allowed - std::max<qint64>(m_context.budget.left(), 0);
    if (m_context.budget.isExhausted() || m_bytesLeft < 0)
        return false;
    HtmlWriter writer(m_context, fragment, place);
    for (const Node *node : parent.children)
        writer.write(node, place == HtmlWriter::Note ? 6 : 0);
    return true;
}

/// Inserts the table of contents and the footnotes where the author wants them.
void Page::insertLate(const std::string &footnotes)
{
    const auto insert = [this](const Place &place, const std::string &html) {
        m_page.blocks[static_cast<qsizetype>(place.block)].html.insert(static_cast<qsizetype>(place.at),
                                                                       QByteArray::fromStdString(html));
    };
    const bool contentsLast =
        m_contents && m_notes && m_contents->block == m_notes->block && m_contents->at > m_notes->at;
    if (m_contents && contentsLast)
        insert(*m_contents, contentsHtml(m_context, m_contents->list, m_headings));
    if (m_notes)
        insert(*m_notes, footnotes);
    else
        m_page.footnotes = QByteArray::fromStdString(footnotes);
    if (m_contents && !contentsLast)
        insert(*m_contents, contentsHtml(m_context, m_contents->list, m_headings));
}

ByteRange Page::rangeOf(size_t begin, size_t end) const
{
    return {m_source.toPost(begin), m_source.toPost(end)};
}

} // namespace wolgan::dialect
