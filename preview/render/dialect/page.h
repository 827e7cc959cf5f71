#pragma once

// Puts a page together: parses the source, prints the blocks one by one, numbers footnotes and headings in
// the order of the text, and fills what the blocks' fragments left open.

#include "preview/render/dialect/htmlwriter.h"
#include "preview/render/dialect/source.h"
#include "preview/render/renderedpage.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wolgan::dialect {

/// A heading that the table of contents may list.
struct ContentsEntry
{
    const Node *heading;
    std::string id;
};

/// The table of contents that stands in place of `list`.
[[nodiscard]] std::string contentsHtml(Context &context, const Node *list,
                                       const std::vector<ContentsEntry> &entries);

class Page
{
public:
    explicit Page(const Source &source) : m_source(source) {}

    [[nodiscard]] RenderedPage render();

private:
    struct Footnote
    {
        std::string_view name;
        int repeats = 0; ///< references after the first
    };
    /// Where something goes that is known only at the end of the page.
    struct Place
    {
        const Node *list;
        size_t block;
        size_t at;
    };

    // page.cpp
    void renderBlock(Node *block);
    void addEscaped(size_t begin, size_t end);
    bool print(const std::vector<Node *> &nodes, qint64 units, HtmlWriter::Place place, Fragment &fragment);
    void insertLate(const std::string &footnotes);
    [[nodiscard]] ByteRange rangeOf(size_t begin, size_t end) const;

    // assembly.cpp
    void fill(const Fragment &fragment, std::string &html);
    void fillHole(const Hole &hole, std::string &html);
    void fillFootnote(std::string_view name, std::string &html);
    void fillHeadingId(const Hole &hole, std::string &html);
    void fillList(const Hole &hole, std::string &html);
    [[nodiscard]] std::string footnotesHtml();
    void appendNote(size_t index, std::string &html);

    const Source &m_source;
    Context m_context;
    RenderedPage m_page;
    std::vector<Footnote> m_footnotes; ///< in the order of their first reference
    std::unordered_map<std::string_view, size_t> m_footnoteIndex;
    std::unordered_map<std::string_view, int> m_headingIds;
    std::unordered_map<std::string_view, int> m_sectionIds;
    std::vector<ContentsEntry> m_headings;
    std::optional<Place> m_contents;
    std::optional<Place> m_notes;
    qint64 m_unitsLeft = 0;
    qsizetype m_bytesLeft = 0; ///< of HTML
};

} // namespace wolgan::dialect
