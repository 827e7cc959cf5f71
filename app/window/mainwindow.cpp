#include "app/window/mainwindow.h"

#include "app/blog/sampleblog.h"
#include "app/window/editorpanes.h"
#include "app/window/exportdialog.h"
#include "app/window/problemspanel.h"
#include "app/window/theme.h"
#include "app/window/welcomepage.h"
#include "editor/document/checks/check.h"
#include "preview/render/pageheader.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTime>

namespace wolgan {

namespace {

constexpr int checkDelay = 150;       // ms after the last edit
constexpr int messageTime = 6 * 1000; // ms

QString localPost(const QMimeData *data)
{
    return data->urls().size() == 1 ? data->urls().first().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(const Prompts &prompts, const QString &recoveries)
    : m_prompts(prompts), m_post(m_session, recoveries), m_recoveries(recoveries),
      m_stack(new QStackedWidget(this)), m_welcome(new WelcomePage(m_stack)),
      m_panes(new EditorPanes(m_session, m_post, m_stack)), m_problems(new ProblemsPanel(m_session)),
      m_problemsDock(new QDockWidget(tr("Problems"), this)), m_facts(new QLabel(this))
{
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_panes);
    setCentralWidget(m_stack);
    m_problemsDock->setObjectName(QStringLiteral("problems"));
    m_problemsDock->setWidget(m_problems);
    addDockWidget(Qt::BottomDockWidgetArea, m_problemsDock);
    m_problemsDock->hide();
    statusBar()->addPermanentWidget(m_facts);
    setAcceptDrops(true);
    buildMenus();
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(checkDelay);
    connect(&m_checkSoon, &QTimer::timeout, this, &MainWindow::runChecks);
    connect(&m_session, &Session::changed, this, [this] { m_checkSoon.start(); });
    connect(m_session.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateTitle);
    connect(m_session.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
    connect(&m_post, &OpenPost::opened, this, &MainWindow::postOpened);
    connect(&m_post, &OpenPost::saved, this, [this] {
        m_savedAt = QLocale().toString(QTime::currentTime(), QLocale::ShortFormat);
        updateStatus();
    });
    connect(&m_post, &OpenPost::diskChanged, this, &MainWindow::diskChanged);
    connect(&m_post, &OpenPost::autosaveFailed, this,
            [this](const QString &error) { statusBar()->showMessage(error); });
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::chooseAndOpen);
    connect(m_welcome, &WelcomePage::sampleRequested, this, &MainWindow::openSample);
    connect(m_welcome, &WelcomePage::postChosen, this, &MainWindow::openPost);
    connect(m_panes, &EditorPanes::linkActivated, this, &MainWindow::openLink);
    m_welcome->setRecentPosts(settings::recentPosts());
    resize(1400, 900);
    restoreGeometry(settings::state(QStringLiteral("window")));
    restoreState(settings::state(QStringLiteral("docks")));
    m_panes->restoreState(settings::state(QStringLiteral("panes")));
    chooseTheme(settings::theme());
    updateTitle();
}

MainWindow::~MainWindow()
{
    disconnect(m_session.undoStack(), nullptr, this, nullptr);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    QTimer::singleShot(0, m_panes, &EditorPanes::startPreview);
}

bool MainWindow::mayClose()
{
    if (!m_post.isOpen() || !m_session.isModified())
        return true;
    const QString name = m_post.path().isEmpty() ? tr("Untitled") : QFileInfo(m_post.path()).fileName();
    switch (m_prompts.saveBeforeClosing(this, name)) {
    case Prompts::Unsaved::Save:
        return save();
    case Prompts::Unsaved::Discard:
        return true;
    case Prompts::Unsaved::Cancel:
        return false;
    }
    return false;
}

void MainWindow::openPost(const QString &path)
{
    if (!mayClose())
        return;
    rememberPlace();
    if (const auto opened = m_post.open(path); !opened)
        m_prompts.tellError(this, opened.error());
}

void MainWindow::chooseAndOpen()
{
    const QString path = m_prompts.postToOpen(this);
    if (!path.isEmpty())
        openPost(path);
}

void MainWindow::openSample()
{
    if (const auto sample = ensureSampleBlog())
        openPost(*sample);
    else
        m_prompts.tellError(this, sample.error());
}

void MainWindow::offerRecoveries()
{
    for (const Recovery &recovery : leftRecoveries(m_recoveries)) {
        const QString name = recovery.post.isEmpty() ? tr("Untitled") : QFileInfo(recovery.post).fileName();
        const QString when = QLocale().toString(recovery.savedAt.toLocalTime(), QLocale::ShortFormat);
        const QString text =
            tr("Wolgan ended unexpectedly and kept unsaved changes to \"%1\" of %2. Recover them?")
                .arg(name, when);
        if (!m_prompts.ask(this, text, tr("Recover"), tr("Discard"))) {
            discardRecovery(recovery);
        } else if (mayClose()) {
            m_post.adopt(recovery);
        }
    }
}

bool MainWindow::save()
{
    m_panes->finishTyping();
    if (m_post.path().isEmpty())
        return saveAs();
    if (m_post.diskState() == DiskState::Changed &&
        !m_prompts.ask(this,
                       tr("\"%1\" was changed by another program since it was opened. Replace what is there?")
                           .arg(m_post.path()),
                       tr("Replace"), tr("Cancel")))
        return false;
    const auto saved = m_post.save();
    if (!saved)
        m_prompts.tellError(this, saved.error());
    return saved.has_value();
}

bool MainWindow::saveAs()
{
    const QString path = m_prompts.fileToSave(this, m_post.path());
    if (path.isEmpty())
        return false;
    const auto saved = m_post.saveAs(path);
    if (!saved)
        m_prompts.tellError(this, saved.error());
    return saved.has_value();
}

void MainWindow::exportPost()
{
    m_panes->finishTyping();
    QSet<QByteArray> known = settings::exportedContents();
    known.insert(m_post.knownContent());
    ExportDialog dialog(m_session.document(), m_post.path(), known, m_prompts, this);
    const QString own = m_post.blog() ? m_post.blog()->root : QString();
    if (const QString last = settings::exportBlog().isEmpty() ? own : settings::exportBlog(); !last.isEmpty())
        dialog.setBlogFolder(last);
    if (dialog.exec() != QDialog::Accepted)
        return;
    settings::setExportBlog(dialog.plan().blog.root);
    settings::addExportedContents(dialog.exported().known);
    statusBar()->showMessage(
        tr("Exported %n file(s) to %1", nullptr, static_cast<int>(dialog.exported().written.size()))
            .arg(dialog.plan().blog.root),
        messageTime);
}

void MainWindow::postOpened()
{
    m_stack->setCurrentWidget(m_panes);
    m_savedAt.clear();
    if (!m_post.path().isEmpty()) {
        settings::addRecentPost(m_post.path());
        m_welcome->setRecentPosts(settings::recentPosts());
        m_session.select(qMin(settings::place(m_post.path()), m_session.document().bytes().size()));
    }
    for (QAction *action : std::as_const(m_postActions))
        action->setEnabled(true);
    runChecks();
    updateTitle();
    if (m_post.isReadOnly())
        statusBar()->showMessage(tr("This file is read-only: save your changes under another name."));
}

void MainWindow::diskChanged()
{
    const QString name = QFileInfo(m_post.path()).fileName();
    if (m_post.diskState() == DiskState::Gone) {
        statusBar()->showMessage(
            tr("\"%1\" was removed by another program; saving writes it again.").arg(name));
        return;
    }
    if (m_session.isModified() &&
        !m_prompts.ask(
            this,
            tr("\"%1\" was changed by another program. Load what is there? Your changes stay one undo away.")
                .arg(name),
            tr("Load it"), tr("Keep mine"))) {
        m_post.acceptDisk();
        return;
    }
    if (const auto reloaded = m_post.reload(); !reloaded)
        statusBar()->showMessage(reloaded.error());
    else
        statusBar()->showMessage(tr("Loaded the changes that another program made to \"%1\".").arg(name),
                                 messageTime);
}

void MainWindow::runChecks()
{
    const QList<Finding> findings = check(m_session.document());
    m_panes->setFindings(findings);
    m_problems->setFindings(findings);
    m_problemsAction->setText(findings.isEmpty() ? tr("No problems")
                                                 : tr("Problems: %1").arg(findings.size()));
    updateStatus();
}

void MainWindow::updateTitle()
{
    const QString name = !m_post.isOpen()          ? QString()
                         : m_post.path().isEmpty() ? tr("Untitled")
                                                   : QFileInfo(m_post.path()).fileName();
    setWindowTitle(name.isEmpty() ? tr("Wolgan") : tr("%1[*] – Wolgan").arg(name));
    setWindowModified(m_post.isOpen() && m_session.isModified());
    if (m_post.isOpen() && m_session.isModified() && !m_session.lastAction().isEmpty())
        statusBar()->showMessage(m_session.lastAction(), messageTime);
}

void MainWindow::updateStatus()
{
    if (!m_post.isOpen())
        return;
    const Document &document = m_session.document();
    QStringList facts;
    if (!m_savedAt.isEmpty())
        facts.append(tr("saved %1").arg(m_savedAt));
    if (m_post.blog() && !m_post.blog()->config.timezone.isEmpty())
        facts.append(m_post.blog()->config.timezone);
    facts.append(
        tr("%n item(s)", nullptr, static_cast<int>(document.outline().ofKind(NodeKind::Item).size())));
    const int minutes = pageHeader(document.frontMatter(), document.text(document.body())).readingMinutes;
    facts.append(tr("%n min read", nullptr, minutes));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
}

void MainWindow::openLink(const QUrl &url)
{
    if (m_prompts.ask(this, tr("Open this address in your browser?\n%1").arg(url.toDisplayString()),
                      tr("Open"), tr("Cancel")))
        QDesktopServices::openUrl(url);
}

void MainWindow::chooseTheme(settings::Theme theme)
{
    settings::setTheme(theme);
    applyTheme(theme);
    m_panes->setColorScheme(isDark(QApplication::palette()) ? PreviewView::ColorScheme::Dark
                                                            : PreviewView::ColorScheme::Light);
}

void MainWindow::rememberPlace()
{
    if (m_post.isOpen() && !m_post.path().isEmpty())
        settings::setPlace(m_post.path(), m_session.selection());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    rememberPlace();
    settings::setLastPost(m_post.path());
    settings::setState(QStringLiteral("window"), saveGeometry());
    settings::setState(QStringLiteral("docks"), saveState());
    settings::setState(QStringLiteral("panes"), m_panes->saveState());
    m_post.close();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localPost(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    openPost(localPost(event->mimeData()));
}

} // namespace wolgan
