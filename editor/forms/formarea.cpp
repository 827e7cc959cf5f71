#include "editor/forms/formarea.h"

#include <QEvent>
#include <QScrollBar>

namespace wolgan {

namespace {

constexpr int widest = 480; // a key with a long name may be cut rather than the window grow

} // namespace

FormArea::FormArea(QWidget *form, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(form);
}

QSize FormArea::minimumSizeHint() const
{
    const int form = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    return {qMin(form, widest), QScrollArea::minimumSizeHint().height()};
}

bool FormArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace wolgan
