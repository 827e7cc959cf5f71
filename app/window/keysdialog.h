#pragma once

#include <QDialog>

class QMenuBar;

namespace wolgan {

/// The list of keys: those of the menus, menu by menu, and those of text fields and lists.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    KeysDialog(const QMenuBar &menus, QWidget *parent);

private:
    [[nodiscard]] QString menuRows(const QMenuBar &menus) const;
    [[nodiscard]] QString fieldRows() const;
};

} // namespace wolgan
