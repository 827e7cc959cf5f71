#pragma once

// Text on its way to an item of its own: which line becomes the title, and what is left below it. Lines end
// with "\n"; "top level" is where the first line stands.

#include <QByteArray>
#include <QList>

namespace wolgan::edits {

/// The begins of the top-level points, paragraphs and other blocks of a text.
[[nodiscard]] QList<qsizetype> topLevelBlocks(QByteArrayView text);

struct TitledText
{
    QByteArray title; ///< as it stands, footnote references at its end included; see titleText()
    QByteArray text;  ///< no blank lines at its ends
};

/// The first line becomes the title: a point's or a paragraph's text, a heading's; what is nested under the
/// point moves out by one level. A block whose first line can be no title stays whole under an empty one.
/// `itemLevel`: headings of that level and above get a backslash where moving out would make them one.
[[nodiscard]] TitledText titledText(QByteArrayView text, int itemLevel);

/// A title for a heading, see headingText(); footnote references at its end stay what they are.
[[nodiscard]] QByteArray titleText(QByteArrayView title);

} // namespace wolgan::edits
