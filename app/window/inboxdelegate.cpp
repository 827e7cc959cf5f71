#include "app/window/inboxdelegate.h"

#include "app/window/inboxmodel.h"
#include "editor/forms/palettecolors.h"

#include <QApplication>
#include <QPainter>

#include <utility>

namespace wolgan {

namespace {

constexpr int margin = 8;      // pixels
constexpr int lineSpacing = 4; // pixels

} // namespace

void InboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem card = option;
    initStyleOption(&card, index);
    const QString title = std::exchange(card.text, QString());
    const QStyle *style = card.widget ? card.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &card, painter, card.widget);

    const bool isSelected = card.state.testFlag(QStyle::State_Selected);
    const QPalette::ColorGroup group =
        card.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor strong = card.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QRect inside = card.rect.adjusted(margin, margin, -margin, -margin);
    const QFontMetrics &metrics = card.fontMetrics;
    painter->save();
    painter->setFont(card.font);
    painter->setPen(strong);
    painter->drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                      metrics.elidedText(title, Qt::ElideMiddle, inside.width()));
    painter->setPen(isSelected ? strong : mutedText(card.palette));
    painter->drawText(
        inside, Qt::AlignLeft | Qt::AlignBottom,
        metrics.elidedText(index.data(InboxModel::DetailRole).toString(), Qt::ElideRight, inside.width()));
    painter->restore();
}

QSize InboxDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, 2 * option.fontMetrics.height() + lineSpacing + 2 * margin};
}

} // namespace wolgan
