#include "preview/view/sitepageview.h"

#include "preview/view/guardedpage.h"

#include <QVBoxLayout>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineView>

namespace wolgan {

SitePageView::SitePageView(QWidget *parent)
    : QWidget(parent), m_profile(std::make_unique<QWebEngineProfile>()),
      m_page(std::make_unique<GuardedPage>(QUrl(), m_profile.get())), m_view(new QWebEngineView(this))
{
    m_profile->installUrlSchemeHandler("wolgan", &m_scheme);
    m_profile->setUrlRequestInterceptor(&m_guard);
    m_profile->setHttpCacheType(QWebEngineProfile::NoCache);
    m_profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    connect(m_profile.get(), &QWebEngineProfile::downloadRequested, this,
            [](QWebEngineDownloadRequest *download) { download->cancel(); });
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, &SitePageView::onLoadFinished);
    // Later: what follows may ask the user while the page waits for its answer.
    connect(m_page.get(), &GuardedPage::linkClicked, this, &SitePageView::onLink, Qt::QueuedConnection);
    m_view->setPage(m_page.get());
    m_view->setAcceptDrops(false); // a post dropped here is for the window
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    setFocusProxy(m_view);
    setAccessibleName(tr("The site's page"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
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
    m_scroll = home == m_page->home() ? m_page->scrollPosition() : QPointF();
    m_scheme.setSite(site);
    m_page->setHome(home);
    m_page->load(home);
}

void SitePageView::setImageResolver(std::function<QString(const QString &path)> resolver)
{
    m_scheme.setImageResolver(std::move(resolver));
}

void SitePageView::evaluate(const QString &script, const std::function<void(const QVariant &)> &done)
{
    m_page->runJavaScript(script, QWebEngineScript::ApplicationWorld, done);
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
