#pragma once

#include "editor/document/document.h"
#include "editor/forms/formpane.h"
#include "editor/forms/session.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QtTest>

namespace wolgan::test {

/// What one byte string replaced in another: "old → new" at the place where they differ.
inline QByteArray difference(const QByteArray &before, const QByteArray &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0, tail = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    return before.sliced(head, before.size() - head - tail) + " -> " +
           after.sliced(head, after.size() - head - tail);
}

/// A shown pane over a session.
struct Window
{
    explicit Window(const QByteArray &bytes) : pane(session)
    {
        session.reset(bytes);
        pane.resize(380, 700);
        pane.show();
        QApplication::setActiveWindow(&pane);
        (void)QTest::qWaitForWindowActive(&pane);
    }

    /// Selects the node that holds a text.
    void selectText(const QByteArray &text) { session.select(session.document().bytes().indexOf(text)); }

    /// A visible field by object name or accessible name, the `index`th of them.
    template<typename Widget>
    Widget *field(const QString &name, int index = 0) const
    {
        for (Widget *widget : pane.currentWidget()->template findChildren<Widget *>()) {
            const bool named = widget->objectName() == name || widget->accessibleName() == name;
            if (named && widget->isVisible() && index-- == 0)
                return widget;
        }
        qWarning() << "no field" << name;
        return nullptr;
    }

    [[nodiscard]] QByteArray bytes() const { return session.document().bytes(); }

    Session session;
    FormPane pane;
};

inline void replaceText(QLineEdit *line, const QString &text)
{
    line->setFocus();
    line->selectAll();
    if (text.isEmpty())
        QTest::keyClick(line, Qt::Key_Backspace);
    for (const char32_t c : text.toUcs4())
        QTest::sendKeyEvent(QTest::Click, line, Qt::Key_unknown, QString::fromUcs4(&c, 1), Qt::NoModifier);
}

inline void compose(QWidget *widget, const QString &preedit)
{
    QInputMethodEvent event(preedit, {});
    QCoreApplication::sendEvent(widget, &event);
}

inline void commit(QWidget *widget, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace wolgan::test
