#pragma once

// What can be done to items and sections, each as one undo step with its name. Pure.

#include "editor/document/edits/structure.h"
#include "editor/forms/nodechoice.h"

#include <QString>

namespace wolgan {

struct StructureStep
{
    edits::StructuralEdit edit;
    QString label;    ///< "Move 'SAM-Med3D' to Papers"
    int subjects = 1; ///< how many siblings from the focus on are what it is about: selected next
};

/// What is chosen, in words: "'SAM-Med3D'", "3 items", "2 sections and 3 items".
[[nodiscard]] QString subjectName(const Document &document, const NodeChoice &choice);

/// Moves the chosen sections, or without any the chosen items.
[[nodiscard]] StructureStep movingStep(const Document &document, const NodeChoice &choice,
                                       const OutlinePlace &place);
[[nodiscard]] StructureStep removingStep(const Document &document, const NodeChoice &choice);
[[nodiscard]] StructureStep cuttingStep(const Document &document, const NodeChoice &choice);
[[nodiscard]] StructureStep duplicatingStep(const Document &document, const NodeChoice &choice);
/// Puts Markdown in as items or sections; see edits::pasted.
[[nodiscard]] StructureStep pastingStep(const Document &document, const OutlinePlace &place,
                                        const QByteArray &markdown);
[[nodiscard]] StructureStep mergingStep(const Document &document, const QList<int> &items);
/// Splits the item at the point or block that holds the offset; an empty edit where there is none.
[[nodiscard]] StructureStep splittingStep(const Document &document, qsizetype offset);

} // namespace wolgan
