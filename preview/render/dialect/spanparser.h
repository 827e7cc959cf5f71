#pragma once

// Parses the text of a block into spans, by kramdown's rules: from one place where something may begin to the
// next, the kinds of spans are tried in a fixed order; what fails is text. Each kind has its own file.
//
// Emphasis, links and HTML elements parse their inside with a stop of their own. Where the stop is not found,
// emphasis and links go back and become text.

#include "preview/render/dialect/context.h"

#include <string_view>
#include <vector>

namespace wolgan::dialect {

/// Which spans are looked for.
enum class SpanSet {
    All,
    Html,        ///< HTML elements only
    Code,        ///< code spans only
    CodeAndHtml, ///< what hides a table's bars
};

class SpanParser
{
public:
    /// `textKind` is the kind of node that plain text becomes.
    explicit SpanParser(Context &context, NodeKind textKind = NodeKind::Text)
        : m_context(context), m_arena(context.arena), m_textKind(textKind)
    {
    }

    /// Parses `text` into children of `tree`. Where the budget ends, the rest is missing.
    void parse(Node *tree, std::string_view text, SpanSet set = SpanSet::All);

private:
    /// What ends the inside of a span.
    struct Stop
    {
        enum Kind { None, Delimiter, Bracket, EndTag } kind = None;
        std::string_view delimiter;         ///< of emphasis
        NodeKind emphasis = NodeKind::Text; ///< which emphasis it ends
        int openBrackets = 0;
        std::string_view element;
        bool anyCase = false;
    };

    // spanparser.cpp
    bool parseInside(Node *tree, Stop &stop, SpanSet set);
    [[nodiscard]] size_t findStart(SpanSet set, bool stopsAtBracket) const;
    [[nodiscard]] bool canStart(size_t pos) const;
    bool stopsHere(Stop &stop, const Node *tree);
    bool parseOne(SpanSet set);
    bool parseOneOfAll();
    void addText(std::string_view text) { appendText(m_arena, m_tree, m_textKind, text); }
    void addCharacter();
    Node *add(NodeKind kind, std::string_view text = {});
    void addSymbol(std::string_view printed, std::string_view plain);
    [[nodiscard]] bool isInside(NodeKind kind) const;
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_pos); }
    [[nodiscard]] char at(size_t pos) const { return pos < m_text.size() ? m_text[pos] : '\0'; }
    [[nodiscard]] bool atEnd() const { return m_pos >= m_text.size(); }

    // One kind each; true where something was taken, if only as text.
    bool parseEmphasis();
    bool parseCodeSpan();
    bool parseAutolink();
    bool parseHtml();
    bool parseFootnoteReference();
    bool parseLink();
    bool parseSmartQuote();
    bool parseMath();
    bool parseSpanExtension();
    bool parseEntity();
    bool parseTypography();
    bool parseLineBreak();
    bool parseEscape();
    bool parseStrikethrough();

    // emphasis.cpp
    Node *parseEmphasisInside(std::string_view delimiter, NodeKind kind);
    [[nodiscard]] bool closesEmphasis(const Stop &stop, const Node *tree) const;

    // links.cpp
    bool resolveReference(Node *link, std::string_view label);
    bool parseTarget(Node *link, std::string_view label);
    void finishLink(Node *link, std::string_view url, const std::string_view *title, std::string_view label);

    // htmlspans.cpp
    void parseElement(const struct HtmlTag &tag);

    // spanextensions.cpp
    bool parseExtension(const struct ExtensionTag &tag);

    Context &m_context;
    Arena &m_arena;
    NodeKind m_textKind;
    std::string_view m_text;
    size_t m_pos = 0;
    Node *m_tree = nullptr;
    std::vector<Node *> m_ancestors; ///< of `m_tree`
};

} // namespace wolgan::dialect
