#pragma once

#include "editor/document/textedit.h"

#include <QElapsedTimer>
#include <QUndoCommand>

namespace wolgan {

class Session;

/// The one undo command: an edit, its inverse and the places to select after each.
class ApplyEdit : public QUndoCommand
{
public:
    /// Joins an earlier step with the same key that ended less than this ago.
    static constexpr int joinPause = 1500; // ms

    ApplyEdit(Session &session, TextEdit edit, const QByteArray &joinKey, qsizetype focus,
              const QString &label);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return m_joinKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *next) override;

private:
    Session &m_session;
    TextEdit m_edit;
    TextEdit m_inverse;
    QByteArray m_joinKey;
    qsizetype m_first;  ///< what to select when it is done for the first time; -1 later
    qsizetype m_before; ///< what to select when it is undone, an offset of the old text
    qsizetype m_after;  ///< what to select when it is done again, of the new one
    QElapsedTimer m_age;
};

} // namespace wolgan
