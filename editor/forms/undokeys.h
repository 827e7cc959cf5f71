#pragma once

class QEvent;
class QKeyEvent;
class QUndoStack;

namespace wolgan {

/// There is one history, the session's: a text widget must not keep Ctrl+Z for its own. True where the event
/// asks whether it does; then it is left to the window's actions.
[[nodiscard]] bool leaveUndoKeys(QEvent *event);

/// Undoes or redoes where the key means so and no action took it. True where it did.
bool undoByKey(QUndoStack &stack, const QKeyEvent &event);

} // namespace wolgan
