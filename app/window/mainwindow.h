#pragma once

#include "app/window/checkfeed.h"
#include "app/window/openpost.h"
#include "app/window/prompts.h"
#include "app/window/theme.h"
#include "editor/forms/session.h"

#include <QMainWindow>
#include <QTimer>

class QDockWidget;
class QLabel;
class QStackedWidget;

namespace wolgan {

class BlogActions;
class BlogPanel;
class CarriedMarks;
class EditorPanes;
class ExportActions;
class InboxActions;
class InboxPanel;
class PageActions;
class PostActions;
class ProblemsPanel;
class WelcomePage;
class WindowMenus;

/// The editor's window: one post at a time, or the welcome page.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Prompts &prompts = desktopPrompts(),
                        const QString &recoveries = recoveryFolder());
    ~MainWindow() override;

    /// Opens a post; see PostActions for this and what follows.
    void openPost(const QString &path);
    void chooseAndOpen();
    void openSample();
    /// Settles what crashes left: exports, and unsaved text of any post.
    void offerRecoveries();
    /// The same for one post, which is opened; of others' text it only tells.
    void openPostAtStart(const QString &path);
    bool save();

    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] OpenPost &post() { return m_post; }
    [[nodiscard]] EditorPanes *panes() const { return m_panes; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void openLink(const QUrl &url);

    void addDock(QDockWidget *dock, QWidget *widget, const QString &name, Qt::DockWidgetArea area);
    void connectParts();
    void restoreLayout();
    void postOpened();
    void showTheme();
    void showMessage(const QString &text, bool lasting);
    void showFindings(const QList<Finding> &checked);
    void runChecks();
    void postRenamed();
    void updateTitle();
    void updateStatus();
    void rememberPlace();

    Prompts m_prompts;
    Session m_session;
    OpenPost m_post;
    Theme m_theme; ///< before the widgets
    PostActions *m_postFile;
    ExportActions *m_export;
    BlogActions *m_blog;
    CarriedMarks *m_marks;
    QTimer m_checkSoon;
    CheckFeed m_checks;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    EditorPanes *m_panes;
    PageActions *m_page;
    ProblemsPanel *m_problems;
    QDockWidget *m_problemsDock;
    BlogPanel *m_blogPanel;
    QDockWidget *m_blogDock;
    InboxActions *m_inbox;
    InboxPanel *m_inboxPanel;
    QDockWidget *m_inboxDock;
    WindowMenus *m_menus;
    QLabel *m_facts;
    QString m_savedAt;
    int m_minutes = 0; ///< that the post takes to read
};

} // namespace wolgan
