#pragma once

// The live document of a window: the only owner of the post's bytes while it is open, their undo history and
// the selection that all views share.

#include "editor/document/document.h"
#include "editor/document/edits/figurenumbers.h"
#include "editor/document/edits/structure.h"
#include "editor/document/figureorigins.h"
#include "editor/document/textedit.h"

#include <QObject>
#include <QUndoStack>

namespace wolgan {

/// Lives in the GUI thread. Offsets are bytes of the current document.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject *parent = nullptr);

    [[nodiscard]] const Document &document() const { return m_document; }
    /// What the latest change left alone, see DocumentChange.
    [[nodiscard]] const std::optional<NodeSpan> &rewritten() const { return m_rewritten; }

    /// Applies an edit of the current document as one undo step named `label`. Edits with the same non-empty
    /// `joinKey` (a field's identity) that follow each other within a pause become one step, up to the begin
    /// of the next word. An empty edit does nothing; one that does not fit the document is refused: returns
    /// false.
    bool apply(const TextEdit &edit, const QString &label, const QByteArray &joinKey = {});
    /// As above; then the edit's subject is selected. Figures whose numbers were in order stay so.
    bool apply(const edits::StructuralEdit &edit, const QString &label);
    /// Renames figures.
    bool apply(const edits::FigureNumbering &numbering, const QString &label);
    /// The next edit begins a step of its own, whatever its key.
    void endStep() { m_joinable = false; }
    /// Replaces everything, undo history included: another post was opened. Clean afterwards.
    void reset(const QByteArray &bytes, const FigureOrigins &origins = {});

    /// Which file on disk each figure's name stands for.
    [[nodiscard]] const FigureOrigins &figureOrigins() const { return m_origins; }
    /// Files were renamed on disk: the names stand for the same pictures, found elsewhere.
    void setFigureOrigins(const FigureOrigins &origins) { m_origins = origins; }

    [[nodiscard]] qsizetype selection() const { return m_selection; }
    /// What a form shows of the selection: front matter, intro, section, item or references.
    [[nodiscard]] int selectedNode() const;
    void select(qsizetype offset);
    /// Selects a node's begin; tells an empty intro from the heading at the same place.
    void selectNode(int node);

    [[nodiscard]] bool isModified() const { return !m_stack.isClean(); }
    void setClean() { m_stack.setClean(); }
    /// What was done last, as its undo step is named; empty before the first edit.
    [[nodiscard]] QString lastAction() const;
    /// For actions; steps on it must not be pushed by others.
    [[nodiscard]] QUndoStack *undoStack() { return &m_stack; }

Q_SIGNALS:
    /// Emit before saving and before an edit that moves text: fields commit what an input method is
    /// composing.
    void finishInput();
    /// After every change of the document, undo, redo and reset() included: `edit` took the old bytes to the
    /// new ones. The selection has been moved already.
    void changed(const wolgan::TextEdit &edit);
    /// After `changed`, where it gave pictures other names.
    void figuresRenamed(const wolgan::FigureRenames &renames);
    /// After `changed`, where reset() replaced the document.
    void opened();
    /// The selection moved to another place by more than edits before it.
    void selectionChanged(qsizetype offset);

private:
    friend class ApplyEdit;
    void perform(const TextEdit &edit, const FigureRenames &renames, qsizetype focus);
    bool push(const edits::FigureNumbering &change, const QString &label, const QByteArray &joinKey,
              qsizetype focus);

    Document m_document;
    std::optional<NodeSpan> m_rewritten;
    FigureOrigins m_origins;
    QUndoStack m_stack;
    qsizetype m_selection = 0;
    bool m_emptyIntro = false; ///< the selection means the empty intro at its place
    bool m_joinable = false;
};

/// The node a form shows for a node of the outline: figures and definitions belong to what holds them.
[[nodiscard]] int formNode(const Outline &outline, int node);

} // namespace wolgan
