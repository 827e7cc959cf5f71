#include "app/inbox/titlefetcher.h"

#include "editor/document/links/pagetitle.h"

#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QTimer>
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

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// No page can be reached: there is no network, no name server or no proxy.
bool isOffline(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::HostNotFoundError || error == QNetworkReply::NetworkSessionFailedError ||
           error == QNetworkReply::TemporaryNetworkFailureError ||
           error == QNetworkReply::UnknownNetworkError ||
           (error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError);
}

/// The proxy that refused; Qt tells of a server that did. Empty where there is none.
QString refusingProxy(const QUrl &address, QNetworkReply::NetworkError error)
{
    if (error != QNetworkReply::ConnectionRefusedError && error != QNetworkReply::ProxyConnectionRefusedError)
        return {};
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(address));
    const QNetworkProxy proxy = proxies.value(0, QNetworkProxy::NoProxy);
    return proxy.type() == QNetworkProxy::NoProxy
               ? QString()
               : QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port());
}

QString wordsFor(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
        return TitleFetcher::tr("the page has none");
    case QNetworkReply::HostNotFoundError:
        return TitleFetcher::tr("its server is not found");
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
        return TitleFetcher::tr("no answer in time");
    case QNetworkReply::SslHandshakeFailedError:
        return TitleFetcher::tr("its server's certificate is not valid");
    case QNetworkReply::ConnectionRefusedError:
        return TitleFetcher::tr("its server does not answer");
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return TitleFetcher::tr("the page leads elsewhere");
    default:
        return isOffline(error) ? TitleFetcher::tr("no connection")
                                : TitleFetcher::tr("its server's answer is broken");
    }
}

} // namespace

TitleFetcher::TitleFetcher(const FetchLimits &limits, QObject *parent)
    : QObject(parent), m_limits(limits), m_network(this) // goes to another thread along
{
    m_network.setProxyFactory(new SystemProxies);
}

TitleFetcher::~TitleFetcher()
{
    setEnabled(false);
}

void TitleFetcher::fetch(const QByteArray &url)
{
    if (!m_enabled)
        return;
    m_waiting.enqueue(url);
    startNext();
}

void TitleFetcher::setEnabled(bool enabled)
{
    m_enabled = enabled;
    if (enabled)
        return;
    m_waiting.clear();
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
    if (!address.isValid() || (scheme != QLatin1String("https") && scheme != QLatin1String("http"))) {
        Q_EMIT fetched({url, {}, tr("it is no web address")});
        return;
    }
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
    Q_EMIT fetched(titleOf(*reply, page));
    startNext();
}

/// A page that was cut off may still have its title.
FetchedTitle TitleFetcher::titleOf(const QNetworkReply &reply, const Page &page) const
{
    const int status = statusOf(reply);
    if (status >= 400)
        return {page.url, {}, tr("its server answers %1").arg(status)};
    if (!mayBePage(reply))
        return {page.url, {}, tr("it is no web page")};
    const bool isPage = status >= 200 && status < 300;
    const QByteArray title =
        isPage ? pageTitle(pageText(page.bytes, reply.rawHeader("Content-Type")), page.url) : QByteArray();
    if (!title.isEmpty())
        return {page.url, title, {}};
    const bool isWhole = page.bytes.size() >= m_limits.size; // as much of it as is read
    const auto error = isWhole ? QNetworkReply::NoError : reply.error();
    const QString proxy = refusingProxy(reply.url(), error);
    if (!proxy.isEmpty())
        return {page.url, {}, tr("the proxy %1 does not answer").arg(proxy), true};
    return {page.url, {}, wordsFor(error), isOffline(error)};
}

} // namespace wolgan
