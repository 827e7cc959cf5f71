#include "app/window/composedline.h"

#include <QInputMethodEvent>

namespace wolgan {

ComposedLine::ComposedLine(QWidget *parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, [this] { Q_EMIT composedTextChanged(composedText()); });
}

QString ComposedLine::composedText() const
{
    return QString(text()).insert(cursorPosition(), m_preedit);
}

void ComposedLine::inputMethodEvent(QInputMethodEvent *event)
{
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    Q_EMIT composedTextChanged(composedText());
}

} // namespace wolgan
