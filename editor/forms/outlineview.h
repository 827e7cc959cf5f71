#pragma once

#include "editor/document/checks/finding.h"

#include <QSet>
#include <QWidget>

class QAction;
class QLineEdit;
class QModelIndex;
class QSortFilterProxyModel;
class QTreeView;

namespace wolgan {

class OutlineModel;
class Session;

/// The outline pane: a filter line above the tree of a session's post. Choosing a row selects its node in the
/// session; the session's selection moves the current row.
class OutlineView : public QWidget
{
    Q_OBJECT

public:
    explicit OutlineView(Session &session, QWidget *parent = nullptr);

    /// Findings of the session's current document.
    void setFindings(const QList<Finding> &findings);
    /// For Ctrl+F in the outline.
    void focusFilter();
    /// Puts the actions into the tree's context menu; Delete in the tree triggers `remove`.
    void setActions(const QList<QAction *> &actions, QAction *remove);
    [[nodiscard]] QTreeView *tree() const { return m_tree; }

Q_SIGNALS:
    /// Enter or a double click on a row: its form wants the keyboard.
    void editRequested();

private:
    void connectKeys();
    void showSelection();
    void rowChosen(const QModelIndex &current);
    void filterChanged(const QString &text);
    void expandNew(const QModelIndex &parent, int first, int last);

    Session &m_session;
    OutlineModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QSet<QString> m_collapsed; ///< titles of the sections that the author closed
    bool m_following = false;  ///< the current row moves because the session's selection did
};

} // namespace wolgan
