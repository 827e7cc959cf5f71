#pragma once

#include "editor/forms/fields/field.h"

#include <QCheckBox>

namespace wolgan {

/// Yes or no. Its access reads and writes "true" and "false"; another value shows as partly checked and stays
/// until the author presses.
class SwitchField : public QCheckBox, public Field
{
    Q_OBJECT

public:
    SwitchField(Session &session, FieldAccess access, const QString &text, QWidget *parent = nullptr);

protected:
    void nextCheckState() override;
    [[nodiscard]] QString shownText() const override;
    void showText(const QString &text) override;
    [[nodiscard]] QObject &widget() override { return *this; }
};

} // namespace wolgan
