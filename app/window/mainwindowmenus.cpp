// The main window's menus, tool bar and keys.

#include "app/window/editorpanes.h"
#include "app/window/icons.h"
#include "app/window/mainwindow.h"
#include "app/window/postactions.h"
#include "app/window/previewpane.h"
#include "app/window/problemspanel.h"
#include "editor/forms/outlineview.h"
#include "editor/forms/structureactions.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QRegularExpression>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

namespace wolgan {

namespace {

/// A menu's text without its access key, which some languages write behind it: "열기(&O)…".
QString withoutAccessKey(QString text)
{
    static const QRegularExpression behind(QStringLiteral("\\(&.\\)"));
    return text.remove(behind).remove(QLatin1Char('&'));
}

} // namespace

QAction *MainWindow::addAction(QMenu *menu, const QString &text, const QKeySequence &keys,
                               void (MainWindow::*run)(), const QString &icon)
{
    auto *action = new QAction(text, this);
    action->setIconText(withoutAccessKey(text)); // of its tool button
    action->setShortcut(keys);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    connect(action, &QAction::triggered, this, run);
    menu->addAction(action);
    return action;
}

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenus();
    buildViewMenu();
    buildHelpMenu();
    buildToolBar();
    for (QAction *action : std::as_const(m_postActions))
        action->setEnabled(false);
}

void MainWindow::buildFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    m_openAction = addAction(file, tr("&Open…"), QKeySequence::Open, &MainWindow::chooseAndOpen,
                             QStringLiteral("document-open"));
    m_recentMenu = file->addMenu(tr("Open &recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    addAction(file, tr("Open the &sample digest"), {}, &MainWindow::openSample);
    file->addSeparator();
    m_saveAction = addAction(file, tr("&Save"), QKeySequence::Save, &MainWindow::saveFromMenu,
                             QStringLiteral("document-save"));
    m_postActions << m_saveAction;
    m_postActions << addAction(file, tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                               &MainWindow::saveAsFromMenu);
    m_exportAction = addAction(file, tr("&Export to a blog…"), QKeySequence(Qt::CTRL | Qt::Key_E),
                               &MainWindow::exportPost, QStringLiteral("document-export"));
    m_postActions << m_exportAction;
    file->addSeparator();
    auto *quit = new QAction(tr("&Quit"), this);
    quit->setShortcut(QKeySequence::Quit);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    file->addAction(quit);
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    for (const QString &path : settings::recentPosts()) {
        QAction *action = m_recentMenu->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openPost(path); });
    }
    if (m_recentMenu->isEmpty())
        m_recentMenu->addAction(tr("Nothing yet"))->setEnabled(false);
}

void MainWindow::buildEditMenus()
{
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    QAction *undo = m_session.undoStack()->createUndoAction(this, tr("&Undo"));
    QAction *redo = m_session.undoStack()->createRedoAction(this, tr("&Redo"));
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    undo->setIcon(themedIcon(QStringLiteral("edit-undo")));
    redo->setIcon(themedIcon(QStringLiteral("edit-redo")));
    edit->addActions({undo, redo});
    m_historyActions = {undo, redo};
    edit->addSeparator();
    m_postActions << addAction(edit, tr("&Find in the outline"), QKeySequence::Find,
                               &MainWindow::findInOutline);
    auto *structure = new StructureActions(m_session, this);
    connect(structure, &StructureActions::titleWanted, m_panes, &EditorPanes::focusTitle);
    edit->addActions({structure->renumber(), structure->relabel()});
    menuBar()->addMenu(tr("&Insert"))->addActions({structure->newItem(), structure->newSection()});
    QMenu *item = menuBar()->addMenu(tr("I&tem"));
    m_postActions << addAction(item, tr("Edit the &title"), QKeySequence(Qt::Key_F2),
                               &MainWindow::focusTitle);
    m_postActions << addAction(item, tr("Edit the reference's &URL"), QKeySequence(Qt::CTRL | Qt::Key_L),
                               &MainWindow::focusUrl);
    item->addSeparator();
    item->addActions({structure->cut(), structure->copy(), structure->paste(), structure->duplicate()});
    item->addSeparator();
    item->addActions({structure->moveUp(), structure->moveDown(), structure->moveToPrevious(),
                      structure->moveToNext(), structure->moveToSection()});
    item->addSeparator();
    item->addActions({structure->merge(), structure->split()});
    item->addSeparator();
    item->addAction(structure->remove());
    m_panes->outline()->setActions(*structure);
    m_postActions << structure->newItem() << structure->newSection();
}

