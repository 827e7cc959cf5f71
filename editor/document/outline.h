#pragma once

// The structure of a post, derived from its bytes: a tree of nodes with byte ranges.
//
// Nodes stand in the order of the text, a parent before its children; a child's range lies inside its
// parent's, siblings do not overlap. What no leaf covers (blank lines, `&nbsp;` runs, rules between sections)
// is a gap and belongs to nobody, so that leaves and gaps always concatenate to the bytes.

#include "editor/document/byterange.h"

#include <QByteArray>
#include <QList>

namespace wolgan {

enum class NodeKind { Post, FrontMatter, Intro, Section, Item, Figure, References, Definition };

/// The kind's name in command line output: "post", "front-matter", "intro", "section", …
[[nodiscard]] QByteArray kindName(NodeKind kind);

struct Node
{
    NodeKind kind = NodeKind::Post;
    ByteRange range;     ///< whole lines; trailing blank lines and separators are not part of it
    int parent = -1;     ///< index into Outline::nodes, -1 for the post
    int descendants = 0; ///< how many nodes lie in it: they follow it
    int level = 0;       ///< heading level 1 to 6, 0 where the node has no heading
    ByteRange heading; ///< the heading's text lines without the last line end; an item that is a bullet: the
                       ///< bullet and its link, with what belongs to it (see bulletitems.h)
    ByteRange title; ///< the heading's text without marks, trailing references and blanks; a definition's or
                     ///< figure's text
    ByteRange link;  ///< an item that is a bullet: its link's destination, at the title's end without a link
    ByteRange body; ///< Section: its lead before the first item; Item: what follows the heading; both without
                    ///< outer blank lines; a bullet's begins with the comment on the bullet's own line
    ByteRange text; ///< Item: `body` without the figures and definitions at its end (and the blank lines
                    ///< before them)
    int detail = -1; ///< Figure: index into Outline::figures; Definition: index into Footnotes::definitions

    /// True for an item that is a bullet of its section's list: `- [Title](url): comment`.
    [[nodiscard]] bool isBullet() const { return kind == NodeKind::Item && level == 0; }
    [[nodiscard]] bool hasLink() const { return isBullet() && link.begin > title.end; }
    [[nodiscard]] bool isLeaf() const { return descendants == 0 && kind != NodeKind::Post; }
    friend bool operator==(const Node &, const Node &) = default;
};

/// An image that stands alone in its paragraph, with the attribute list and the caption line that go with it.
struct Figure
{
    ByteRange range; ///< whole lines: the image's and the caption's
    ByteRange image; ///< `![alt](path)` or `<img src="path" alt="alt">`
    ByteRange alt;
    ByteRange path; ///< the destination, without title
    ByteRange
        attributes;    ///< `{: width="600"}` behind the image or on the line below the figure, empty after
                       ///< the image where there is none; of an `<img>`, what stands between `<img` and `>`
    ByteRange caption; ///< the text inside `_…_` or `*…*`, empty where there is none
    char captionMark = 0; ///< `_` or `*`, 0 without caption
    bool isHtml = false;  ///< an `<img>`
    friend bool operator==(const Figure &, const Figure &) = default;
};

/// Indices into Outline::nodes: [first, end).
struct NodeSpan
{
    int first = 0;
    int end = 0;
};

struct Outline
{
    QList<Node> nodes; ///< preorder; nodes[0] is the post
    QList<Figure> figures;
    int sectionLevel = 2; ///< heading level of sections, learned from the post
    int itemLevel = 3;    ///< heading level of items, learned from the post

    [[nodiscard]] const Node &at(int node) const { return nodes.at(node); }
    /// The index behind a node's last descendant. Its children are `node + 1`, the end() of that, and so on
    /// up to its own end().
    [[nodiscard]] int end(int node) const { return node + 1 + at(node).descendants; }
    [[nodiscard]] QList<int> ofKind(NodeKind kind) const;
    [[nodiscard]] int count(NodeKind kind) const;
    /// The deepest node whose range holds the offset; in a gap, the node before it; 0 before the first.
    [[nodiscard]] int nodeAt(qsizetype offset) const;
    /// The nearest ancestor-or-self of that kind, -1 where there is none.
    [[nodiscard]] int enclosing(int node, NodeKind kind) const;
    /// The first node of a kind, -1 where there is none.
    [[nodiscard]] int first(NodeKind kind) const;
    /// Position among the siblings of its own kind, from 0.
    [[nodiscard]] int position(int node) const;
    [[nodiscard]] QList<int> children(int node) const;
    [[nodiscard]] QList<int> children(int node, NodeKind kind) const;
    friend bool operator==(const Outline &, const Outline &) = default;
};

} // namespace wolgan
