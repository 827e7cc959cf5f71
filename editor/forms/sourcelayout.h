#pragma once

#include <QPlainTextDocumentLayout>

namespace wolgan {

/// Draws only the lines that changed. QPlainTextDocumentLayout draws everything behind a change of more than
/// one line, and takes one line for two where all of it changed, as a highlighter says.
class SourceLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

protected:
    void documentChanged(int from, int removed, int added) override;

private:
    int m_lines = 1; ///< of the document that is laid out
};

} // namespace wolgan
