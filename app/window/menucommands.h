#pragma once

#include <QList>
#include <QString>

class QAction;
class QMenuBar;

namespace wolgan {

/// A command of the menu bar and the menus that lead to it.
struct MenuCommand
{
    QAction *action;
    QString path; ///< "View › Theme"
};

/// Every command of the menus, in their order; no separators.
[[nodiscard]] QList<MenuCommand> menuCommands(const QMenuBar &bar);

/// A menu's text without its access key, which some languages write behind it: "열기(&O)…".
[[nodiscard]] QString withoutAccessKey(QString text);

/// The keys of an action as the desktop writes them, "Ctrl+Y, Ctrl+Shift+Z"; empty where it has none.
[[nodiscard]] QString keysOf(const QAction &action);

} // namespace wolgan
