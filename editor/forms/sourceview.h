#pragma once

#include "editor/forms/linenumbers.h"
#include "editor/forms/sourcetext.h"

#include <QPlainTextEdit>
#include <QTextEdit>

#include <utility>

namespace wolgan {

class MarkdownHighlighter;
class Session;

/// The session's post as Markdown source, live both ways. The session owns the text: what the author types
/// becomes a byte edit of what differs, and edits from elsewhere are made here as they are made there.
///
/// Invariant between events: the blocks are the lines of SourceText(session.document().bytes()).
class SourceView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceView(Session &session, QWidget *parent = nullptr);

    /// Selects bytes of the document.
    void showRange(ByteRange range);
    /// Marks what is found, until the next call; sorted ranges of the document as it is now.
    void setMatches(const QList<ByteRange> &matches);
    /// The caret goes to the begin of a line, from 1; to the last one behind it.
    void goToLine(int line);
    /// Scrolls so that byte `offset` is in the top line.
    void alignTop(qsizetype offset);
    /// Steps of the font's size from the system's.
    void setZoom(int steps);
    [[nodiscard]] int zoom() const { return m_zoom; }

Q_SIGNALS:
    /// The author scrolled: the top line begins at byte `offset`.
    void scrolled(qsizetype offset);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;

private:
    void forVisibleLines(const LineVisit &visit) const;
    void noteChange(int position, int removed, int added);
    void commitChange();
    void sessionChanged(const TextEdit &edit);
    void followSelection();
    void caretMoved();
    void showAll();
    void showEdit(const TextEdit &edit, const SourceText &before);
    void replaceLines(int first, int last, const QString &text);
    void layoutLineNumbers();
    void showMarks();
    void markMatches(QList<QTextEdit::ExtraSelection> &marks) const;
    [[nodiscard]] SourcePlace placeAt(int position) const;

    Session &m_session;
    SourceText m_text; ///< what the view shows, outside of changes
    LineNumbers *m_lineNumbers;
    std::pair<int, int> m_caretLine; ///< block, and line in it, that is marked as the caret's
    MarkdownHighlighter *m_highlighter;
    QList<ByteRange> m_matches; ///< of the document that m_text shows; else empty
    int m_zoom = 0;
    int m_headKept = -1;       ///< characters at the start that a change did not touch; -1 without a change
    int m_tailKept = 0;        ///< the same at the end
    int m_step = 0;            ///< counts places of typing, so that only typing in one place joins
    bool m_showing = false;    ///< the view is being changed because the session was
    bool m_committing = false; ///< the session is being changed because the view was
};

} // namespace wolgan
