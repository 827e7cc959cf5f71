#pragma once

#include "editor/forms/markdownhighlighter.h"

namespace wolgan {

/// Marks Markdown in points, and in Markdown blocks line by line; code, tables and the like in a monospaced
/// font.
class PointHighlighter : public MarkdownHighlighter
{
    Q_OBJECT

public:
    PointHighlighter(QTextDocument *document, const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;
};

} // namespace wolgan
