#pragma once

// The tree between the text and the page: blocks first, their raw text replaced by spans in a second pass.
//
// Nodes are owned by the arena of one rendering and die with it. A node's text is a view, into the source
// where the node's text stands there in one piece, else into the arena.

#include "preview/render/dialect/attributes.h"
#include "preview/render/dialect/budget.h"

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wolgan::dialect {

enum class NodeKind {
    Root,
    // blocks
    Blank,
    Marker, ///< prints nothing: `^`, a definition, an attribute list's line
    Paragraph,
    Heading,
    Blockquote,
    CodeBlock,
    Rule,
    UnorderedList,
    OrderedList,
    ListItem,
    DefinitionList,
    Term,
    Definition,
    MathBlock,
    Table,
    TableHead,
    TableBody,
    TableFoot,
    TableRow,
    TableCell,
    // blocks or spans
    HtmlElement,
    HtmlVerbatim, ///< a comment or a processing instruction, printed as it stands
    Comment,      ///< `{::comment}`
    Raw,          ///< HTML to print unescaped
    // spans
    RawText, ///< text whose spans are not parsed yet
    Text,
    Emphasis,
    Strong,
    Link,
    Image,
    CodeSpan,
    FootnoteReference,
    BackLinks, ///< from a note to its references; `text` stands before the first
    Symbol, ///< an entity, a quote, a dash: `text` is what to print, already escaped; `plain` the characters
            ///< it means
    LineBreak,
    Math,
    Abbreviation
};

/// What a marker was left by.
enum class MarkerKind {
    EndOfBlock,
    AttributeList,
    NamedAttributeList,
    LinkDefinition,
    Abbreviation,
    Footnote,
    Extension
};

/// How the inside of an HTML element is read.
enum class ContentModel { None, Raw, Block, Span };

enum class Alignment { None, Left, Right, Center };

struct Node
{
    NodeKind kind = NodeKind::Root;
    MarkerKind marker = MarkerKind::EndOfBlock;
    ContentModel content = ContentModel::None;
    bool isBlock = false;       ///< of the kinds that may be either
    bool isTransparent = false; ///< a paragraph without tags
    bool isClosed = false;      ///< an HTML element that closes itself
    int level = 0;              ///< of a heading
    std::string_view text;      ///< by kind: text, code, math, name of the element, label of the footnote
    std::string_view plain;     ///< a symbol's characters; a heading's text for its id
    Attributes attributes;
    std::unique_ptr<AttributeList> attributeList; ///< null where none belongs to the node
    std::vector<Node *> children;
    std::vector<Alignment> alignments;     ///< of a table's columns
    size_t begin = std::string_view::npos; ///< a top-level block's bytes in the source, whole lines
    size_t end = 0;

    /// The attribute list, made where there is none.
    AttributeList &ensureAttributeList();
    [[nodiscard]] Node *lastChild() const { return children.empty() ? nullptr : children.back(); }
    [[nodiscard]] bool refersTo(std::string_view name) const
    {
        return attributeList && attributeList->refersTo(name);
    }
};

/// Owns the nodes and the strings of one rendering, and spends what they cost.
class Arena
{
public:
    explicit Arena(Budget &budget) : m_budget(budget) {}

    Node *make(NodeKind kind, std::string_view text = {});
    /// Keeps a string as long as the arena lives.
    std::string_view keep(std::string text);
    /// `first` and `second` as one text. Nothing is copied where they are neighbours, and appending piece
    /// after piece to the text that was joined last takes time proportional to the pieces.
    std::string_view joined(std::string_view first, std::string_view second);

private:
    Budget &m_budget;
    std::deque<Node> m_nodes;
    std::deque<std::string> m_strings;
};

/// Adds `text` to the tree's last child where it has the kind `kind`, else as a new child.
void appendText(Arena &arena, Node *tree, NodeKind kind, std::string_view text);

} // namespace wolgan::dialect
