#pragma once

// Titles and texts of nodes: what the form's plain fields read and write. All text is Markdown as it stands
// in the file.

#include "editor/document/document.h"
#include "editor/document/textedit.h"

namespace wolgan::edits {

/// `## 💡 **News**` taken apart.
struct SectionTitle
{
    QByteArray emoji;  ///< leading characters that are no letters, digits or marks of Markdown; empty without
    QByteArray text;   ///< `News`
    bool bold = false; ///< the whole text stands in `**…**`
    friend bool operator==(const SectionTitle &, const SectionTitle &) = default;
};

[[nodiscard]] SectionTitle sectionTitle(const Document &document, int section);
[[nodiscard]] QByteArray toMarkdown(const SectionTitle &title);
[[nodiscard]] TextEdit setSectionTitle(const Document &document, int section, const SectionTitle &title);

/// The heading's text of an item (or of any node with a heading), without its references: Markdown on one
/// line.
[[nodiscard]] QByteArray title(const Document &document, int node);
/// Line ends become blanks, outer blanks go, and what would end the title (`#` marks, `{…}`, `[^x]` at its
/// end) is escaped. A heading needs text: an empty title is written as `…`.
[[nodiscard]] TextEdit setTitle(const Document &document, int node, QByteArrayView title);

/// A heading of that level with its line ends, as the post writes them: `## Title` or underlined.
[[nodiscard]] QByteArray headingLine(const Document &document, int level, QByteArrayView title);

/// The Markdown of an item, of the intro or of a section's lead, line ends as "\n", without the figures that
/// end it.
[[nodiscard]] QByteArray text(const Document &document, int node);
/// The byte of the document that stands at an offset of it.
[[nodiscard]] qsizetype byteInText(const Document &document, int node, qsizetype offset);
/// Sets that Markdown; outer blank lines go, line ends become the post's own. Only the lines that differ
/// change.
[[nodiscard]] TextEdit setText(const Document &document, int node, QByteArrayView text);

} // namespace wolgan::edits
