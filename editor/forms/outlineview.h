#pragma once

#include "editor/document/checks/finding.h"

#include <QSet>
#include <QWidget>

class QLineEdit;
class QModelIndex;
class QSortFilterProxyModel;
class QTreeView;

namespace wolgan {

class OutlineModel;
class OutlineTree;
class Session;
class StructureActions;

/// The outline pane: a filter line above the tree of a session's post. The current row and the session's
/// selection follow each other; more rows can be selected beside it for what is done to several at once.
class OutlineView : public QWidget
{
    Q_OBJECT

public:
    explicit OutlineView(Session &session, QWidget *parent = nullptr);

    /// Findings of the session's current document.
    void setFindings(const QList<Finding> &findings);
    /// For Ctrl+F in the outline.
    void focusFilter();
    /// Puts the actions into the tree's context menu and lets them act on its selected rows; Delete in the
    /// tree deletes, drops move and paste.
    void setActions(StructureActions &actions);
    [[nodiscard]] QTreeView *tree() const;

Q_SIGNALS:
    /// Enter or a double click on a row: its form wants the keyboard.
    void editRequested();
    /// Other rows are selected, or they mean other nodes since the post changed.
    void choiceChanged();

private:
    void connectKeys();
    void connectRows();
    void connectSession();
    void takeDocument();
    void showSelection();
    void selectSiblings(int count);
    [[nodiscard]] QList<int> chosenNodes() const;
    void rowChosen(const QModelIndex &current);
    void filterChanged(const QString &text);
    void expandNew(const QModelIndex &parent, int first, int last);

    Session &m_session;
    OutlineModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    OutlineTree *m_tree;
    QSet<QString> m_collapsed; ///< titles of the sections that the author closed
    bool m_following = false;  ///< the current row moves because the session's selection did
};

} // namespace wolgan
