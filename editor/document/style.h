#pragma once

// How the author of a post writes: what everything that the editor inserts is shaped after.
//
// Each field is the post's most usual way, the earlier one of two equal ones; the value given here is taken
// where the post has no example. Gaps are whole lines with the post's own line ends.

#include "editor/document/document.h"

namespace wolgan {

/// What stands between items of one kind.
struct ItemGaps
{
    QByteArray atStart;   ///< between a section's heading and its first item
    QByteArray afterLead; ///< between a section's lead and its first item; default: a blank line
    QByteArray between;   ///< default: a blank line, for bullets nothing
    friend bool operator==(const ItemGaps &, const ItemGaps &) = default;
};

/// Blank lines and separators (rules, `&nbsp;` runs, `<br>`) between blocks, from the outline.
struct GapStyle
{
    ItemGaps items;         ///< with a heading
    ItemGaps bullets;       ///< that are bullets
    QByteArray itemText;    ///< between an item's heading and its text; default: nothing
    QByteArray sectionText; ///< between a section's heading and its lead; default: nothing
    QByteArray sections;    ///< between two sections; default: a blank line
    friend bool operator==(const GapStyle &, const GapStyle &) = default;
};

/// How figures are written, from the post's figures.
struct FigureStyle
{
    bool isHtml = false;                    ///< `<img src="…" alt="…">` instead of `![…](…)`
    QByteArray width;                       ///< default: none
    QByteArray beforeWidth = "{: width=\""; ///< the attribute list up to the width's value …
    QByteArray afterWidth = "\"}";          ///< … and behind it, with the usual classes
    QByteArray withoutWidth;                ///< the attribute list of figures without a width; default: none
    bool attributesBelow = false;           ///< the attribute list has a line of its own, behind the caption
    char captionMark = '_';                 ///< or `*`
    friend bool operator==(const FigureStyle &, const FigureStyle &) = default;
};

/// Where and how footnote definitions stand, from the definitions.
struct DefinitionStyle
{
    bool withItems = false; ///< behind the item that refers to them, instead of at the end of the post
    QByteArray between;     ///< blank lines between two; default: one
    friend bool operator==(const DefinitionStyle &, const DefinitionStyle &) = default;
};

/// How lists are written, from the lists of the body's first 64 KiB.
struct ListStyle
{
    char bullet = '-';        ///< `-`, `*` or `+`
    int bulletBlanks = 1;     ///< behind it
    QByteArray indent = "  "; ///< how much deeper a nested point stands than the point it belongs to: blanks
                              ///< or one tab; at least as wide as the bullet with its blanks
    friend bool operator==(const ListStyle &, const ListStyle &) = default;
};

struct DocumentStyle : ListStyle
{
    bool boldSections = false;       ///< `## **News**`, from the sections' headings
    bool underlinedHeadings = false; ///< headings of level 1 and 2 are underlined
    GapStyle gaps{};
    FigureStyle figures{};
    DefinitionStyle definitions{};
    friend bool operator==(const DocumentStyle &, const DocumentStyle &) = default;
};

/// Learns from the whole post; linear in its size.
[[nodiscard]] DocumentStyle learnStyle(const Document &document);
/// Costs the same for every post.
[[nodiscard]] ListStyle learnLists(const Document &document);
/// The parts that need only the outline.
[[nodiscard]] GapStyle learnGaps(const Document &document);
[[nodiscard]] FigureStyle learnFigures(const Document &document);
[[nodiscard]] DefinitionStyle learnDefinitions(const Document &document);

} // namespace wolgan
