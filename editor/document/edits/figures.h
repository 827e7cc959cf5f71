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
    QByteArray classes = {}; ///< `.shadow .left`, with their dots
    friend bool operator==(const FigureFields &, const FigureFields &) = default;
};

/// `figure` is an index into Outline::figures.
[[nodiscard]] FigureFields figureFields(const Document &document, int figure);
/// Changes only the parts that differ; other attributes (`height`) stay. An empty width, caption or list
/// of classes goes away.
[[nodiscard]] TextEdit setFigureFields(const Document &document, int figure, const FigureFields &fields);
/// Adds a figure at the end of an item (or the intro, or a section's lead), with the blank line before it.
[[nodiscard]] TextEdit addFigure(const Document &document, int node, const FigureFields &fields);
/// Two figures of one node change places; the line ends stay where they are.
[[nodiscard]] TextEdit swapFigures(const Document &document, int figure, int other);
[[nodiscard]] TextEdit removeFigure(const Document &document, int figure);
/// The fields of a new figure as this post would have them: the usual width and classes, the next `figN`,
/// and the next name of the post's naming (see figurenames.h). A post's first figure is named by `pattern`,
/// which may be empty: datePattern() of another post of the blog, up to the number.
[[nodiscard]] FigureFields proposedFigure(const Document &document, QByteArrayView pattern = {});

} // namespace wolgan::edits
