#pragma once

// A part of a body that can be parsed and printed by itself, because what follows cannot change its blocks:
// it ends before a heading or a footnote's definition that stands after a blank line, and nothing in it waits
// for its end.
//
// A chunk that was printed stays valid as long as its bytes, and what the page defines of the names it asks
// for, stay the same; only what is left open in its fragments is filled anew for every page.

#include "editor/document/byterange.h"
#include "preview/render/dialect/htmlwriter.h"
#include "preview/render/dialect/source.h"

#include <QByteArray>

#include <memory>
#include <unordered_map>
#include <vector>

namespace wolgan::dialect {

/// A top-level block.
struct PrintedBlock
{
    size_t begin = 0; ///< bytes in the chunk's source
    size_t end = 0;
    Fragment fragment;
    std::vector<int> numbers; ///< that the fragment's holes were last filled with …
    QByteArray html;          ///< … and what came of it; null where it was not filled yet
    bool hasList = false;     ///< that stands for the contents or the notes: it is filled for every page
};

/// A footnote's definition, printed as an item of the list of notes without its tags.
struct PrintedNote
{
    Fragment fragment;
    std::vector<int> numbers; ///< as of a block
    std::string html;
    qint64 units = 0; ///< of work spent on it
    bool isPrinted = false;
    bool isCut = false; ///< it asked for too much work
};

class Chunk
{
public:
    /// `text` is a part of a body; `startsPost` where it begins the file, so that a byte order mark may stand
    /// there. Not more than `units` of work are spent on parsing it.
    Chunk(QByteArrayView text, bool startsPost, qint64 units);

    /// Prints the blocks; once, and spends not much more than `units` on it.
    void print(Definitions &known, qint64 units);
    [[nodiscard]] bool isPrinted() const { return m_isPrinted; }
    [[nodiscard]] PrintedNote &note(std::string_view name, const FootnoteDefinition &definition);
    /// The definition as it stands, where printing it would take too much work.
    [[nodiscard]] std::string plainNote(const FootnoteDefinition &definition) const;

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isOpenEnded() const { return m_context.isOpenEnded; }
    [[nodiscard]] bool isCut() const { return m_isCut || m_context.isSimplified; }
    [[nodiscard]] const Definitions &definitions() const { return m_context.found; }
    [[nodiscard]] Context &context() { return m_context; }
    [[nodiscard]] std::vector<PrintedBlock> &blocks() { return m_blocks; }
    [[nodiscard]] bool hasContents() const { return m_hasContents; }
    /// Whether a part of it could not be parsed within its budget.
    [[nodiscard]] bool isStopped() const { return m_stoppedAt < m_source.text().size(); }
    /// Work spent on it.
    [[nodiscard]] qint64 parseUnits() const { return m_parseUnits; }
    void addParseUnits(qint64 units) { m_parseUnits += units; } ///< of attempts at a shorter chunk
    [[nodiscard]] qint64 printUnits() const { return m_printUnits; }
    /// Bytes of a range of the source, counted from the chunk's begin in the post.
    [[nodiscard]] ByteRange rangeOf(size_t begin, size_t end) const;

private:
    void addEscaped(size_t begin, size_t end);
    [[nodiscard]] std::string escaped(size_t begin, size_t end) const;
    bool printNodes(std::vector<Node *> nodes, qint64 units, HtmlWriter::Place place, Fragment &fragment);
    void printBlock(Node *block, qint64 units);

    qsizetype m_size;
    Source m_source;
    Context m_context;
    Node m_root;
    size_t m_stoppedAt = 0;
    std::vector<PrintedBlock> m_blocks;
    std::unordered_map<const Node *, PrintedNote> m_notes; ///< by their content
    qint64 m_parseUnits = 0;
    qint64 m_printUnits = 0;
    bool m_hasContents = false;
    bool m_isPrinted = false;
    bool m_isCut = false;
};

using Chunks = std::vector<std::unique_ptr<Chunk>>;

/// True where a chunk may begin at `pos`: a heading or a footnote's definition after a blank line.
[[nodiscard]] bool canCutAt(QByteArrayView text, qsizetype pos);

/// The first place after `pos` where a chunk may begin; the text's end where there is none.
[[nodiscard]] qsizetype nextCut(QByteArrayView text, qsizetype pos);

} // namespace wolgan::dialect
