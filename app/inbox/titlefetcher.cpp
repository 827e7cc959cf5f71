#include "app/inbox/titlefetcher.h"

#include "editor/document/links/pagetitle.h"

#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QUrl>

namespace wolgan {

namespace {

/// The system's proxies for this one purpose, not for the whole program.
class SystemProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return systemProxyForQuery(query);
    }
};

QNetworkRequest requestFor(const QUrl &address, const FetchLimits &limits)
{
    QNetworkRequest request(address);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Mozilla/5.0 (compatible; Wolgan)"));
    request.setRawHeader("Accept", "text/html,application/xhtml+xml");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setMaximumRedirectsAllowed(limits.redirects);
    request.setTransferTimeout(limits.silence);
    return request;
}

/// A page that is said to be something else than text has no title.
bool mayBePage(const QNetworkReply &reply)
{
    const QString type = reply.header(QNetworkRequest::ContentTypeHeader).toString().toLower();
    return type.isEmpty() || type.contains(QLatin1String("html")) || type.startsWith(QLatin1String("text/"));
}

bool hasSucceeded(const QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return status >= 200 && status < 300;
}

} // namespace

TitleFetcher::TitleFetcher(const FetchLimits &limits, QObject *parent) : QObject(parent), m_limits(limits)
{
    m_network.setProxyFactory(new SystemProxies);
}

TitleFetcher::~TitleFetcher()
{
    setEnabled(false);
}

void TitleFetcher::fetch(const QByteArray &url)
{
    if (!m_enabled || m_asked.contains(url))
        return;
    m_asked.insert(url);
    m_waiting.enqueue(url);
    startNext();
}

void TitleFetcher::setEnabled(bool enabled)
{
    m_enabled = enabled;
    if (enabled)
        return;
    m_waiting.clear();
    m_asked.clear();
    const QList<QNetworkReply *> replies = m_pages.keys();
    m_pages.clear();
    for (QNetworkReply *reply : replies)
        reply->abort();
}

void TitleFetcher::startNext()
{
    while (m_pages.size() < m_limits.atOnce && !m_waiting.isEmpty())
        start(m_waiting.dequeue());
}

void TitleFetcher::start(const QByteArray &url)
{
    const QUrl address(QString::fromUtf8(titleAddress(url)));
    const QString scheme = address.scheme().toLower();
    if (!address.isValid() || (scheme != QLatin1String("https") && scheme != QLatin1String("http")))
        return;
    QNetworkReply *reply = m_network.get(requestFor(address, m_limits));
    m_pages.insert(reply, {url, {}});
    connect(reply, &QNetworkReply::readyRead, this, [this, reply] { read(reply); });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { finish(reply); });
    QTimer::singleShot(m_limits.total, reply, &QNetworkReply::abort);
}

void TitleFetcher::read(QNetworkReply *reply)
{
    const auto page = m_pages.find(reply);
    if (page == m_pages.end())
        return;
    page->bytes += reply->read(m_limits.size - page->bytes.size());
    if (page->bytes.size() >= m_limits.size || !mayBePage(*reply))
        reply->abort(); // finishes
}

void TitleFetcher::finish(QNetworkReply *reply)
{
    reply->deleteLater();
    const auto found = m_pages.find(reply);
    if (found == m_pages.end())
        return;
    read(reply);
    const Page page = m_pages.take(reply);
    const QByteArray type = reply->rawHeader("Content-Type");
    const QByteArray title = hasSucceeded(*reply) && mayBePage(*reply)
                                 ? pageTitle(pageText(page.bytes, type), page.url)
                                 : QByteArray();
    if (!title.isEmpty())
        Q_EMIT titled(page.url, title);
    startNext();
}

} // namespace wolgan
