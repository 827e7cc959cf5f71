#include "editor/forms/outlinedelegate.h"

#include "editor/document/outline.h"
#include "editor/forms/outlinemodel.h"
#include "editor/forms/palettecolors.h"
#include "editor/forms/rowflash.h"

#include <QApplication>
#include <QPainter>

namespace wolgan {

namespace {

constexpr int gap = 8;
constexpr float flashAlpha = 0.4F; // at its strongest; text on it stays readable

QString badge(const QModelIndex &index)
{
    const int findings = index.data(OutlineModel::FindingsRole).toInt();
    if (findings > 0) {
        const bool error = index.data(OutlineModel::ErrorRole).toBool();
        return (error ? QStringLiteral("\u2716 %1") : QStringLiteral("\u25B2 %1")).arg(findings);
    }
    const auto kind = static_cast<NodeKind>(index.data(OutlineModel::KindRole).toInt());
    if (kind == NodeKind::Section || kind == NodeKind::References)
        return QString::number(index.data(OutlineModel::CountRole).toInt());
    return {};
}

} // namespace

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString title = item.text;
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const auto kind = static_cast<NodeKind>(index.data(OutlineModel::KindRole).toInt());
    if (m_flash.strength() > 0 && index.data(OutlineModel::RenumberedRole).toBool()) {
        QColor ground = item.palette.color(QPalette::Highlight);
        ground.setAlphaF(flashAlpha * m_flash.strength());
        painter->fillRect(item.rect, ground);
    }
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QColor text = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor muted = selected ? text : mutedText(item.palette);
    QFont font = item.font;
    font.setBold(kind == NodeKind::Section);
    QRect rect = item.rect.adjusted(gap / 2, 0, -gap, 0);
    painter->save();
    painter->setFont(item.font);

    const QString right = badge(index);
    if (!right.isEmpty()) {
        painter->setPen(muted);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, right);
        rect.setRight(rect.right() - item.fontMetrics.horizontalAdvance(right) - gap);
    }
    if (kind == NodeKind::Item) {
        const int number = index.data(OutlineModel::NumberRole).toInt();
        const QString shown = number > 0 ? QString::number(number) : QStringLiteral("\u2013");
        const int width = item.fontMetrics.horizontalAdvance(shown.rightJustified(3, u'0'));
        painter->setPen(muted);
        painter->drawText(QRect(rect.left(), rect.top(), width, rect.height()),
                          Qt::AlignRight | Qt::AlignVCenter, shown);
        rect.setLeft(rect.left() + width + gap);
    }
    painter->setFont(font);
    painter->setPen(text);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(title, Qt::ElideMiddle, rect.width()));
    painter->restore();
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), std::max(size.height(), option.fontMetrics.height() + gap)};
}

} // namespace wolgan
