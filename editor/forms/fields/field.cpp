#include "editor/forms/fields/field.h"

#include "editor/forms/session.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QScopedValueRollback>

namespace wolgan {

Field::Field(Session &session, FieldAccess access) : m_session(session), m_access(std::move(access)) {}

void Field::refresh()
{
    if (m_committing || isComposing())
        return;
    const QString value = m_access.value(m_session.document());
    if (value == m_value)
        return;
    m_value = value;
    show(value);
}

void Field::rebind()
{
    ++m_binding;
    m_value = m_access.value(m_session.document());
    show(m_value);
}

void Field::show(const QString &value)
{
    const QScopedValueRollback showing(m_showing, true);
    if (shownText() != value)
        showText(value);
    m_seen = shownText();
}

void Field::typed()
{
    if (m_showing)
        return;
    const QString text = shownText();
    if (text == m_seen) // an input method composes, or only formats changed
        return;
    m_seen = text;
    const QScopedValueRollback committing(m_committing, true);
    const QByteArray key =
        QByteArray::number(reinterpret_cast<quintptr>(this), 16) + ':' + QByteArray::number(m_binding);
    m_session.apply(m_access.change(m_session.document(), text), m_access.label, key);
    m_value = m_access.value(m_session.document());
}

void Field::left()
{
    m_session.endStep();
    if (!isComposing())
        show(m_value);
}

void Field::composes(const QInputMethodEvent &event)
{
    m_preedit = event.preeditString();
}

void Field::finish()
{
    if (!isComposing())
        return;
    if (QGuiApplication::focusObject() == &widget())
        QGuiApplication::inputMethod()->commit();
    if (!isComposing())
        return;
    QInputMethodEvent commit;
    commit.setCommitString(m_preedit);
    QCoreApplication::sendEvent(&widget(), &commit);
}

} // namespace wolgan
