#include "app/window/sitepreview.h"

#include "app/window/openpost.h"
#include "app/window/settings.h"
#include "editor/forms/formlook.h"
#include "editor/forms/session.h"
#include "preview/view/sitepageview.h"

#include <QLabel>
#include <QLocale>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace wolgan {

SitePreview::SitePreview(Session &session, const OpenPost &post, QWidget *parent)
    : QWidget(parent), m_session(session), m_post(post), m_text(new QLabel(this)), m_empty(new QLabel(this)),
      m_stylesBar(new QWidget(this)), m_styles(new QLabel(m_stylesBar)), m_pages(new QStackedLayout)
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 4, 8, 4);
    bar->setSpacing(8);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAccessibleName(tr("How far the site's page is"));
    m_text->setObjectName(QStringLiteral("siteState"));
    bar->addWidget(m_text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    fillStylesBar();
    layout->addWidget(m_stylesBar);
    layout->addLayout(m_pages, 1);
    m_allow =
        addButton(tr("Build"), tr("Let the blog's programs run and build the page"), &SitePreview::allow);
    m_cancel = addButton(tr("Cancel"), tr("Stop Jekyll"), &SitePreview::cancel);
    m_go = addButton(tr("Go"), tr("Go to the line in the source"), &SitePreview::goToProblem);
    m_again =
        addButton(tr("Build again"), tr("Build the page of the text as it is now"), &SitePreview::start);
    QToolButton *back =
        addButton(tr("Live preview"), tr("Back to the preview that follows your typing"), nullptr);
    for (QToolButton *button : {m_allow, m_cancel, m_go, m_again, back})
        bar->addWidget(button, 0, Qt::AlignTop);
    m_empty->setAutoFillBackground(true);
    m_pages->addWidget(m_empty);

    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &SitePreview::showState);
    connect(back, &QToolButton::clicked, this, &SitePreview::backRequested);
    connect(&m_build, &SiteBuild::built, this, &SitePreview::onBuilt);
    connect(&m_build, &SiteBuild::failed, this, &SitePreview::onFailed);
    connect(&m_build, &SiteBuild::stageChanged, this, &SitePreview::showState);
    connect(&m_session, &Session::changed, this, &SitePreview::onEdited);
    showState();
}

void SitePreview::fillStylesBar()
{
    auto *row = new QHBoxLayout(m_stylesBar);
    row->setContentsMargins(16, 0, 8, 4);
    row->setSpacing(8);
    m_styles->setWordWrap(true);
    m_styles->setTextFormat(Qt::PlainText);
    m_styles->setAccessibleName(tr("Styles that are not loaded"));
    m_styles->setObjectName(QStringLiteral("siteStyles"));
    row->addWidget(m_styles, 1);
    QToolButton *load =
        makeButton(tr("Load styles"),
                   tr("Load style sheets and fonts from there, for this blog's pages from now on. "
                      "Scripts stay off."),
                   m_stylesBar);
    connect(load, &QToolButton::clicked, this, &SitePreview::loadStyles);
    row->addWidget(load, 0, Qt::AlignTop);
    m_stylesBar->hide();
}

QToolButton *SitePreview::addButton(const QString &text, const QString &toolTip,
                                    void (SitePreview::*pressed)())
{
    QToolButton *button = makeButton(text, toolTip, this);
    if (pressed)
        connect(button, &QToolButton::clicked, this, pressed);
    return button;
}

/// The one that the post lies in; for a draft, the one exported to last.
std::optional<Blog> SitePreview::blog() const
{
    if (m_post.blog())
        return m_post.blog();
    const auto exportedTo = openBlog(settings::exportBlog());
    return exportedTo ? std::optional(*exportedTo) : std::nullopt;
}

void SitePreview::buildAndShow()
{
    show();
    const auto site = blog();
    if (site && hasOwnCode(*site) && !settings::mayBuild(site->root))
        setState(State::Asking);
    else if (m_state != State::Built || m_edited)
        start();
}

void SitePreview::allow()
{
    if (const auto site = blog())
        settings::setMayBuild(site->root);
    start();
}

void SitePreview::start()
{
    const auto site = blog();
    if (!site) {
        onFailed({tr("The site's page needs a blog."),
                  tr("Save the post in its blog's folder, or export it to the blog once."),
                  {},
                  0});
        return;
    }
    Q_EMIT m_session.finishInput();
    m_edited = false;
    m_building.start();
    m_tick.start();
    setState(State::Building);
    m_post.keepFigures(); // the site finds pictures by what is kept
    m_build.start(*site, m_post.path(), m_session.document());
}

