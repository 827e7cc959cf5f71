#include "editor/forms/sourcelayout.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace wolgan {

namespace {
constexpr int mostLineByLine = 10'000; // characters
}

void SourceLayout::documentChanged(int from, int, int added)
{
    const int lines = document()->blockCount();
    if (std::exchange(m_lines, lines) != lines || added > mostLineByLine) {
        QPlainTextDocumentLayout::documentChanged(from, 0, std::max(added, 1));
        return;
    }
    QTextBlock line = document()->findBlock(from);
    do {
        QPlainTextDocumentLayout::documentChanged(line.position(), 0, line.length());
        line = line.next();
    } while (line.isValid() && line.position() < from + added);
}

} // namespace wolgan
