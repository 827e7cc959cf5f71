#pragma once

// Footnote references `[^label]` and definitions `[^label]: …` of a post, and the numbering scheme that its
// author uses.

#include "editor/document/byterange.h"

#include <QByteArray>
#include <QList>

namespace wolgan {

struct FootnoteReference
{
    ByteRange range; ///< `[^ref1]`
    ByteRange label; ///< `ref1`
    int definition =
        -1; ///< index of the definition that the site uses (the last one of that label), -1 without one
    friend bool operator==(const FootnoteReference &, const FootnoteReference &) = default;
};

struct FootnoteDefinition
{
    ByteRange range;   ///< whole lines with continuation lines, without the blank lines after it
    ByteRange label;   ///< `ref1`
    ByteRange content; ///< after `[^ref1]:` and its blanks, to the end of the text
    ByteRange
        title;     ///< between the brackets where the content begins with one link `[title](url)`; else empty
    ByteRange url; ///< the link's destination; else empty
    [[nodiscard]] bool isLink() const { return !url.isEmpty() || title.begin > content.begin; }
    friend bool operator==(const FootnoteDefinition &, const FootnoteDefinition &) = default;
};

/// How the author labels footnotes: a prefix, then a number that counts from 1 over the post or within each
/// section.
struct FootnoteScheme
{
    enum class Kind { None, WholePost, PerSection } kind = Kind::None;
    QByteArray
        prefix; ///< `ref` of `ref12`; for PerSection the part that all prefixes share, `ref-` of `ref-pa-3`
    friend bool operator==(const FootnoteScheme &, const FootnoteScheme &) = default;
};

/// A label split at its trailing number: `ref-pa-3` is `ref-pa-` and 3; a label without a number has number
/// 0.
struct LabelParts
{
    QByteArrayView prefix;
    int number = 0;
};

[[nodiscard]] LabelParts splitLabel(QByteArrayView label);

struct Footnotes
{
    QList<FootnoteReference> references;   ///< in the order of the text
    QList<FootnoteDefinition> definitions; ///< in the order of the text
    FootnoteScheme scheme;
    QList<QByteArray> sectionPrefixes; ///< PerSection: for each section of the outline its label prefix,
                                       ///< empty where it has none yet

    [[nodiscard]] QList<int> referencesIn(ByteRange range) const;
    /// The number that the site shows for each reference: counted by first appearance over the post; 0
    /// without definition.
    [[nodiscard]] QList<int> shownNumbers() const;
    friend bool operator==(const Footnotes &, const Footnotes &) = default;
};

} // namespace wolgan
