#pragma once

#include "editor/document/document.h"
#include "editor/document/textedit.h"

#include <functional>

class QWidget;

namespace wolgan {

/// What is asked before footnote labels change all over a post, as values: a test answers instead. An empty
/// edit means that the author thought better of it.
struct FootnotePrompts
{
    /// Shows what renumbering changes.
    std::function<TextEdit(QWidget *parent, const Document &document)> renumber;
    /// Offers other schemes of labels.
    std::function<TextEdit(QWidget *parent, const Document &document)> relabel;
};

/// The dialogs of the desktop.
[[nodiscard]] FootnotePrompts footnoteDialogs();

} // namespace wolgan
