#pragma once

#include "editor/forms/fields/field.h"

#include <QLineEdit>

namespace wolgan {

/// One line of text.
class LineField : public QLineEdit, public Field
{
    Q_OBJECT

public:
    LineField(Session &session, FieldAccess access, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

    [[nodiscard]] QString shownText() const override { return text(); }
    void showText(const QString &text) override;
    [[nodiscard]] QObject &widget() override { return *this; }
    void selectText(qsizetype begin, qsizetype size) override;
};

} // namespace wolgan
