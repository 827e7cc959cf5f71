#include "app/window/mainwindow.h"

#include "app/window/blogactions.h"
#include "app/window/blogpanel.h"
#include "app/window/carriedmarks.h"
#include "app/window/editorpanes.h"
#include "app/window/exportactions.h"
#include "app/window/inboxactions.h"
#include "app/window/inboxpanel.h"
#include "app/window/pageactions.h"
#include "app/window/postactions.h"
#include "app/window/postdrop.h"
#include "app/window/previewpane.h"
#include "app/window/problemspanel.h"
#include "app/window/statusfacts.h"
#include "app/window/stepnotice.h"
#include "app/window/welcomepage.h"
#include "app/window/windowmenus.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDockWidget>
#include <QLabel>
#include <QLocale>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTime>

namespace wolgan {

namespace {

constexpr int messageTime = 6 * 1000; // ms
constexpr int previewDelay = 100;     // ms, so that the window is drawn and takes keys before

} // namespace

MainWindow::MainWindow(const Prompts &prompts, const QString &recoveries)
    : m_prompts(prompts), m_post(m_session, recoveries),
      m_postFile(new PostActions(m_session, m_post, prompts, recoveries, this)),
      m_export(new ExportActions(m_session, m_post, prompts, this)),
      m_blog(new BlogActions(m_session, m_post, *m_postFile, prompts, this)),
      m_marks(new CarriedMarks(m_session, m_post, this)), m_stack(new QStackedWidget(this)),
      m_welcome(new WelcomePage(m_stack)), m_panes(new EditorPanes(m_session, m_post, m_stack)),
      m_page(new PageActions(*m_panes->previewPane(), prompts, this)),
      m_problems(new ProblemsPanel(m_session)), m_problemsDock(new QDockWidget(tr("Problems"), this)),
      m_blogPanel(new BlogPanel(*m_blog, m_post)), m_blogDock(new QDockWidget(tr("Blog"), this)),
      m_inbox(new InboxActions(m_session, *m_blog, this)),
      m_inboxPanel(new InboxPanel(*m_inbox, *m_blog, m_session)),
      m_inboxDock(new QDockWidget(tr("Inbox"), this)), m_facts(new QLabel(this))
{
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_panes);
    setCentralWidget(m_stack);
    addDock(m_problemsDock, m_problems, QStringLiteral("problems"), Qt::BottomDockWidgetArea);
    addDock(m_blogDock, m_blogPanel, QStringLiteral("blog"), Qt::LeftDockWidgetArea);
    addDock(m_inboxDock, m_inboxPanel, QStringLiteral("inbox"), Qt::LeftDockWidgetArea);
    tabifyDockWidget(m_blogDock, m_inboxDock);
    statusBar()->addPermanentWidget(m_facts);
    new StepNotice(*m_session.undoStack(), *statusBar());
    m_menus = new WindowMenus(*this, {m_session, *m_postFile, *m_page, *m_panes, *m_problems, *m_problemsDock,
                                      *m_blog, *m_blogPanel, *m_blogDock, *m_inboxPanel, *m_inboxDock});
    connectParts();
    m_welcome->setRecentPosts(settings::recentPosts());
    m_blog->openLast();
    restoreLayout();
    showTheme();
    updateTitle();
}

void MainWindow::addDock(QDockWidget *dock, QWidget *widget, const QString &name, Qt::DockWidgetArea area)
{
    dock->setObjectName(name);
    dock->setWidget(widget);
    addDockWidget(area, dock);
    dock->hide();
}

MainWindow::~MainWindow()
{
    disconnect(m_session.undoStack(), nullptr, this, nullptr);
    // What looks at the session goes before it.
    for (QObject *part : QObjectList{m_problemsDock, m_blogDock, m_inboxDock, m_inbox, m_stack})
        delete part;
}

