#include "editor/forms/outlineview.h"

#include "editor/forms/outlinedelegate.h"
#include "editor/forms/outlinemodel.h"
#include "editor/forms/outlinetree.h"
#include "editor/forms/rowflash.h"
#include "editor/forms/session.h"
#include "editor/forms/structureactions.h"

#include <QAction>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace wolgan {

namespace {

OutlineTree *makeTree(const Session &session, QAbstractItemModel *model, QWidget *parent)
{
    auto *tree = new OutlineTree(session, parent);
    tree->setObjectName(QStringLiteral("outlineTree"));
    tree->setModel(model);
    tree->setHeaderHidden(true);
    tree->setUniformRowHeights(true);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setIndentation(16);
    tree->setTextElideMode(Qt::ElideMiddle);
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    return tree;
}

} // namespace

OutlineView::OutlineView(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new OutlineModel(this)),
      m_filtered(new QSortFilterProxyModel(this)), m_filter(new QLineEdit(this))
{
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setSourceModel(m_model);
    m_tree = makeTree(session, m_filtered, this);
    m_tree->setAccessibleName(tr("Outline"));
    auto *flash = new RowFlash(*m_tree);
    m_tree->setItemDelegate(new OutlineDelegate(*flash, m_tree));
    connect(m_model, &OutlineModel::renumbered, flash, &RowFlash::start);
    connect(&m_session, &Session::opened, flash, &RowFlash::stop); // another post's numbers are no change
    m_filter->setObjectName(QStringLiteral("outlineFilter"));
    m_filter->setPlaceholderText(tr("Filter…"));
    m_filter->setAccessibleName(tr("Filter the outline"));
    m_filter->setClearButtonEnabled(true);
    setFocusProxy(m_tree);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    setTabOrder(m_filter, m_tree);

    connectKeys();
    connectRows();
    connectSession();
    m_model->setDocument(session.document());
    m_tree->expandAll();
    showSelection();
}

void OutlineView::connectRows()
{
    connect(m_filter, &QLineEdit::textChanged, this, &OutlineView::filterChanged);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &OutlineView::expandNew);
    connect(m_tree, &QTreeView::collapsed, this,
            [this](const QModelIndex &row) { m_collapsed.insert(row.data().toString()); });
    connect(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex &row) { m_collapsed.remove(row.data().toString()); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutlineView::rowChosen);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_following) // else rows may not mean the session's document yet
            Q_EMIT choiceChanged();
    });
}

void OutlineView::connectSession()
{
    connect(&m_session, &Session::changed, this, &OutlineView::takeDocument);
    connect(&m_session, &Session::selectionChanged, this, &OutlineView::showSelection);
    connect(&m_session, &Session::opened, this, [this] {
        m_collapsed.clear();
        m_tree->expandAll();
        m_tree->scrollToTop();
    });
}

/// From the filter, Down goes into the tree and Escape takes the filter away.
void OutlineView::connectKeys()
{
    auto *down = new QShortcut(QKeySequence(Qt::Key_Down), m_filter);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, m_tree, qOverload<>(&QWidget::setFocus));
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_filter);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, m_filter, &QLineEdit::clear);
    connect(m_tree, &QTreeView::activated, this, &OutlineView::editRequested);
}

void OutlineView::setFindings(const QList<Finding> &findings)
{
    m_model->setFindings(findings);
}

void OutlineView::setActions(StructureActions &actions)
{
    m_tree->addActions(actions.all());
    auto *key = new QShortcut(QKeySequence::Delete, m_tree);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, actions.remove(), &QAction::trigger);
    connect(this, &OutlineView::choiceChanged, &actions, &StructureActions::update);
    connect(&actions, &StructureActions::done, this, &OutlineView::selectSiblings);
    connect(m_tree, &OutlineTree::nodesDropped, &actions, &StructureActions::moveTo);
    connect(m_tree, &OutlineTree::textDropped, &actions, &StructureActions::pasteAt);
    actions.setChoice([this] { return chosenNodes(); });
}

QTreeView *OutlineView::tree() const
{
    return m_tree;
}

/// The selected rows' nodes; the session's where no row is selected, as when the filter hides it.
QList<int> OutlineView::chosenNodes() const
{
    const QList<int> nodes = m_tree->selectedNodes();
    return nodes.isEmpty() ? QList<int>{m_session.selectedNode()} : nodes;
}

/// Selects what several rows became, from the current one on.
void OutlineView::selectSiblings(int count)
{
    const QModelIndex first = m_model->indexOf(m_session.selectedNode());
    const QModelIndex last = first.siblingAtRow(first.row() + count - 1);
    if (count < 2 || !last.isValid())
        return;
    const QItemSelection rows(first, last);
    m_tree->selectionModel()->select(m_filtered->mapSelectionFromSource(rows),
                                     QItemSelectionModel::ClearAndSelect);
}

void OutlineView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void OutlineView::takeDocument()
{
    {
        const QScopedValueRollback following(m_following, true);
        m_model->setDocument(m_session.document(), m_session.rewritten());
    }
    showSelection();
    Q_EMIT choiceChanged();
}

void OutlineView::showSelection()
{
    const QModelIndex row = m_filtered->mapFromSource(m_model->indexOf(m_session.selectedNode()));
    if (row == m_tree->currentIndex())
        return;
    {
        const QScopedValueRollback following(m_following, true);
        // Not the view's own way, which looks at the keys that are held down.
        m_tree->selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect);
    }
    Q_EMIT choiceChanged();
}

void OutlineView::rowChosen(const QModelIndex &current)
{
    if (!m_following && current.isValid())
        m_session.selectNode(current.data(OutlineModel::NodeRole).toInt());
}

void OutlineView::filterChanged(const QString &text)
{
    const QScopedValueRollback following(m_following, true);
    const QSet<QString> collapsed = m_collapsed;
    m_filtered->setFilterFixedString(text);
    m_tree->setDropEnabled(text.isEmpty());
    if (!text.isEmpty())
        m_tree->expandAll();
    m_collapsed = collapsed;
    for (int row = 0; text.isEmpty() && row < m_filtered->rowCount(); ++row) {
        const QModelIndex top = m_filtered->index(row, 0);
        m_tree->setExpanded(top, !collapsed.contains(top.data().toString()));
    }
    showSelection();
}

void OutlineView::expandNew(const QModelIndex &parent, int first, int last)
{
    if (parent.isValid()) {
        if (!m_collapsed.contains(parent.data().toString()))
            m_tree->expand(parent); // a section's first item
        return;
    }
    for (int row = first; row <= last; ++row) {
        const QModelIndex top = m_filtered->index(row, 0);
        m_tree->setExpanded(top, !m_collapsed.contains(top.data().toString()));
    }
}

} // namespace wolgan
