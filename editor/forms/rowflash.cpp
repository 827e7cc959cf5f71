#include "editor/forms/rowflash.h"

#include "editor/forms/outlinemodel.h"

#include <QStyle>
#include <QTreeView>

namespace wolgan {

namespace {

constexpr int duration = 900; // ms

} // namespace

RowFlash::RowFlash(QTreeView &view) : QObject(&view), m_view(view)
{
    m_fading.setStartValue(1.0F);
    m_fading.setEndValue(0.0F);
    m_fading.setDuration(duration);
    m_fading.setEasingCurve(QEasingCurve::InQuad);
    connect(&m_fading, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &strength) { show(strength.toFloat()); });
}

void RowFlash::start()
{
    stop();
    // Asked without the view: for a tree, Qt's styles always say 0.
    if (m_view.style()->styleHint(QStyle::SH_Widget_Animation_Duration) <= 0)
        return;
    show(1);
    m_fading.start();
}

void RowFlash::stop()
{
    m_fading.stop();
    show(0);
}

void RowFlash::show(float strength)
{
    m_strength = strength;
    QModelIndex row = m_view.indexAt({1, 1});
    const int bottom = m_view.viewport()->height();
    for (; row.isValid() && m_view.visualRect(row).top() < bottom; row = m_view.indexBelow(row)) {
        if (row.data(OutlineModel::RenumberedRole).toBool())
            m_view.update(row);
    }
}

} // namespace wolgan
