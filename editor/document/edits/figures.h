#pragma once

#include "editor/document/document.h"
#include "editor/document/textedit.h"

namespace wolgan::edits {

/// What the form shows of a figure. Texts are Markdown as in the file.
struct FigureFields
{
    QByteArray path;
    QByteArray alt;
    QByteArray width; ///< digits, or whatever the attribute holds; empty without
    QByteArray caption;
    friend bool operator==(const FigureFields &, const FigureFields &) = default;
};

/// `figure` is an index into Outline::figures.
[[nodiscard]] FigureFields figureFields(const Document &document, int figure);
/// Changes only the parts that differ; other attributes (`.shadow`, `height`) stay. An empty width or caption
/// goes away.
[[nodiscard]] TextEdit setFigureFields(const Document &document, int figure, const FigureFields &fields);
/// Adds a figure at the end of an item (or the intro, or a section's lead), with the blank line before it.
[[nodiscard]] TextEdit addFigure(const Document &document, int node, const FigureFields &fields);
[[nodiscard]] TextEdit removeFigure(const Document &document, int figure);
/// The fields of a new figure as this post would have them: the usual width, the next `figN` and file name.
[[nodiscard]] FigureFields proposedFigure(const Document &document);

} // namespace wolgan::edits
