#pragma once

// From one numbering scheme to another, and what a renumbering changes, for its preview.

#include "editor/document/document.h"
#include "editor/document/textedit.h"

namespace wolgan::edits {

/// True where labels can be told apart by this prefix and a number: empty, or as a label may begin, without a
/// digit at its end.
[[nodiscard]] bool isLabelPrefix(QByteArrayView prefix);

/// The whole post in another scheme: numbered by first appearance, over the post or within each section, the
/// definitions in that order. `sectionPrefixes`, for a scheme per section: one for each section, `ref-pa-`;
/// empty (or missing) ones are proposed from the titles. Only labels of the old scheme change, and those that
/// the new one would take for its own. Empty for a post without numbered labels and for an impossible prefix.
[[nodiscard]] TextEdit converted(const Document &document, const FootnoteScheme &scheme,
                                 const QList<QByteArray> &sectionPrefixes);

/// One label of the post before a renumbering or conversion and what it becomes.
struct LabelChange
{
    QByteArray from, to;
    int places = 0; ///< references and definitions with that label
    friend bool operator==(const LabelChange &, const LabelChange &) = default;
};

/// The labels that such an edit changes, in the order of the text; none for an edit of any other kind.
[[nodiscard]] QList<LabelChange> labelChanges(const Document &document, const TextEdit &edit);

} // namespace wolgan::edits
