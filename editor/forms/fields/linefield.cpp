#include "editor/forms/fields/linefield.h"

#include "editor/forms/session.h"
#include "editor/forms/textmime.h"
#include "editor/forms/undokeys.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QFocusEvent>
#include <QMenu>

#include <memory>

namespace wolgan {

LineField::LineField(Session &session, FieldAccess access, QWidget *parent)
    : QLineEdit(parent), Field(session, std::move(access))
{
    connect(this, &QLineEdit::textEdited, this, [this] { typed(); });
}

void LineField::showText(const QString &text)
{
    const int caret = cursorPosition();
    setText(text);
    setCursorPosition(hasFocus() ? caret : 0); // a long text shows its beginning
}

void LineField::selectText(qsizetype begin, qsizetype size)
{
    setSelection(static_cast<int>(begin), static_cast<int>(size));
}

bool LineField::event(QEvent *event)
{
    return leaveWindowKeys(event) || QLineEdit::event(event);
}

void LineField::keyPressEvent(QKeyEvent *event)
{
    if (!undoByKey(*session().undoStack(), *event))
        QLineEdit::keyPressEvent(event);
}

/// The usual menu with the session's undo instead of the line's own.
void LineField::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    const QList<QAction *> standard = menu->actions();
    for (qsizetype i = 0; i < 2 && i < standard.size() && !isReadOnly(); ++i)
        menu->removeAction(standard[i]);
    if (!isReadOnly() && standard.size() > 2) {
        menu->insertAction(standard[2], session().undoStack()->createUndoAction(menu.get()));
        menu->insertAction(standard[2], session().undoStack()->createRedoAction(menu.get()));
    }
    menu->exec(event->globalPos());
}

void LineField::dragEnterEvent(QDragEnterEvent *event)
{
    if (holdsFiles(*event->mimeData()))
        event->ignore();
    else
        QLineEdit::dragEnterEvent(event);
}

void LineField::inputMethodEvent(QInputMethodEvent *event)
{
    composes(*event);
    QLineEdit::inputMethodEvent(event);
}

void LineField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        left();
}

} // namespace wolgan
