#include "editor/forms/fields/switchfield.h"

#include "editor/forms/session.h"

namespace wolgan {

SwitchField::SwitchField(Session &session, FieldAccess access, const QString &text, QWidget *parent)
    : QCheckBox(text, parent), Field(session, std::move(access))
{
    connect(this, &QCheckBox::clicked, this, [this] {
        typed();
        left();
    });
}

/// A press never leads to the third state.
void SwitchField::nextCheckState()
{
    setCheckState(checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

QString SwitchField::shownText() const
{
    if (checkState() == Qt::PartiallyChecked)
        return {};
    return isChecked() ? QStringLiteral("true") : QStringLiteral("false");
}

void SwitchField::showText(const QString &text)
{
    const bool known = text == QStringLiteral("true") || text == QStringLiteral("false");
    setTristate(!known);
    if (known)
        setChecked(text == QStringLiteral("true"));
    else
        setCheckState(Qt::PartiallyChecked);
}

} // namespace wolgan
