#pragma once

// Prints nodes as HTML, in the form in which kramdown prints them.
//
// What depends on the rest of the page (footnote numbers, ids that repeat, the table of contents) is left
// open as a hole in the fragment and filled when the page is put together. So a block's fragment depends on
// nothing but the block and on what the post defines.

#include "preview/render/dialect/context.h"

#include <string>
#include <string_view>
#include <vector>

namespace wolgan::dialect {

struct Hole
{
    enum Kind {
        Footnote,  ///< a reference's mark: `text` is its name
        OwnId,     ///< a heading whose id the author chose: `text` is the id; nothing is to be filled
        HeadingId, ///< ` id="…"` of a heading: `text` is the id unless it repeats; `node` the heading
        SectionId, ///< the same for headings inside HTML and footnotes, which are counted apart
        BackLinks, ///< from a note to its references: `text` stands before the first
        Contents,  ///< the table of contents: `node` is the list it stands for
        Footnotes  ///< all footnotes, where the author wants them
    };
    Kind kind;
    size_t at; ///< offset in the fragment's HTML
    std::string_view text;
    const Node *node;
};

struct Fragment
{
    std::string html;
    std::vector<Hole> holes; ///< ascending
};

class HtmlWriter
{
public:
    enum Place { Body, Note, ContentsEntry };

    HtmlWriter(Context &context, Fragment &fragment, Place place = Body)
        : m_context(context), m_out(fragment.html), m_fragment(fragment), m_place(place)
    {
    }

    /// Prints the node, indented by `indent` spaces.
    void write(const Node *node, int indent);
    void writeChildren(const Node *node, int indent);
    /// Prints a list as the list it is, though it may stand for the table of contents or the footnotes.
    void writePlainList(const Node *list) { writeContainer(list, listName(list), 0); }
    [[nodiscard]] static std::string_view listName(const Node *list)
    {
        return list->kind == NodeKind::OrderedList ? "ol" : "ul";
    }

private:
    // htmlwriter.cpp: blocks
    void writeBlock(const Node *node, int indent);
    void writeParagraph(const Node *node, int indent);
    void writeFigure(const Node *paragraph, int indent);
    void writeHeading(const Node *node, int indent);
    void writeHeadingId(const Node *node);
    void writeCodeBlock(const Node *node, int indent);
    void writeMath(const Node *node, int indent);
    void writeItem(const Node *node, std::string_view name, int indent);
    void writeList(const Node *node, int indent);
    void writeTable(const Node *table, int indent);
    void writeCell(const Node *cell, std::string_view name, Alignment alignment, int indent);
    void writeContainer(const Node *node, std::string_view name, int indent);

    // spanwriter.cpp
    bool writeSpan(const Node *node, int indent);
    void writeText(const Node *node);
    void writeElement(const Node *node, int indent);
    void writeLink(const Node *node, int indent);
    void writeInlineMath(const Node *node);
    void writeAbbreviation(const Node *node);
    void writeComment(const Node *node, int indent);

    void open(std::string_view name, const Attributes &attributes);
    void close(std::string_view name);
    void writeAttributes(const Attributes &attributes);
    void pad(int indent) { m_out.append(static_cast<size_t>(indent), ' '); }
    void addHole(Hole::Kind kind, std::string_view text, const Node *node);
    [[nodiscard]] const Node *parent() const { return m_parents.empty() ? nullptr : m_parents.back(); }
    [[nodiscard]] bool isInsideRaw() const;

    Context &m_context;
    std::string &m_out;
    Fragment &m_fragment;
    Place m_place;
    int m_elements = 0; ///< how many HTML elements of the post are open
    std::vector<const Node *> m_parents;
};

/// Appends `text` with `<`, `>` and `&` escaped.
void appendEscaped(std::string &out, std::string_view text);
/// The same, but references to characters stay.
void appendEscapedText(std::string &out, std::string_view text);
/// As text, and `"` escaped too.
void appendEscapedAttribute(std::string &out, std::string_view text);

} // namespace wolgan::dialect
