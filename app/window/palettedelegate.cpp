#include "app/window/palettedelegate.h"

#include "app/window/palettemodel.h"
#include "editor/forms/palettecolors.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace wolgan {

namespace {
constexpr int margin = 8, gap = 16;
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    row.state.setFlag(QStyle::State_Active); // the keyboard is in the line above
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    const bool chosen = row.state.testFlag(QStyle::State_Selected);
    const QColor text = row.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
    const QColor muted = chosen ? text : mutedText(row.palette);
    QRect room = row.rect.adjusted(margin, 0, -margin, 0);
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    painter->save();
    painter->setFont(row.font);
    painter->setPen(muted);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, keys);
    if (!keys.isEmpty())
        room.setRight(room.right() - row.fontMetrics.horizontalAdvance(keys) - gap);
    const QString name = row.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, room.width());
    painter->setPen(text);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, name);
    room.setLeft(room.left() + row.fontMetrics.horizontalAdvance(name) + gap);
    painter->setPen(muted);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      row.fontMetrics.elidedText(index.data(PaletteModel::DetailRole).toString(),
                                                 Qt::ElideRight, std::max(room.width(), 0)));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, option.fontMetrics.height() + margin};
}

} // namespace wolgan
