#include "editor/forms/undokeys.h"

#include <QKeyEvent>
#include <QUndoStack>

namespace wolgan {

bool leaveWindowKeys(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isWindows = key->keyCombination() == (Qt::CTRL | Qt::Key_E)
                           || key->keyCombination() == (Qt::CTRL | Qt::Key_U);
    if (!isWindows && !key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
        return false;
    event->ignore();
    return true;
}

bool undoByKey(QUndoStack &stack, const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Undo))
        stack.undo();
    else if (event.matches(QKeySequence::Redo))
        stack.redo();
    else
        return false;
    return true;
}

} // namespace wolgan
