#include "app/window/postdrop.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTimer>
#include <QWidget>

namespace wolgan {

namespace {

QString localFile(const QMimeData *data)
{
    return data->urls().size() == 1 ? data->urls().first().toLocalFile() : QString();
}

bool isPost(const QString &path)
{
    return path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive) ||
           path.endsWith(QLatin1String(".markdown"), Qt::CaseInsensitive);
}

} // namespace

PostDrop::PostDrop(QWidget &window) : QObject(&window), m_window(window)
{
    window.setAcceptDrops(true);
    QApplication::instance()->installEventFilter(this);
}

/// What no widget wants comes to the window, whatever file it is.
bool PostDrop::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove &&
        event->type() != QEvent::Drop)
        return QObject::eventFilter(object, event);
    const auto *widget = qobject_cast<QWidget *>(object);
    auto *drag = static_cast<QDropEvent *>(event);
    const QString file = localFile(drag->mimeData());
    if (!widget || widget->window() != &m_window || file.isEmpty() || (widget != &m_window && !isPost(file)))
        return QObject::eventFilter(object, event);
    drag->acceptProposedAction();
    // Whoever dragged it waits until this returns: no questions before that.
    if (event->type() == QEvent::Drop)
        QTimer::singleShot(0, this, [this, file] { Q_EMIT dropped(file); });
    return true;
}

} // namespace wolgan
