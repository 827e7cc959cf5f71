#pragma once

#include "editor/forms/linenumbers.h"
#include "editor/forms/sourcetext.h"

#include <QPlainTextEdit>

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

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
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
    [[nodiscard]] SourcePlace placeAt(int position) const;

    Session &m_session;
    SourceText m_text; ///< what the view shows, outside of changes
    LineNumbers *m_lineNumbers;
    MarkdownHighlighter *m_highlighter;
    int m_headKept = -1;       ///< characters at the start that a change did not touch; -1 without a change
    int m_tailKept = 0;        ///< the same at the end
    int m_step = 0;            ///< counts places of typing, so that only typing in one place joins
    bool m_showing = false;    ///< the view is being changed because the session was
    bool m_committing = false; ///< the session is being changed because the view was
};

} // namespace wolgan