void SitePreview::cancel()
{
    m_build.cancel();
    setState(State::Cancelled);
}

void SitePreview::reset()
{
    m_build.cancel();
    m_problem = {};
    m_builtAt = {};
    m_pages->setCurrentWidget(m_empty);
    m_stylesBar->hide();
    setState(State::Nothing);
}

void SitePreview::setDark(bool dark)
{
    m_dark = dark;
    if (m_view)
        m_view->setDark(dark);
}

void SitePreview::setPageWidth(PageWidth width)
{
    m_pageWidth = width;
    if (m_view)
        m_view->setPageWidth(width);
}

void SitePreview::goToProblem()
{
    Q_EMIT lineRequested(m_problem.line);
}

void SitePreview::loadStyles()
{
    const auto site = blog();
    if (!site)
        return;
    settings::addStyleHosts(site->root, m_view->wantedHosts());
    m_view->setStyleHosts(settings::styleHosts(site->root));
    showMissingStyles();
}

void SitePreview::showMissingStyles()
{
    const auto site = blog();
    const QStringList allowed = site ? settings::styleHosts(site->root) : QStringList();
    QStringList missing = m_view->wantedHosts();
    missing.removeIf([&](const QString &host) { return allowed.contains(host); });
    m_styles->setText(tr("The page takes styles and fonts from %1. They are not loaded until you say so.")
                          .arg(QLocale().createSeparatedList(missing)));
    m_stylesBar->setVisible(!missing.isEmpty());
}

void SitePreview::onBuilt(const SitePage &page)
{
    if (!m_view) {
        m_view = new SitePageView(this);
        m_view->setImageResolver([this](const QString &path) { return m_post.imageFile(path); });
        connect(m_view, &SitePageView::linkActivated, this, &SitePreview::linkActivated);
        m_view->setDark(m_dark);
        m_view->setPageWidth(m_pageWidth);
        m_pages->addWidget(m_view);
        setFocusProxy(m_view);
    }
    const auto site = blog();
    m_view->setStyleHosts(settings::styleHosts(site->root));
    m_view->showPage({page.folder, site->root, site->config.baseUrl, QUrl(site->config.url)}, page.path);
    showMissingStyles();
    m_pages->setCurrentWidget(m_view);
    m_problem = page.warning;
    m_builtAt = QTime::currentTime();
    setState(State::Built);
}

void SitePreview::onFailed(const SiteProblem &problem)
{
    m_problem = problem;
    setState(State::Failed);
}

/// A line of the problem may be another one now.
void SitePreview::onEdited()
{
    if (m_edited)
        return;
    m_edited = true;
    showState();
}

void SitePreview::setState(State state)
{
    m_state = state;
    if (state != State::Building)
        m_tick.stop();
    showState();
}

void SitePreview::showState()
{
    m_text->setText(stateText());
    m_allow->setVisible(m_state == State::Asking);
    m_cancel->setVisible(m_state == State::Building);
    m_go->setVisible((m_state == State::Failed || m_state == State::Built) && m_problem.line > 0);
    m_again->setVisible(m_state == State::Failed || m_state == State::Built || m_state == State::Cancelled);
}

QString SitePreview::stateText() const
{
    const QString time = QLocale().toString(m_builtAt, QLocale::ShortFormat);
    const QString problem =
        m_problem.line > 0 ? tr("Line %1: %2").arg(m_problem.line).arg(toText(m_problem)) : toText(m_problem);
    switch (m_state) {
    case State::Nothing:
        return {};
    case State::Asking:
        return tr("Building the page runs programs of the blog itself (_plugins, Gemfile). "
                  "Build only blogs that you trust.");
    case State::Building:
        return m_build.stage() == SiteBuild::Stage::Building
                   ? tr("Jekyll is building the page… %n s", nullptr,
                        static_cast<int>(m_building.elapsed() / 1000))
                   : tr("Looking for the blog's Jekyll… %n s", nullptr,
                        static_cast<int>(m_building.elapsed() / 1000));
    case State::Cancelled:
        return tr("Building was cancelled.");
    case State::Built:
        return (m_edited ? tr("The site's page, built %1: older than the text.").arg(time)
                         : tr("The site's page, built %1.").arg(time)) +
               (problem.isEmpty() ? QString() : QLatin1Char(' ') + problem);
    case State::Failed:
        return m_builtAt.isValid() ? problem + QLatin1Char(' ') + tr("Below is the page built %1.").arg(time)
                                   : problem;
    }
    return {};
}

} // namespace wolgan
