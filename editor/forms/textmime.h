#pragma once

class QMimeData;
class QTextCursor;

namespace wolgan {

/// What a selection puts on the clipboard: plain text with the blanks that it has. Qt's default would turn
/// U+00A0 into blanks. The caller owns it.
[[nodiscard]] QMimeData *selectionMime(const QTextCursor &cursor);

/// True for files dragged from elsewhere: they are opened by the window, not typed as addresses.
[[nodiscard]] bool holdsFiles(const QMimeData &mime);

} // namespace wolgan
