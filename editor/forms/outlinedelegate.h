#pragma once

#include <QStyledItemDelegate>

namespace wolgan {

/// Draws a row of the outline: the footnote number, the title elided in its middle, and at the right the
/// count of items or the badge of findings.
class OutlineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace wolgan
