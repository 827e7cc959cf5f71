#include "preview/view/sitescheme.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QWebEngineUrlRequestJob>

namespace wolgan {

namespace {

bool isServed(const QString &type)
{
    return type == u"text/html" || type == u"application/xhtml+xml" || type == u"text/css" ||
           type.startsWith(u"image/") || type.contains(u"font");
}

} // namespace

void SiteScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QString path = job->requestUrl().path(QUrl::FullyDecoded);
    QString name = siteFile(m_site, path);
    const bool isPartOfSite = !name.isEmpty();
    if (!isPartOfSite && m_resolver)
        name = m_resolver(path);
    const QString type = name.isEmpty() ? QString() : QMimeDatabase().mimeTypeForFile(name).name();
    QFile file(name);
    const bool allowed = isPartOfSite ? isServed(type) : type.startsWith(u"image/");
    if (job->requestMethod() != "GET" || job->requestUrl().host() != u"site") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    } else if (name.isEmpty() || !allowed || !file.open(QIODevice::ReadOnly)) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    } else {
        auto *buffer = new QBuffer(job);
        const bool isPage = type.contains(u"html");
        const QByteArray bytes = file.readAll();
        buffer->setData(isPage                ? pageInScheme(withoutScripts(bytes, m_styles), m_dark)
                        : type == u"text/css" ? styleInScheme(bytes, m_dark)
                                              : bytes);
        job->reply(isPage ? QByteArrayLiteral("text/html") : type.toLatin1(), buffer);
    }
}

} // namespace wolgan
