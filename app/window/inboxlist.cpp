#include "app/window/inboxlist.h"

#include <QKeyEvent>

namespace wolgan {

bool InboxList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Paste) || key->key() == Qt::Key_F2)
            event->accept();
    }
    return QListView::event(event);
}

void InboxList::startDrag(Qt::DropActions)
{
    Q_EMIT dragWanted();
}

} // namespace wolgan
