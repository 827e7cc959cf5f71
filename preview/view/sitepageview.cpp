#include "preview/view/sitepageview.h"

#include "preview/view/guardedpage.h"

#include <QFile>
#include <QPainter>
#include <QWebEngineScript>
#include <QWebEngineView>

namespace wolgan {

SitePageView::SitePageView(QWidget *parent)
    : QWidget(parent), m_profile(guardedProfile(m_scheme, m_guard)),
      m_page(std::make_unique<GuardedPage>(QUrl(), m_profile.get())), m_view(new QWebEngineView(this))
{
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, &SitePageView::onLoadFinished);
    // Later: what follows may ask the user while the page waits for its answer.
    connect(m_page.get(), &GuardedPage::linkClicked, this, &SitePageView::onLink, Qt::QueuedConnection);
    m_view->setPage(m_page.get());
    m_view->setAcceptDrops(false); // a post dropped here is for the window
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    setFocusProxy(m_view);
    setAccessibleName(tr("The site's page"));
    m_page->setBackgroundColor(Qt::white);
}

SitePageView::~SitePageView()
{
    delete m_view; // before the web page that it shows
}

void SitePageView::showPage(const SiteFolder &site, const QString &path)
{
    QString address = path;
    if (address == u"index.html" || address.endsWith(u"/index.html"))
        address.chop(10);
    QUrl home(QStringLiteral("wolgan://site"));
    home.setPath(site.baseUrl + QLatin1Char('/') + address, QUrl::DecodedMode);
    m_scheme.setSite(site);
    QFile page(siteFile(site, home.path(QUrl::FullyDecoded)));
    m_styles = page.open(QIODevice::ReadOnly) ? webStyles(page.readAll()) : WebStyles();
    allowStyles();
    load(home);
}

void SitePageView::setStyleHosts(const QStringList &hosts)
{
    if (hosts == m_styleHosts)
        return;
    m_styleHosts = hosts;
    allowStyles();
    if (!m_page->home().isEmpty())
        load(m_page->home());
}

/// Of the page shown alone: other pages of the site may name other hosts.
void SitePageView::allowStyles()
{
    const WebStyles allowed = ofHosts(m_styles, m_styleHosts);
    m_scheme.setStyles(allowed);
    m_guard.setStyleHosts(allowed.hosts);
}

void SitePageView::load(const QUrl &home)
{
    if (home == m_page->home()) {
        m_scroll = m_page->scrollPosition();
        m_page->reload(); // the style sheets may be others
        return;
    }
    m_scroll = {};
    m_page->setHome(home);
    m_page->load(home);
}

void SitePageView::setPageWidth(PageWidth width)
{
    m_pageWidth = width;
    placePage(*m_view, size(), m_pageWidth);
}

/// WebEngine would ask the desktop, once for all pages: so the page's own question is answered where it is
/// served.
void SitePageView::setDark(bool dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    m_scheme.setDark(dark);
    m_page->setBackgroundColor(dark ? QColor(0x1b, 0x1b, 0x1e) : QColor(Qt::white));
    update();
    if (!m_page->home().isEmpty())
        load(m_page->home());
}

void SitePageView::setImageResolver(std::function<QString(const QString &path)> resolver)
{
    m_scheme.setImageResolver(std::move(resolver));
}

void SitePageView::evaluate(const QString &script, const std::function<void(const QVariant &)> &done)
{
    m_page->runJavaScript(script, QWebEngineScript::ApplicationWorld, done);
}

void SitePageView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), deskColor(m_dark));
}

void SitePageView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placePage(*m_view, size(), m_pageWidth);
}

void SitePageView::onLoadFinished(bool ok)
{
    if (!m_scroll.isNull())
        evaluate(QStringLiteral("scrollTo(%1, %2)").arg(m_scroll.x()).arg(m_scroll.y()),
                 [](const QVariant &) {});
    Q_EMIT loaded(ok);
}

void SitePageView::onLink(const QUrl &url)
{
    const QUrl address = webAddress(m_scheme.site(), url);
    if (address.scheme() == u"http" || address.scheme() == u"https" || address.scheme() == u"mailto")
        Q_EMIT linkActivated(address);
}

} // namespace wolgan
