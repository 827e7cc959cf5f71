#include "editor/forms/formlook.h"

#include "editor/forms/mutedlabel.h"

#include <QFormLayout>
#include <QLabel>
#include <QToolButton>

namespace wolgan {

QFormLayout *makeRows()
{
    auto *layout = new QFormLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(8);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return layout;
}

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel *makeHint(const QString &text, QWidget *parent)
{
    auto *label = new MutedLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

QToolButton *makeButton(const QString &text, const QString &toolTip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

/// Not by the average width of letters: it is twice as large in a Korean font.
int labelWidth(const QWidget &widget)
{
    return widget.fontMetrics().horizontalAdvance(u'x') * 11;
}

QList<QWidget *> tabStops(const QWidget &widget)
{
    QList<QWidget *> stops;
    for (QWidget *inside : widget.findChildren<QWidget *>()) {
        if (inside->focusPolicy() & Qt::TabFocus)
            stops.append(inside);
    }
    return stops;
}

} // namespace wolgan
