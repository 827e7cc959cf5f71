#pragma once

#include <QList>
#include <QString>

class QFormLayout;
class QLabel;
class QToolButton;
class QWidget;

namespace wolgan {

/// A form layout with the project's spacing: labels beside fields, wide fields.
[[nodiscard]] QFormLayout *makeRows();
/// The small heading over a group.
[[nodiscard]] QLabel *makeHeading(const QString &text, QWidget *parent);
/// Muted words that wrap; follow the palette.
[[nodiscard]] QLabel *makeHint(const QString &text, QWidget *parent);
/// A flat button with a sign or words, named for those who do not see it.
[[nodiscard]] QToolButton *makeButton(const QString &text, const QString &toolTip, QWidget *parent);
/// One width for the labels of all groups of a form, so that its fields begin at one line.
[[nodiscard]] int labelWidth(const QWidget &widget);

/// What Tab comes to inside a widget, in the order of its making.
[[nodiscard]] QList<QWidget *> tabStops(const QWidget &widget);

} // namespace wolgan
