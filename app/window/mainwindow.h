#pragma once

#include "app/window/openpost.h"
#include "app/window/prompts.h"
#include "app/window/settings.h"
#include "app/window/systemcolors.h"
#include "editor/forms/session.h"

#include <QMainWindow>
#include <QTimer>

class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;

namespace wolgan {

class EditorPanes;
class PostActions;
class ProblemsPanel;
class WelcomePage;

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
    void openSample();
    void offerRecoveries();
    bool save();

    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] OpenPost &post() { return m_post; }
    [[nodiscard]] EditorPanes *panes() const { return m_panes; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildMenus();
    void buildFileMenu();
    void buildEditMenus();
    void buildViewMenu();
    void buildHelpMenu();
    void buildToolBar();
    void addChoices(QMenu *menu, const QStringList &choices, int chosen,
                    const std::function<void(int)> &choose);
    QAction *addAction(QMenu *menu, const QString &text, const QKeySequence &keys, void (MainWindow::*run)(),
                       const QString &icon = {});

    void chooseAndOpen();
    void exportPost();
    void chooseTheme(settings::Theme theme);
    void chooseLanguage(const QString &language);
    void showKeys();
    void showAbout();
    void nextProblem();
    void previousProblem();
    void toggleSource();
    void findInOutline();
    void focusTitle();
    void focusUrl();
    void saveFromMenu();
    void saveAsFromMenu();
    void openLink(const QUrl &url);

    void connectParts();
    void restoreLayout();
    void postOpened();
    void stepDone(int index);
    void showMessage(const QString &text, bool lasting);
    void runChecks();
    void fillRecentMenu();
    void postRenamed();
    void updateTitle();
    void updateStatus();
    void rememberPlace();

    Prompts m_prompts;
    Session m_session;
    OpenPost m_post;
    SystemColors m_systemColors;
    PostActions *m_postFile;
    QTimer m_checkSoon;
    QString m_recoveries;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    EditorPanes *m_panes;
    ProblemsPanel *m_problems;
    QDockWidget *m_problemsDock;
    QMenu *m_recentMenu = nullptr;
    QAction *m_openAction = nullptr;
    QAction *m_saveAction = nullptr;
    QAction *m_exportAction = nullptr;
    QAction *m_problemsAction = nullptr;
    QList<QAction *> m_historyActions;
    QList<QAction *> m_postActions; ///< that need an open post
    QLabel *m_facts;
    QString m_savedAt;
    int m_minutes = 0;   ///< that the post takes to read
    int m_stepsDone = 0; ///< of the undo history
};

} // namespace wolgan
