#pragma once

#include <QPlainTextDocumentLayout>

#include <algorithm>

namespace wolgan {

/// A layout that draws one line for a change in one line. QPlainTextDocumentLayout adds what was removed to
/// what was added to find the last line that changed: where a highlighter says that a whole line changed, it
/// takes the next one for changed, too, and draws all.
class SourceLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

protected:
    /// The count of lines tells of what else was removed.
    void documentChanged(int from, int, int added) override
    {
        QPlainTextDocumentLayout::documentChanged(from, 0, std::max(added, 1));
    }
};

} // namespace wolgan
