#pragma once

#include <QStyledItemDelegate>

namespace wolgan {

class RowFlash;

/// Draws a row of the outline: the footnote number, the title elided in its middle, and at the right the
/// count of items or the badge of findings. A row whose number has just changed stands on a fading ground.
class OutlineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit OutlineDelegate(const RowFlash &flash, QObject *parent = nullptr)
        : QStyledItemDelegate(parent), m_flash(flash)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const RowFlash &m_flash;
};

} // namespace wolgan
