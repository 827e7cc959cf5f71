#pragma once

#include "app/site/sitebuild.h"
#include "preview/view/pageroom.h"

#include <QElapsedTimer>
#include <QTime>
#include <QWidget>

class QLabel;
class QStackedLayout;
class QToolButton;

namespace wolgan {

class OpenPost;
class Session;
class SitePageView;

/// The post's page as the blog's own Jekyll builds it, under a bar that says how far it is: building, built,
/// older than the text, or what is wrong.
class SitePreview : public QWidget
{
    Q_OBJECT

public:
    SitePreview(Session &session, const OpenPost &post, QWidget *parent = nullptr);

    /// Builds the page of the text as it is now. For a blog with program code of its own the author is asked
    /// first, in the bar.
    void buildAndShow();
    /// Another post is open: nothing of this one is left.
    void reset();
    void setDark(bool dark);
    void setPageWidth(PageWidth width);
    [[nodiscard]] SiteBuild &build() { return m_build; }
    [[nodiscard]] SitePageView *view() const { return m_view; } ///< null before the first page

Q_SIGNALS:
    void backRequested();
    void lineRequested(int line); ///< of the post, from 1
    void linkActivated(const QUrl &url);

private:
    enum class State { Nothing, Asking, Building, Cancelled, Built, Failed };

    [[nodiscard]] QToolButton *addButton(const QString &text, const QString &toolTip,
                                         void (SitePreview::*pressed)());
    [[nodiscard]] std::optional<Blog> blog() const;
    void start();
    void allow();
    void cancel();
    void goToProblem();
    void loadStyles();
    void fillStylesBar();
    void showMissingStyles();
    void onBuilt(const SitePage &page);
    void onFailed(const SiteProblem &problem);
    void onEdited();
    void setState(State state);
    void showState();
    [[nodiscard]] QString stateText() const;

    Session &m_session;
    const OpenPost &m_post;
    SiteBuild m_build;
    QLabel *m_text;
    QLabel *m_empty;
    QToolButton *m_allow;
    QToolButton *m_cancel;
    QToolButton *m_go;
    QToolButton *m_again;
    QWidget *m_stylesBar; ///< while the page shown lacks style sheets of the web
    QLabel *m_styles;
    QStackedLayout *m_pages;
    SitePageView *m_view = nullptr;
    bool m_dark = false;
    PageWidth m_pageWidth = PageWidth::Desktop;
    State m_state = State::Nothing;
    SiteProblem m_problem;    ///< of the build that ended last, or its warning
    QTime m_builtAt;          ///< of the page shown
    bool m_edited = false;    ///< since the build began
    QElapsedTimer m_building; ///< since when
    QTimer m_tick;
};

} // namespace wolgan
