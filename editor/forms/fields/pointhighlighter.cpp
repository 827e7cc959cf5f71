#include "editor/forms/fields/pointhighlighter.h"

#include "editor/forms/fields/pointdocument.h"

#include <QFontDatabase>

namespace wolgan {

PointHighlighter::PointHighlighter(QTextDocument *document, const QPalette &palette)
    : MarkdownHighlighter(document, palette, false)
{
}

void PointHighlighter::highlightBlock(const QString &text)
{
    const edits::BodyBlock block = PointDocument::blockAt(currentBlock());
    if (block.isPoint()) {
        highlightInlines(text, 0);
        return;
    }
    int state = Body;
    qsizetype begin = 0;
    for (const QString &line : text.split(QChar(QChar::LineSeparator))) {
        state = highlightLine(line, static_cast<int>(begin), state);
        begin += line.size() + 1;
    }
    if (edits::isParagraph(block))
        return;
    const QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    for (int i = 0; i < text.size(); ++i) {
        QTextCharFormat fixed = format(i);
        fixed.setFontFamilies(font.families());
        setFormat(i, 1, fixed);
    }
}

} // namespace wolgan
