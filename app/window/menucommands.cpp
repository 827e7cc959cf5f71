#include "app/window/menucommands.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

namespace wolgan {

namespace {

void collect(const QList<QAction *> &actions, const QString &path, QList<MenuCommand> &commands)
{
    for (QAction *action : actions) {
        if (const QMenu *menu = action->menu()) {
            const QString title = withoutAccessKey(menu->title());
            collect(menu->actions(), path.isEmpty() ? title : path + QStringLiteral(" › ") + title, commands);
        } else if (!action->isSeparator()) {
            commands.append({action, path});
        }
    }
}

} // namespace

QList<MenuCommand> menuCommands(const QMenuBar &bar)
{
    QList<MenuCommand> commands;
    collect(bar.actions(), {}, commands);
    return commands;
}

QString withoutAccessKey(QString text)
{
    static const QRegularExpression behind(QStringLiteral("\\(&.\\)"));
    return text.remove(behind).remove(u'&');
}

QString keysOf(const QAction &action)
{
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
}

} // namespace wolgan
