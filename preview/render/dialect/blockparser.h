#pragma once

// Cuts a text into blocks, by kramdown's rules: at every position the kinds of blocks are tried in a fixed
// order. Each kind has its own file; all work on the same state, a cursor in the text and the node that takes
// the blocks.

#include "preview/render/dialect/context.h"
#include "preview/render/dialect/extensiontag.h"
#include "preview/render/dialect/htmltag.h"
#include "preview/render/dialect/linepatterns.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wolgan::dialect {

class BlockParser
{
public:
    explicit BlockParser(Context &context) : m_context(context), m_arena(context.arena) {}

    /// Parses the whole source. Top-level nodes get their byte ranges. Where the budget ends early,
    /// `stoppedAt` says from where on the text was not read.
    void parseSource(Node *root, std::string_view source);
    [[nodiscard]] size_t stoppedAt() const { return m_stoppedAt; }

private:
    /// A text being parsed and where its blocks go.
    struct State
    {
        Node *tree = nullptr;
        std::string_view text;
        size_t pos = 0;
        std::optional<AttributeList> pendingList; ///< an attribute list that waits for its block
    };
    enum class Ended { AtEnd, AtCloseTag };

    // blockparser.cpp
    Ended parseBlocks(Node *tree, std::string_view text);
    Ended parseBlocksHere(Node *tree);
    Ended run();
    bool parseOneBlock();
    void noteRange(size_t childCount, size_t begin);
    void noteOpenEnd();
    [[nodiscard]] std::string_view rest() const { return m_state.text.substr(m_state.pos); }
    [[nodiscard]] bool atEnd() const { return m_state.pos >= m_state.text.size(); }
    std::string_view takeLine();
    Node *makeBlock(NodeKind kind, std::string_view text = {});
    Node *addBlock(NodeKind kind, std::string_view text = {});
    void addMarker(MarkerKind kind);
    [[nodiscard]] bool isAfterBoundary() const;
    [[nodiscard]] Node *lastChild() const { return m_state.tree->lastChild(); }

    // One kind each; true where the block was taken.
    bool parseBlankLines();
    bool parseIndentedCode();
    bool parseFencedCode();
    bool parseBlockquote();
    bool parseHeading();
    bool parseRule();
    bool parseList();
    bool parseDefinitionList();
    bool parseBlockHtml();
    bool parseUnderlinedHeading();
    bool parseBlockMath();
    bool parseTable();
    bool parseFootnoteDefinition();
    bool parseLinkDefinition();
    bool parseAbbreviationDefinition();
    bool parseBlockExtension();
    bool parseEndOfBlock();
    bool parseParagraph();

    // headings.cpp
    void addHeading(int level, std::string_view text, std::string_view id, size_t length);

    // lists.cpp
    struct OpenItem;
    void beginItem(OpenItem &item, const ListMarker &marker);
    void continueItem(OpenItem &item, size_t length);
    bool collectItems(Node *list, MarkerType type, std::vector<OpenItem> &items);
    Node *finishItem(const Node *list, Node *item, bool endedByMarker);

    // definitionlists.cpp
    bool takeTerms(Node *list);
    struct OpenDefinition;
    void collectDefinitions(std::vector<OpenDefinition> &definitions, bool afterBlank);
    void addDefinitionList(Node *list);

    // htmlblocks.cpp
    void parseElement(const HtmlTag &tag);
    void parseRawBody(Node *element);
    bool parseRawPart(Node *element);
    void takeBody(Node *element, NodeKind kind);
    void skipLineEnd();

    // extensions.cpp
    bool parseNamedAttributeList(std::string_view text, size_t spaces);
    bool parseExtension(const ExtensionTag &tag, size_t spaces);
    bool parseAttributeListLine();

    Context &m_context;
    Arena &m_arena;
    State m_state;
    std::string_view m_source;
    int m_depth = 0;
    int m_htmlDepth = 0;
    size_t m_blockBegin = 0; ///< of the top-level block being parsed
    size_t m_stoppedAt = std::string_view::npos;
    bool m_foundCloseTag = false;
    std::vector<FootnoteDefinition *> m_openFootnotes; ///< found in the top-level block being parsed
};

} // namespace wolgan::dialect
