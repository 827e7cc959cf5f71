#pragma once

#include "editor/document/document.h"
#include "editor/document/textedit.h"

#include <QDialog>

namespace wolgan {

/// Shows what renumbering a post would change, before it is done.
class RenumberDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RenumberDialog(const Document &document, QWidget *parent = nullptr);

    /// The renumbering; empty where the footnotes stand in order.
    [[nodiscard]] const TextEdit &edit() const { return m_edit; }

private:
    TextEdit m_edit;
};

} // namespace wolgan
