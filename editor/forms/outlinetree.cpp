#include "editor/forms/outlinetree.h"

#include "editor/forms/itemsmime.h"
#include "editor/forms/outlinemodel.h"
#include "editor/forms/session.h"
#include "editor/forms/structuresteps.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QPainter>

#include <algorithm>

namespace wolgan {

namespace {

constexpr int expandDelay = 600; // ms over a closed section
constexpr int markWidth = 2;

int nodeOf(const QModelIndex &row)
{
    return row.data(OutlineModel::NodeRole).toInt();
}

RowPart partOf(const QRect &row, int y)
{
    const int border = row.height() / 4;
    if (y < row.top() + border)
        return RowPart::Upper;
    return y >= row.bottom() - border ? RowPart::Lower : RowPart::Middle;
}

} // namespace

OutlineTree::OutlineTree(const Session &session, QWidget *parent) : QTreeView(parent), m_session(session)
{
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false); // we draw our own
    setAutoExpandDelay(expandDelay);
}

QList<int> OutlineTree::selectedNodes() const
{
    QList<int> nodes;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            nodes.append(nodeOf(model()->index(row, 0, range.parent())));
    }
    return nodes;
}

void OutlineTree::startDrag(Qt::DropActions)
{
    const NodeChoice choice = choiceOf(m_session.document().outline(), selectedNodes());
    if (choice.isEmpty())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(new ItemsMime(m_session.document(), choice.nodes()));
    drag->setPixmap(dragPicture(subjectName(m_session.document(), choice)));
    drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
}

QPixmap OutlineTree::dragPicture(const QString &text) const
{
    const QString shown = fontMetrics().elidedText(text, Qt::ElideMiddle, 240);
    const QSize size(fontMetrics().horizontalAdvance(shown) + 16, fontMetrics().height() + 8);
    QPixmap picture(size * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(palette().color(QPalette::Highlight));
    QPainter painter(&picture);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::HighlightedText));
    painter.drawText(QRect({}, size), Qt::AlignCenter, shown);
    return picture;
}

/// What is dragged out of this very outline.
const ItemsMime *OutlineTree::ownItems(const QDropEvent &event) const
{
    const auto *items = qobject_cast<const ItemsMime *>(event.mimeData());
    return items && items->isOf(m_session.document()) ? items : nullptr;
}

void OutlineTree::dragEnterEvent(QDragEnterEvent *event)
{
    event->ignore();
    if (!m_canDrop)
        return;
    if (const ItemsMime *items = ownItems(*event)) {
        const NodeChoice choice = choiceOf(m_session.document().outline(), items->nodes());
        if (choice.isEmpty())
            return;
        m_dragged = {!choice.sections.isEmpty(), choice.moved()};
    } else {
        const QByteArray markdown = markdownIn(*event->mimeData());
        if (markdown.isEmpty())
            return;
        m_dragged = {holdsSections(markdown), {}};
    }
    setState(DraggingState);
    event->setDropAction(dropAction());
    event->accept();
}

void OutlineTree::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event); // scrolls near the edges, opens sections
    const QPoint position = event->position().toPoint();
    const QModelIndex row = indexAt(position);
    std::optional<DropPlace> drop;
    if (row.isValid())
        drop = dropPlace(m_session.document().outline(), m_dragged, nodeOf(row),
                         partOf(visualRect(row), position.y()), isExpanded(row));
    const bool isHere = drop && drop->row == nodeOf(row);
    showDrop(drop, isHere ? row : row.siblingAtRow(model()->rowCount(row.parent()) - 1));
    event->setDropAction(dropAction());
    event->setAccepted(drop.has_value());
}

/// Inside a post things move; into another one they are copied.
Qt::DropAction OutlineTree::dropAction() const
{
    return m_dragged.moved.isEmpty() ? Qt::CopyAction : Qt::MoveAction;
}

void OutlineTree::dragLeaveEvent(QDragLeaveEvent *event)
{
    QTreeView::dragLeaveEvent(event);
    showDrop({});
}

void OutlineTree::dropEvent(QDropEvent *event)
{
    const std::optional<DropPlace> drop = m_drop;
    const ItemsMime *items = ownItems(*event);
    stopAutoScroll();
    setState(NoState);
    showDrop({});
    if (!drop || (!items && !m_dragged.moved.isEmpty())) {
        event->ignore();
        return;
    }
    event->setDropAction(dropAction());
    event->accept();
    if (items)
        Q_EMIT nodesDropped(items->nodes(), drop->place);
    else
        Q_EMIT textDropped(drop->place, markdownIn(*event->mimeData()));
}

void OutlineTree::showDrop(const std::optional<DropPlace> &drop, const QModelIndex &row)
{
    if (m_drop == drop)
        return;
    m_drop = drop;
    m_dropRow = row;
    viewport()->update();
}

void OutlineTree::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (!m_drop)
        return;
    const QRect row = visualRect(m_dropRow).adjusted(0, 0, -markWidth, 0);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), markWidth));
    if (m_drop->mark == DropPlace::Mark::Around) {
        painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 4, 4);
        return;
    }
    const int wanted = m_drop->mark == DropPlace::Mark::Above ? row.top() : row.bottom() + 1;
    const int y = std::clamp(wanted, markWidth, viewport()->height() - markWidth);
    painter.drawEllipse(QPoint(row.left() + 4, y), 3, 3);
    painter.drawLine(row.left() + 7, y, row.right(), y);
}

} // namespace wolgan
