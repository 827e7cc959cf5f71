#pragma once

#include <QFrame>

class QLineEdit;
class QModelIndex;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

namespace wolgan {

class Document;

/// A list to choose one of a post's definitions from, found by number, title, item or address. Opens as a
/// popup; deletes itself when it closes.
class ReferencePicker : public QFrame
{
    Q_OBJECT

public:
    /// Leaves out what the item's heading calls already.
    ReferencePicker(const Document &document, int item, QWidget *parent);

    /// Shows itself below a button, inside the button's window.
    void openBelow(const QWidget &button);

Q_SIGNALS:
    void picked(int definition); ///< index into Footnotes::definitions

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fill(const Document &document, int item);
    void filter(const QString &text);
    void pick(const QModelIndex &row);

    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_search;
    QTreeView *m_list;
};

} // namespace wolgan
