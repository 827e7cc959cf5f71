#pragma once

class QEvent;
class QKeyEvent;
class QUndoStack;

namespace wolgan {

/// Keys that a text widget must not keep for its own: there is one history, the session's, so Ctrl+Z is the
/// window's; so are Ctrl+E and Ctrl+U, which Qt's widgets take for the end of the line and for deleting it on
/// X11. True where the event asks whether the widget wants such a key; then it is left to the window's actions.
[[nodiscard]] bool leaveWindowKeys(QEvent *event);

/// Undoes or redoes where the key means so and no action took it. True where it did.
bool undoByKey(QUndoStack &stack, const QKeyEvent &event);

} // namespace wolgan