void MainWindow::buildViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    m_postActions << addAction(view, tr("Form or &source"), QKeySequence(Qt::CTRL | Qt::Key_U),
                               &MainWindow::toggleSource);
    const QStringList panes{tr("Go to the &outline"), tr("Go to the &form"), tr("Go to the &preview")};
    for (int pane = 0; pane < 3; ++pane) {
        QAction *action = view->addAction(panes[pane]);
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + pane)));
        connect(action, &QAction::triggered, m_panes, [this, pane] { m_panes->focusPane(pane); });
        m_postActions << action;
    }
    view->addSeparator();
    m_problemsAction = m_problemsDock->toggleViewAction();
    m_problemsAction->setIcon(themedIcon(QStringLiteral("dialog-warning")));
    view->addAction(m_problemsAction);
    m_postActions << m_problemsAction;
    m_postActions << addAction(view, tr("&Next problem"), QKeySequence(Qt::Key_F8), &MainWindow::nextProblem);
    m_postActions << addAction(view, tr("Pre&vious problem"), QKeySequence(Qt::SHIFT | Qt::Key_F8),
                               &MainWindow::previousProblem);
    view->addSeparator();
    addChoices(
        view->addMenu(tr("Page &width")), {tr("Desktop"), tr("Tablet"), tr("Phone")}, 0,
        [this](int i) { m_panes->previewPane()->setPageWidth(static_cast<PreviewView::PageWidth>(i)); });
    addChoices(view->addMenu(tr("Preview &as")), {tr("The site"), tr("GitHub")}, 0,
               [this](int i) { m_panes->previewPane()->setLook(static_cast<PreviewFeed::Look>(i)); });
    addChoices(view->addMenu(tr("&Theme")), {tr("As the system"), tr("Light"), tr("Dark")},
               static_cast<int>(settings::theme()),
               [this](int i) { chooseTheme(static_cast<settings::Theme>(i)); });
    const QStringList languages{QString(), QStringLiteral("en"), QStringLiteral("ko")};
    addChoices(view->addMenu(tr("&Language")),
               {tr("As the system"), QStringLiteral("English"), QStringLiteral("한국어")},
               static_cast<int>(qMax<qsizetype>(0, languages.indexOf(settings::language()))),
               [this, languages](int i) { chooseLanguage(languages[i]); });
}

void MainWindow::addChoices(QMenu *menu, const QStringList &choices, int chosen,
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

void MainWindow::buildHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    addAction(help, tr("&Keys"), QKeySequence(Qt::Key_F1), &MainWindow::showKeys);
    addAction(help, tr("&About Wolgan"), {}, &MainWindow::showAbout);
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({m_openAction, m_saveAction});
    bar->addSeparator();
    bar->addActions(m_historyActions);
    for (QAction *action : std::as_const(
             m_historyActions)) { // their texts change with every edit and would push the rest about
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addActions({m_problemsAction, m_exportAction});
}

void MainWindow::showKeys()
{
    QString rows;
    for (const QAction *action : findChildren<QAction *>()) {
        if (!action->shortcut().isEmpty())
            rows += QStringLiteral("<tr><td style='padding-right:24px'>%1</td><td><b>%2</b></td></tr>")
                        .arg(withoutAccessKey(action->text()).remove(u'…').toHtmlEscaped(),
                             action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped());
    }
    QMessageBox box(QMessageBox::NoIcon, tr("Keys"),
                    QStringLiteral("<table>") + rows + QStringLiteral("</table>"), QMessageBox::Close, this);
    box.exec();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Wolgan"),
        tr("<b>Wolgan %1</b><p>An editor for the monthly digests of a Jekyll blog.</p><p>MIT licence</p>")
            .arg(QApplication::applicationVersion()));
}

void MainWindow::chooseLanguage(const QString &language)
{
    settings::setLanguage(language);
    statusBar()->showMessage(tr("The language changes when Wolgan starts again."));
}

void MainWindow::nextProblem()
{
    m_problemsDock->show();
    m_problems->goToNext(1);
}

void MainWindow::previousProblem()
{
    m_problemsDock->show();
    m_problems->goToNext(-1);
}

void MainWindow::toggleSource()
{
    m_panes->toggleSource();
}

void MainWindow::findInOutline()
{
    m_panes->outline()->focusFilter();
}

void MainWindow::focusTitle()
{
    m_panes->focusTitle();
}

void MainWindow::focusUrl()
{
    m_panes->focusUrl();
}

void MainWindow::saveFromMenu()
{
    m_postFile->save();
}

void MainWindow::saveAsFromMenu()
{
    m_postFile->saveAs();
}

} // namespace wolgan
