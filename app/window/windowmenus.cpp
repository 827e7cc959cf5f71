#include "app/window/windowmenus.h"

#include "app/window/blogactions.h"
#include "app/window/blogpanel.h"
#include "app/window/commandpalette.h"
#include "app/window/editorpanes.h"
#include "app/window/icons.h"
#include "app/window/inboxpanel.h"
#include "app/window/keysdialog.h"
#include "app/window/menucommands.h"
#include "app/window/pageactions.h"
#include "app/window/postactions.h"
#include "app/window/previewpane.h"
#include "app/window/problemspanel.h"
#include "editor/forms/outlinerows.h"
#include "editor/forms/outlineview.h"
#include "editor/forms/session.h"
#include "editor/forms/structureactions.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>

namespace wolgan {

WindowMenus::WindowMenus(QMainWindow &window, const WindowParts &parts)
    : QObject(&window), m_window(window), m_parts(parts),
      m_structure(new StructureActions(parts.session, this)), m_palette(new CommandPalette(&window))
{
    m_palette->setGoToLine([this](int line) { m_parts.panes.goToLine(line); });
    connect(m_structure, &StructureActions::titleWanted, &m_parts.panes, &EditorPanes::focusTitle);
    connect(m_structure, &StructureActions::caretWanted, this, &WindowMenus::splitAtCaret);
    m_parts.panes.outline()->setActions(*m_structure);
    addFileMenu();
    addEditMenu();
    addInsertMenu();
    addItemMenu();
    addViewMenu();
    addBlogMenu();
    addHelpMenu();
    addToolBar();
    setPostOpen(false);
}

void WindowMenus::addFileMenu()
{
    using enum MenuRow::When;
    QMenu *file =
        addMenu(tr("&File"), {{tr("&New month…"), QKeySequence::New, [this] { m_parts.blog.newMonth(); },
                               Always, QStringLiteral("document-new")},
                              {tr("&Open…"), QKeySequence::Open, [this] { Q_EMIT openRequested(); }, Always,
                               QStringLiteral("document-open")}});
    m_recentMenu = file->addMenu(tr("Open &recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &WindowMenus::fillRecentMenu);
    addRows(file,
            {{tr("Open &blog…"), {}, [this] { m_parts.blog.choose(); }, Always},
             {tr("Open the sa&mple digest"), {}, [this] { Q_EMIT sampleRequested(); }, Always},
             {tr("Edit &templates…"), {}, [this] { m_parts.postFile.showTemplates(); }, Always},
             {tr("Reco&ver unsaved changes…"), {}, [this] { m_parts.postFile.offerRecoveries(); }, Always},
             {}});
    QAction *save = addRow(file, {tr("&Save"), QKeySequence::Save, [this] { Q_EMIT saveRequested(); },
                                  PostOpen, QStringLiteral("document-save")});
    addRows(file,
            {{tr("Save &as…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S, [this] { m_parts.postFile.saveAs(); }}});
    m_barEndActions.append(
        addRow(file, {tr("&Export to a blog…"), Qt::CTRL | Qt::Key_E, [this] { Q_EMIT exportRequested(); },
                      PostOpen, QStringLiteral("document-export")}));
    addRow(file, {tr("Check with &Jekyll…"), {}, [this] { Q_EMIT siteCheckRequested(); }});
    file->addSeparator();
    file->addMenu(tr("The &page"))->addActions(m_parts.page.all());
    m_postActions.append(m_parts.page.all());
    addRows(file, {{}, {tr("&Quit"), QKeySequence::Quit, [this] { m_window.close(); }, Always}});
    m_barActions = {file->actions().at(0), file->actions().at(1), save};
}

void WindowMenus::fillRecentMenu()
{
    m_recentMenu->clear();
    for (const QString &path : settings::recentPosts()) {
        QAction *action = m_recentMenu->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT postChosen(path); });
    }
    if (m_recentMenu->isEmpty())
        m_recentMenu->addAction(tr("Nothing yet"))->setEnabled(false);
}

void WindowMenus::addEditMenu()
{
    QUndoStack *stack = m_parts.session.undoStack();
    m_historyActions = {stack->createUndoAction(this, tr("&Undo")),
                        stack->createRedoAction(this, tr("&Redo"))};
    m_historyActions[0]->setShortcut(QKeySequence::Undo);
    m_historyActions[1]->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    m_historyActions[0]->setIcon(themedIcon(QStringLiteral("edit-undo")));
    m_historyActions[1]->setIcon(themedIcon(QStringLiteral("edit-redo")));
    QMenu *edit = addMenu(tr("&Edit"), {});
    edit->addActions(m_historyActions);
    edit->addSeparator();
    m_barActions.append(addRow(edit, {tr("&Find…"), QKeySequence::Find, [this] { m_parts.panes.find(false); },
                                      MenuRow::When::PostOpen, QStringLiteral("edit-find")}));
    addRows(edit,
            {
                {tr("Find and re&place…"), Qt::CTRL | Qt::Key_H, [this] { m_parts.panes.find(true); }},
                {tr("Find &next"), Qt::Key_F3, [this] { m_parts.panes.findNext(1); }},
                {tr("Find pre&vious"), Qt::SHIFT | Qt::Key_F3, [this] { m_parts.panes.findNext(-1); }},
                {tr("Find in the &outline"), Qt::CTRL | Qt::SHIFT | Qt::Key_F,
                 [this] {
                     m_parts.panes.focusPane(0);
                     m_parts.panes.outline()->focusFilter();
                 }},
                {tr("&Go to line…"), Qt::CTRL | Qt::Key_G, [this] { openPalette(QStringLiteral(":")); }},
                {},
            });
    edit->addActions({m_structure->renumber(), m_structure->relabel(), m_structure->renumberFigures()});
    addRows(edit, {{tr("&Everything of last month is looked at"), {}, [this] { Q_EMIT allLookedAt(); }}});
}

void WindowMenus::addInsertMenu()
{
    QMenu *insert = addMenu(tr("&Insert"), {});
    insert->addActions({m_structure->newItem(), m_structure->newSection()});
    addRows(
        insert,
        {{},
         {tr("&Reference"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, [this] { m_parts.panes.insertReference(); }},
         {tr("&Figure"), Qt::CTRL | Qt::SHIFT | Qt::Key_G, [this] { m_parts.panes.insertFigure(); }}});
    m_postActions << m_structure->newItem() << m_structure->newSection();
}

void WindowMenus::addItemMenu()
{
    QMenu *item = addMenu(
        tr("I&tem"),
        {
            {tr("Edit t&he title"), Qt::Key_F2, [this] { m_parts.panes.focusTitle(); }},
            {tr("Edit the re&ference's URL"), Qt::CTRL | Qt::Key_L, [this] { m_parts.panes.focusUrl(); }},
            {},
        });
    item->addActions(
        {m_structure->cut(), m_structure->copy(), m_structure->paste(), m_structure->duplicate()});
    item->addSeparator();
    item->addActions({m_structure->moveUp(), m_structure->moveDown(), m_structure->moveToPrevious(),
                      m_structure->moveToNext(), m_structure->moveToSection()});
    item->addSeparator();
    item->addActions({m_structure->merge(), m_structure->split()});
    item->addSeparator();
    item->addAction(m_structure->remove());
}

void WindowMenus::addViewMenu()
{
    QMenu *view = addMenu(
        tr("&View"),
        {
            {tr("Form or &source"), Qt::CTRL | Qt::Key_U, [this] { m_parts.panes.toggleSource(); }},
            {tr("&Command palette…"), Qt::CTRL | Qt::SHIFT | Qt::Key_P, [this] { openPalette({}); },
             MenuRow::When::Always},
            {},
            {tr("Go to the &outline"), Qt::CTRL | Qt::Key_1, [this] { m_parts.panes.focusPane(0); }},
            {tr("Go to the &form"), Qt::CTRL | Qt::Key_2, [this] { m_parts.panes.focusPane(1); }},
            {tr("Go to the &preview"), Qt::CTRL | Qt::Key_3, [this] { m_parts.panes.focusPane(2); }},
            {tr("Go to the &blog"), Qt::CTRL | Qt::Key_4, [this] { showBlog(); }, MenuRow::When::Always},
            {tr("&Go to the inbox"), Qt::CTRL | Qt::Key_5, [this] { showInbox(); }, MenuRow::When::Always},
            {},
        });
    m_problemsAction = m_parts.problemsDock.toggleViewAction();
    m_problemsAction->setIcon(themedIcon(QStringLiteral("dialog-warning")));
    view->addAction(m_problemsAction);
    m_postActions.append(m_problemsAction);
    m_barEndActions.prepend(m_problemsAction);
    addRows(view, {
                      {tr("&Next problem"), Qt::Key_F8, [this] { goToProblem(1); }},
                      {tr("Pre&vious problem"), Qt::SHIFT | Qt::Key_F8, [this] { goToProblem(-1); }},
                      {},
                  });
    QMenu *size = view->addMenu(tr("Source te&xt size"));
    addRows(size, {
                      {tr("&Larger"), QKeySequence::ZoomIn, [this] { m_parts.panes.zoom(1); }},
                      {tr("&Smaller"), QKeySequence::ZoomOut, [this] { m_parts.panes.zoom(-1); }},
                      {tr("&Usual"), Qt::CTRL | Qt::Key_0, [this] { m_parts.panes.zoom(0); }},
                  });
    addLookMenus(view);
}

void WindowMenus::addLookMenus(QMenu *view)
{
    PreviewPane *preview = m_parts.panes.previewPane();
    addChoices(view->addMenu(tr("Page &width")), {tr("Desktop"), tr("Tablet"), tr("Phone")}, 0,
               [preview](int i) { preview->setPageWidth(static_cast<PreviewView::PageWidth>(i)); });
    addRows(view, {{tr("Preview on the s&ite"), Qt::Key_F5, [preview] { preview->showSitePage(); }},
                   {tr("Liv&e preview"), Qt::SHIFT | Qt::Key_F5, [preview] { preview->showLivePage(); }}});
    addChoices(view->addMenu(tr("Preview &as")), {tr("The site"), tr("GitHub")}, 0,
               [preview](int i) { preview->setLook(static_cast<PreviewFeed::Look>(i)); });
    addChoices(view->addMenu(tr("&Theme")), {tr("As the system"), tr("Light"), tr("Dark")},
               static_cast<int>(settings::theme()),
               [this](int i) { Q_EMIT themeChosen(static_cast<settings::Theme>(i)); });
    const QStringList languages{QString(), QStringLiteral("en"), QStringLiteral("ko")};
    addChoices(view->addMenu(tr("&Language")),
               {tr("As the system"), QStringLiteral("English"), QStringLiteral("한국어")},
               static_cast<int>(qMax<qsizetype>(0, languages.indexOf(settings::language()))),
               [this, languages](int i) {
                   settings::setLanguage(languages[i]);
                   m_window.statusBar()->showMessage(tr("The language changes when Wolgan starts again."));
               });
}

void WindowMenus::addBlogMenu()
{
    QMenu *blog = addMenu(tr("&Blog"), {});
    QAction *panel = m_parts.blogDock.toggleViewAction();
    panel->setText(tr("&Posts of the blog"));
    QAction *inbox = m_parts.inboxDock.toggleViewAction();
    inbox->setText(tr("&Inbox of links"));
    blog->addActions({panel, inbox});
    addRows(blog, {{},
                   {tr("Convert the post to &Chirpy 7"), {}, [this] { m_parts.blog.convertPost(); }},
                   {tr("Convert the &blog to Chirpy 7…"),
                    {},
                    [this] { m_parts.blog.convertBlog(); },
                    MenuRow::When::Always}});
}

void WindowMenus::addHelpMenu()
{
    using enum MenuRow::When;
    (void)addMenu(tr("&Help"), {
                                   {tr("&Keys"), Qt::Key_F1, [this] { showKeys(); }, Always},
                                   {tr("&About Wolgan"), {}, [this] { showAbout(); }, Always},
                               });
}

void WindowMenus::addToolBar()
{
    QToolBar *bar = m_window.addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions(m_barActions.first(3));
    bar->addSeparator();
    bar->addActions(m_historyActions);
    bar->addSeparator();
    bar->addActions(m_barActions.sliced(3));
    for (QAction *action : std::as_const(
             m_historyActions)) { // their texts change with every edit and would push the rest about
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addActions(m_barEndActions);
}

QMenu *WindowMenus::addMenu(const QString &title, const QList<MenuRow> &rows)
{
    QMenu *menu = m_window.menuBar()->addMenu(title);
    addRows(menu, rows);
    return menu;
}

void WindowMenus::addRows(QMenu *menu, const QList<MenuRow> &rows)
{
    for (const MenuRow &row : rows) {
        if (row.text.isEmpty())
            menu->addSeparator();
        else
            addRow(menu, row);
    }
}

QAction *WindowMenus::addRow(QMenu *menu, const MenuRow &row)
{
    auto *action = new QAction(row.text, this);
    action->setIconText(withoutAccessKey(row.text)); // of its tool button
    action->setShortcut(row.keys);
    if (!row.icon.isEmpty())
        action->setIcon(themedIcon(row.icon));
    connect(action, &QAction::triggered, this, row.run);
    menu->addAction(action);
    if (row.when == MenuRow::When::PostOpen)
        m_postActions.append(action);
    return action;
}

void WindowMenus::addChoices(QMenu *menu, const QStringList &choices, int chosen,
                             const std::function<void(int)> &choose)
{
    auto *group = new QActionGroup(menu);
    for (int i = 0; i < choices.size(); ++i) {
        QAction *action = menu->addAction(choices[i]);
        action->setCheckable(true);
        action->setChecked(i == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [choose, i] { choose(i); });
    }
}

void WindowMenus::setPostOpen(bool open)
{
    for (QAction *action : std::as_const(m_postActions))
        action->setEnabled(open);
}

void WindowMenus::setProblemCount(qsizetype count)
{
    m_problemsAction->setText(count == 0 ? tr("No problems") : tr("Problems: %1").arg(count));
}

void WindowMenus::goToProblem(int direction)
{
    m_parts.problemsDock.show();
    m_parts.problems.goToNext(direction);
}

void WindowMenus::showBlog()
{
    m_parts.blogDock.show();
    m_parts.blogDock.raise();
    m_parts.blogPanel.focusFilter();
}

void WindowMenus::showInbox()
{
    m_parts.inboxDock.show();
    m_parts.inboxDock.raise();
    m_parts.inboxPanel.focusField();
}

void WindowMenus::splitAtCaret()
{
    const qsizetype offset = m_parts.panes.splitOffset();
    if (offset >= 0)
        m_structure->splitAt(offset);
    else
        m_window.statusBar()->showMessage(
            tr("Put the caret into the point that is to begin the new item, not the first one."));
}

void WindowMenus::showKeys()
{
    KeysDialog(*m_window.menuBar(), &m_window).exec();
}

/// What can be done now, and every place of the post.
void WindowMenus::openPalette(const QString &typed)
{
    QList<PaletteEntry> entries;
    for (const MenuCommand &command : menuCommands(*m_window.menuBar())) {
        if (command.action->isEnabled())
            entries.append({withoutAccessKey(command.action->text()), command.path, keysOf(*command.action),
                            [action = command.action] { action->trigger(); }});
    }
    const auto addPlace = [&](const OutlineRow &row, const QString &detail) {
        if (row.kind == NodeKind::Section || row.kind == NodeKind::Item)
            entries.append({plainTitle(row.title), detail, {}, [this, node = row.node] {
                                m_parts.session.selectNode(node);
                                m_parts.panes.focusPane(1);
                            }});
    };
    for (const OutlineTop &top : outlineRows(m_parts.session.document())) {
        addPlace(top.row, tr("Section"));
        for (const OutlineRow &row : top.items)
            addPlace(row, plainTitle(top.row.title));
    }
    m_palette->open(entries, typed);
}

void WindowMenus::showAbout()
{
    QMessageBox::about(
        &m_window, tr("About Wolgan"),
        tr("<b>Wolgan %1</b><p>An editor for the monthly digests of a Jekyll blog.</p><p>MIT licence</p>")
            .arg(QApplication::applicationVersion()));
}

} // namespace wolgan
