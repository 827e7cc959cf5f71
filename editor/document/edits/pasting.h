#pragma once

// What becomes of a pasted text in a post: items with headings or bullets, with labels of this post's scheme.

#include "editor/document/document.h"
#include "editor/document/edits/definitions.h"
#include "editor/document/edits/labels.h"
#include "editor/document/edits/pastedtext.h"

#include <optional>

namespace wolgan::edits {

/// The parts of an item. Markdown, line ends as "\n".
struct PastedItem
{
    QByteArray title;  ///< on one line, without a link around it
    QByteArray url;    ///< of the link around it; empty without one
    QByteArray behind; ///< what belongs to the title: an attribute list, footnote references
    QByteArray text;   ///< no blank lines at its ends
};

/// Makes the items, and the definitions that come along. Both must outlive it.
class Pasting
{
public:
    /// New numbers are for items of that section (index among the sections, -1 for none). For bullets, the
    /// first reference of a heading that has a URL becomes the title's link, and its definition stays behind
    /// where it says nothing else.
    Pasting(const Document &document, const PastedText &pasted, int section, bool forBullets);

    /// An item with a heading or a section's heading with its lead; no blank lines at its ends.
    [[nodiscard]] QByteArray block(const PastedBlock &block);
    /// A bullet's parts.
    [[nodiscard]] PastedItem item(const PastedBlock &block) const;
    /// Each its lines without the last line end.
    [[nodiscard]] const QByteArrayList &definitions() const { return m_definitions; }

private:
    void addDefinitions();
    void rename(const FootnoteDefinition &definition);
    [[nodiscard]] std::optional<int> linkReference(const PastedBlock &block) const;
    [[nodiscard]] bool goesWithLink(int reference) const;
    [[nodiscard]] QList<ByteRange> rangesOf(const PastedBlock &block) const;
    [[nodiscard]] QByteArray body(const PastedBlock &block) const;
    [[nodiscard]] PastedItem headed(const PastedBlock &block) const;
    [[nodiscard]] PastedItem untitled(const PastedBlock &block) const;
    [[nodiscard]] QByteArray titled(const PastedBlock &block);
    [[nodiscard]] QByteArray marks(bool isSection) const;

    const Document &m_document;
    const PastedText &m_pasted;
    bool m_forBullets;
    FreshLabels m_fresh;
    Labels m_labels;
    QByteArrayList m_definitions;
};

} // namespace wolgan::edits
