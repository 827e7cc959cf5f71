#pragma once

#include "editor/forms/dropplace.h"

#include <QTreeView>

namespace wolgan {

class ItemsMime;
class Session;

/// The tree of the outline pane: several rows can be selected, dragged and dropped; items and texts from
/// elsewhere can be dropped too. It changes nothing by itself. Its model has OutlineModel's roles.
class OutlineTree : public QTreeView
{
    Q_OBJECT

public:
    explicit OutlineTree(const Session &session, QWidget *parent = nullptr);

    /// The nodes of the selected rows, in no order.
    [[nodiscard]] QList<int> selectedNodes() const;
    /// Off while rows are hidden: between them there are places that nobody sees.
    void setDropEnabled(bool enabled) { m_canDrop = enabled; }
    [[nodiscard]] const std::optional<DropPlace> &dropMark() const { return m_drop; }

Q_SIGNALS:
    void nodesDropped(const QList<int> &nodes, const wolgan::OutlinePlace &place);
    void textDropped(const wolgan::OutlinePlace &place, const QByteArray &markdown);

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] const ItemsMime *ownItems(const QDropEvent &event) const;
    [[nodiscard]] Qt::DropAction dropAction() const;
    [[nodiscard]] QPixmap dragPicture(const QString &text) const;
    void showDrop(const std::optional<DropPlace> &drop, const QModelIndex &row = {});

    const Session &m_session;
    bool m_canDrop = true;
    Dragged m_dragged;
    std::optional<DropPlace> m_drop;
    QPersistentModelIndex m_dropRow; ///< that carries the mark
};

} // namespace wolgan