void MainWindow::connectParts()
{
    m_checkSoon.setSingleShot(true);
    connect(&m_checkSoon, &QTimer::timeout, this, &MainWindow::runChecks);
    connect(&m_session, &Session::changed, this, [this] {
        m_checks.cancel(); // its offsets are of an older text
        m_checkSoon.start(m_checks.pause());
    });
    connect(&m_checks, &CheckFeed::found, this, &MainWindow::showFindings);
    connect(m_session.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateTitle);
    connect(m_session.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
    connect(&m_post, &OpenPost::opened, this, &MainWindow::postOpened);
    connect(&m_post, &OpenPost::renamed, this, &MainWindow::postRenamed);
    connect(&m_post, &OpenPost::saved, this, [this] {
        m_savedAt = QLocale().toString(QTime::currentTime(), QLocale::ShortFormat);
        updateStatus();
    });
    connect(m_marks, &CarriedMarks::changed, this, &MainWindow::runChecks);
    connect(m_marks, &CarriedMarks::failed, this, [this](const QString &error) { showMessage(error, true); });
    connect(m_panes, &EditorPanes::dismissed, m_marks, &CarriedMarks::dismiss);
    connect(m_problems, &ProblemsPanel::dismissed, m_marks, &CarriedMarks::dismiss);
    connect(m_problems, &ProblemsPanel::exportRequested, m_export, &ExportActions::exportWithoutUnused);
    connect(m_panes, &EditorPanes::exportRequested, m_export, &ExportActions::exportWithoutUnused);
    connect(m_menus, &WindowMenus::allLookedAt, m_marks, &CarriedMarks::dismissAll);
    connect(m_menus, &WindowMenus::openRequested, this, &MainWindow::chooseAndOpen);
    connect(m_menus, &WindowMenus::sampleRequested, this, &MainWindow::openSample);
    connect(m_menus, &WindowMenus::postChosen, this, &MainWindow::openPost);
    connect(m_menus, &WindowMenus::saveRequested, this, &MainWindow::save);
    connect(m_menus, &WindowMenus::exportRequested, m_export, &ExportActions::exportPost);
    connect(m_menus, &WindowMenus::siteCheckRequested, m_export, &ExportActions::checkSite);
    connect(m_export, &ExportActions::typingMustEnd, m_postFile, &PostActions::finishTyping);
    connect(m_export, &ExportActions::lineRequested, m_panes, &EditorPanes::goToLine);
    connect(m_export, &ExportActions::message, this, &MainWindow::showMessage);
    connect(m_menus, &WindowMenus::themeChosen, &m_theme, &Theme::choose);
    connect(m_blog, &BlogActions::factsChanged, this, [this](const BlogFacts &facts) {
        m_panes->setBlogFacts(facts);
        if (m_post.isOpen())
            m_checkSoon.start(m_checks.pause());
    });
    connect(m_blog, &BlogActions::message, this, [this](const QString &text) { showMessage(text, false); });
    connect(m_inbox, &InboxActions::message, this, [this](const QString &text) { showMessage(text, false); });
    connect(m_blog, &BlogActions::opened, m_blogDock, &QWidget::show);
    connect(m_blogPanel, &BlogPanel::postChosen, this, &MainWindow::openPost);
    connect(m_postFile, &PostActions::message, this, &MainWindow::showMessage);
    connect(m_page, &PageActions::message, this, [this](const QString &text) { showMessage(text, false); });
    connect(new PostDrop(*this), &PostDrop::dropped, this, &MainWindow::openPost);
    connect(m_welcome, &WelcomePage::newMonthRequested, m_blog, &BlogActions::newMonth);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::chooseAndOpen);
    connect(m_welcome, &WelcomePage::blogRequested, m_blog, &BlogActions::choose);
    connect(m_welcome, &WelcomePage::sampleRequested, this, &MainWindow::openSample);
    connect(m_welcome, &WelcomePage::postChosen, this, &MainWindow::openPost);
    connect(&m_theme, &Theme::changed, this, &MainWindow::showTheme);
    connect(m_panes->previewPane(), &PreviewPane::linkActivated, this, &MainWindow::openLink);
    connect(m_panes->previewPane(), &PreviewPane::readingMinutesChanged, this, [this](int minutes) {
        m_minutes = minutes;
        updateStatus();
    });
}

