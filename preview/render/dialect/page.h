#pragma once

// Puts a page together of printed chunks: numbers footnotes and headings in the order of the text and fills
// what the fragments left open. What was filled with the same numbers before is taken as it is.

#include "preview/render/dialect/bodychunks.h"
#include "preview/render/renderedpage.h"

#include <memory_resource>
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

class SameNumbers;

class Page
{
public:
    /// `begin` is where the first chunk stands in the post.
    Page(const Chunks &chunks, Definitions &known, qsizetype begin);

    /// Takes new chunks in place of old ones, where no number outside them differs for it: the same
    /// footnotes are referred to, and no heading comes or goes whose text stands elsewhere too. False, and
    /// nothing is changed, where the page must be put together anew. `chunks` are all of the new version.
    [[nodiscard]] bool replace(const Chunks &chunks, const ChunkReplacement &replacement, qsizetype begin);

    [[nodiscard]] const RenderedPage &page() const { return m_page; }

private:
    struct Footnote
    {
        std::string_view name;
        int repeats = 0; ///< references after the first
    };
    /// Where something goes that is known only at the end of the page.
    struct Place
    {
        Context *context;
        const Node *list;
        qsizetype block;
        size_t at;
    };

    // page.cpp
    void addChunk(Chunk &chunk, qsizetype offset);
    void fillBlock(Context &context, PrintedBlock &block, std::vector<int> numbers);
    void addNotes();
    qint64 addNote(PrintedNote &note, Context &context, int repeats);
    void insertLate();

    // replacing.cpp
    [[nodiscard]] bool keepsOtherHeadings(const SameNumbers &same) const;
    void rename(const SameNumbers &same);
    void exchangeBlocks(const Chunks &chunks, const ChunkReplacement &replacement, qsizetype begin);

    // holes.cpp
    void number(const Fragment &fragment, int repeats);
    void numberHeading(const Hole &hole);
    void numberFootnote(std::string_view name);
    void fill(Context &context, const Fragment &fragment, const std::vector<int> &numbers, std::string &html);
    void fillList(Context &context, const Hole &hole, std::string &html);
    [[nodiscard]] std::string headingIdOf(const Hole &hole, int repeats) const;

    Definitions &m_known;
    RenderedPage m_page;
    qsizetype m_begin;
    std::vector<Footnote> m_footnotes;               ///< in the order of their first reference
    std::pmr::unsynchronized_pool_resource m_memory; ///< of the maps
    std::pmr::unordered_map<std::string_view, size_t> m_footnoteIndex{&m_memory};
    std::pmr::unordered_map<std::string_view, int> m_headingIds{&m_memory};
    std::pmr::unordered_map<std::string_view, int> m_sectionIds{&m_memory};
    std::pmr::unordered_map<const Chunk *, qsizetype> m_offsets{&m_memory};
    std::vector<int> m_numbers;            ///< of the fragment at hand
    std::vector<ContentsEntry> m_headings; ///< empty where no table of contents is wanted
    bool m_listsHeadings = false;
    qint64 m_size = 0;        ///< of the chunks, in bytes
    bool m_isInNotes = false; ///< the body's blocks are complete
    std::optional<Place> m_contents;
    std::optional<Place> m_notes;
    std::string m_notesHtml;
};

} // namespace wolgan::dialect
