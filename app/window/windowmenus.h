#pragma once

#include "app/window/settings.h"

#include <QKeySequence>
#include <QObject>

#include <functional>

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;

namespace wolgan {

class BlogActions;
class BlogPanel;
class CommandPalette;
class EditorPanes;
class InboxPanel;
class PageActions;
class PostActions;
class ProblemsPanel;
class Session;
class StructureActions;

/// A row of a menu.
struct MenuRow
{
    enum class When { Always, PostOpen };

    QString text; ///< empty: a separator
    QKeySequence keys;
    std::function<void()> run;
    When when = When::PostOpen;
    QString icon = {};
};

/// What the menus work on.
struct WindowParts
{
    Session &session;
    PostActions &postFile;
    PageActions &page;
    EditorPanes &panes;
    ProblemsPanel &problems;
    QDockWidget &problemsDock;
    BlogActions &blog;
    BlogPanel &blogPanel;
    QDockWidget &blogDock;
    InboxPanel &inboxPanel;
    QDockWidget &inboxDock;
};

/// The window's menus, tool bar and keys. A command is a row of a table in the function of its menu; what is
/// enabled now and then by itself is an action of the part that knows.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    WindowMenus(QMainWindow &window, const WindowParts &parts);

    void setPostOpen(bool open);
    void setProblemCount(qsizetype count);

Q_SIGNALS:
    // What the window itself does.
    void openRequested();
    void sampleRequested();
    void postChosen(const QString &path);
    void allLookedAt();
    void saveRequested();
    void exportRequested();
    void siteCheckRequested();
    void themeChosen(wolgan::settings::Theme theme);

private:
    void addFileMenu();
    void addEditMenu();
    void addInsertMenu();
    void addItemMenu();
    void addViewMenu();
    void addLookMenus(QMenu *view);
    void addBlogMenu();
    void addHelpMenu();
    void addToolBar();
    [[nodiscard]] QMenu *addMenu(const QString &title, const QList<MenuRow> &rows);
    void addRows(QMenu *menu, const QList<MenuRow> &rows);
    QAction *addRow(QMenu *menu, const MenuRow &row);
    void addChoices(QMenu *menu, const QStringList &choices, int chosen,
                    const std::function<void(int)> &choose);
    void fillRecentMenu();
    void showBlog();
    void showInbox();
    void splitAtCaret();
    void showKeys();
    void openPalette(const QString &typed);
    void showAbout();
    void goToProblem(int direction);

    QMainWindow &m_window;
    WindowParts m_parts;
    StructureActions *m_structure;
    CommandPalette *m_palette;
    QMenu *m_recentMenu = nullptr;
    QAction *m_problemsAction = nullptr;
    QList<QAction *> m_barActions;     ///< left in the tool bar
    QList<QAction *> m_barEndActions;  ///< right in the tool bar
    QList<QAction *> m_historyActions; ///< undo, redo
    QList<QAction *> m_postActions;    ///< that need an open post
};

} // namespace wolgan