void MainWindow::restoreLayout()
{
    const QSize frame(16, 48); // what the desktop draws around a window
    resize(QSize(1400, 900).boundedTo(screen()->availableSize() - frame));
    restoreGeometry(settings::state(QStringLiteral("window")));
    restoreState(settings::state(QStringLiteral("docks")));
    m_panes->restoreState(settings::state(QStringLiteral("panes")));
    m_panes->restoreTools(settings::state(QStringLiteral("tools")));
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    QTimer::singleShot(previewDelay, m_panes->previewPane(), &PreviewPane::start);
}

void MainWindow::openPost(const QString &path)
{
    rememberPlace();
    m_postFile->open(path);
}

void MainWindow::chooseAndOpen()
{
    rememberPlace();
    m_postFile->choose();
}

void MainWindow::openSample()
{
    rememberPlace();
    m_postFile->openSample();
}

void MainWindow::offerRecoveries()
{
    m_export->settleExports();
    m_postFile->offerRecoveries();
}

void MainWindow::openPostAtStart(const QString &path)
{
    m_export->settleExports();
    openPost(path);
    m_postFile->tellOfRecoveries();
}

bool MainWindow::save()
{
    return m_postFile->save();
}

void MainWindow::postOpened()
{
    m_stack->setCurrentWidget(m_panes);
    m_savedAt.clear();
    m_minutes = 0;
    statusBar()->clearMessage();
    if (!m_post.path().isEmpty())
        m_session.select(qMin(settings::place(m_post.path()), m_session.document().bytes().size()));
    m_menus->setPostOpen(true);
    postRenamed();
    runChecks();
    if (m_post.isReadOnly())
        showMessage(tr("This file is read-only: save your changes under another name."), true);
}

void MainWindow::postRenamed()
{
    if (!m_post.path().isEmpty()) {
        settings::addRecentPost(m_post.path());
        m_welcome->setRecentPosts(settings::recentPosts());
    }
    if (PreviewView *preview = m_panes->preview())
        preview->reloadImages();
    m_page->setPostFile(m_post.path());
    updateTitle();
}

void MainWindow::showMessage(const QString &text, bool lasting)
{
    statusBar()->showMessage(text, lasting ? 0 : messageTime);
}

void MainWindow::runChecks()
{
    m_checkSoon.stop();
    m_checks.check(m_session.document(), m_blog->facts());
}

void MainWindow::showFindings(const QList<Finding> &checked)
{
    const QList<Finding> findings = m_marks->addedTo(checked);
    m_panes->setFindings(findings);
    m_problems->setFindings(findings);
    m_menus->setProblemCount(findings.size());
    updateStatus();
}

void MainWindow::updateTitle()
{
    setWindowTitle(m_post.isOpen() ? tr("%1[*] – Wolgan").arg(m_postFile->name()) : tr("Wolgan"));
    setWindowModified(m_post.isOpen() && m_session.isModified());
}

void MainWindow::updateStatus()
{
    m_facts->setText(m_post.isOpen() ? statusFacts(m_session.document(), m_post, m_savedAt, m_minutes)
                                     : QString());
}

void MainWindow::openLink(const QUrl &url)
{
    if (m_prompts.ask(this, tr("Open this address in your browser?\n%1").arg(url.toDisplayString()),
                      tr("Open"), tr("Cancel")))
        QDesktopServices::openUrl(url);
}

void MainWindow::showTheme()
{
    m_panes->previewPane()->setColorScheme(isDark(QApplication::palette()) ? PreviewView::ColorScheme::Dark
                                                                           : PreviewView::ColorScheme::Light);
}

void MainWindow::rememberPlace()
{
    if (m_post.isOpen() && !m_post.path().isEmpty())
        settings::setPlace(m_post.path(), m_session.selection());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_postFile->mayClose()) {
        event->ignore();
        return;
    }
    rememberPlace();
    settings::setLastPost(m_post.path());
    settings::setState(QStringLiteral("window"), saveGeometry());
    settings::setState(QStringLiteral("docks"), saveState());
    settings::setState(QStringLiteral("panes"), m_panes->saveState());
    settings::setState(QStringLiteral("tools"), m_panes->saveTools());
    m_post.close();
    event->accept();
}

} // namespace wolgan
