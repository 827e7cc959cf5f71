#pragma once

// Numbers in the names of pictures, in the order of their first appearance. As for footnotes: a post whose
// numbers are in order (1, 2, 3 … over all pictures of its naming) keeps them so; one whose numbers are not
// stays as it is until the author asks.

#include "editor/document/edits/structuraledit.h"
#include "editor/document/figurenames.h"
#include "editor/document/figureorigins.h"

namespace wolgan::edits {

/// New names in the text, and what that means for the files.
struct FigureNumbering
{
    TextEdit edit;
    FigureRenames renames;
};

/// Counts the pictures of the post's naming in the order of the text, wherever they are named, the preview
/// image included; each keeps its extension. A number that only the preview image has is left out. The day in
/// the names becomes the post's. Empty where there is nothing to do, or no naming.
[[nodiscard]] FigureNumbering renumberFigures(const Document &document);

/// The post has a naming, and its numbers are in order.
[[nodiscard]] bool areFiguresInOrder(const Document &document);

/// What is to follow an edit, for the text after it: the numbers put right where they were right before.
[[nodiscard]] FigureNumbering figureNumbersAfter(const Document &document, const TextEdit &edit);
/// The edit and what is to follow it, as one.
[[nodiscard]] FigureNumbering keptFigureOrder(const Document &document, const TextEdit &edit);

/// Markdown that was copied from the post, with the names that its pictures have since; `since` has the names
/// at that time as origins.
[[nodiscard]] QByteArray withFigureNames(const QByteArray &markdown, const FigureOrigins &since);

} // namespace wolgan::edits
