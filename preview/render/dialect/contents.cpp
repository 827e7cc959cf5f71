#include "preview/render/dialect/page.h"

namespace wolgan::dialect {

namespace {

/// Prints the entries from `next` on that lie deeper than `level` as a list; leaves `next` at the first that
/// does not.
class ContentsWriter
{
public:
    ContentsWriter(Context &context, std::string_view listName, std::string_view prefix,
                   const std::vector<ContentsEntry> &entries)
        : m_context(context), m_listName(listName), m_prefix(prefix), m_entries(entries)
    {
    }

    void writeItems(int level, int indent)
    {
        while (m_next < m_entries.size() && m_entries[m_next].heading->level > level)
            writeItem(indent);
    }

    [[nodiscard]] const std::string &html() const { return m_html; }

private:
    void writeItem(int indent)
    {
        const ContentsEntry &entry = m_entries[m_next++];
        pad(indent);
        m_html += "<li><a href=\"#";
        appendEscapedAttribute(m_html, entry.id);
        m_html.append("\" id=\"").append(m_prefix).append("-");
        appendEscapedAttribute(m_html, entry.id);
        m_html += "\">";
        Fragment title;
        HtmlWriter(m_context, title, HtmlWriter::ContentsEntry).writeChildren(entry.heading, 0);
        m_html += title.html + "</a>";
        const int level = entry.heading->level;
        if (m_next < m_entries.size() && m_entries[m_next].heading->level > level) {
            pad(indent + 2);
            m_html.append("<").append(m_listName).append(">\n");
            writeItems(level, indent + 4);
            pad(indent + 2);
            m_html.append("</").append(m_listName).append(">\n");
            pad(indent);
        }
        m_html += "</li>\n";
    }

    void pad(int indent) { m_html.append(static_cast<size_t>(indent), ' '); }

    Context &m_context;
    std::string_view m_listName;
    std::string_view m_prefix;
    const std::vector<ContentsEntry> &m_entries;
    size_t m_next = 0;
    std::string m_html;
};

} // namespace

std::string contentsHtml(Context &context, const Node *list, const std::vector<ContentsEntry> &entries)
{
    if (entries.empty())
        return {};
    Attributes attributes = list->attributes;
    if (!attributes.find("id"))
        attributes.set("id", "markdown-toc");
    const std::string_view name = HtmlWriter::listName(list);
    ContentsWriter writer(context, name, *attributes.find("id"), entries);
    writer.writeItems(0, 2);
    std::string html = "<" + std::string(name);
    for (const Attributes::Entry &entry : attributes) {
        html.append(" ").append(entry.name).append("=\"");
        appendEscapedAttribute(html, entry.value);
        html += '"';
    }
    return html + ">\n" + writer.html() + "</" + std::string(name) + ">\n";
}

} // namespace wolgan::dialect
