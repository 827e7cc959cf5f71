#include "preview/view/previewscheme.h"

#include "preview/render/pageheader.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QUrl>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace wolgan {

namespace {

const QByteArray schemeName = QByteArrayLiteral("wolgan");
constexpr qint64 largestImage = 64LL * 1024 * 1024;

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(":/wolgan/preview/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A style sheet or font of a library: `/katex/katex.min.css`.
QByteArray libraryFile(const QString &path)
{
    static const QRegularExpression served(QStringLiteral("^/\\w+/(?:fonts/)?[\\w.-]+\\.(?:css|woff2)$"));
    QFile file(QStringLiteral(":/wolgan/libraries") + path);
    return served.match(path).hasMatch() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void reply(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &data)
{
    auto *buffer = new QBuffer(job);
    buffer->setData(data);
    job->reply(type, buffer);
}

} // namespace

void registerPreviewScheme()
{
    if (!QWebEngineUrlScheme::schemeByName(schemeName).name().isEmpty())
        return;
    QWebEngineUrlScheme scheme(schemeName);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    // Never LocalScheme: a local page may show and be led to file:// addresses.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl shellUrl()
{
    return QUrl(QStringLiteral("wolgan://page/shell.html"));
}

void PreviewScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    if (job->requestMethod() != "GET")
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    else if (url.host() == u"page")
        servePage(job, url.path());
    else if (url.host() == u"image")
        serveImage(job);
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void PreviewScheme::servePage(QWebEngineUrlRequestJob *job, const QString &path)
{
    if (path == u"/shell.html")
        reply(job, "text/html",
              resource(QStringLiteral("shell.html"))
                  .replace("%theme%", m_theme.toUtf8())
                  .replace("%images%", m_remoteImages ? " https: http:" : ""));
    else if (path == u"/preview.css")
        reply(job, "text/css", resource(QStringLiteral("preview.css")));
    else if (const QByteArray data = libraryFile(path); !data.isEmpty())
        reply(job, path.endsWith(u".css") ? "text/css" : "font/woff2", data);
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

std::unique_ptr<QFile> PreviewScheme::openImage(const QString &written, QByteArray &type) const
{
    const QString path = imageAddress(m_imagePrefix, written);
    const QString fileName = path.isEmpty() || !m_resolver ? QString() : m_resolver(path);
    const QFileInfo info(fileName);
    if (fileName.isEmpty() || !info.isFile() || info.size() > largestImage)
        return nullptr;
    // Whatever the resolver found, nothing leaves but what has an image's name or content; what only has the
    // name is not drawn.
    type = QMimeDatabase().mimeTypeForFile(info).name().toLatin1();
    auto file = std::make_unique<QFile>(fileName);
    return type.startsWith("image/") && file->open(QIODevice::ReadOnly) ? std::move(file) : nullptr;
}

void PreviewScheme::serveImage(QWebEngineUrlRequestJob *job)
{
    const QString written = QUrl::fromPercentEncoding(job->requestUrl().query(QUrl::FullyEncoded).toUtf8());
    QByteArray type;
    std::unique_ptr<QFile> file = openImage(written, type);
    if (!file) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    file->setParent(job);
    job->reply(type, file.release());
}

ImageData PreviewScheme::image(const QString &written) const
{
    QByteArray type;
    const std::unique_ptr<QFile> file = openImage(written, type);
    return file ? ImageData{type, file->readAll()} : ImageData();
}

bool RequestGuard::allows(const QUrl &url, QWebEngineUrlRequestInfo::ResourceType type) const
{
    using Info = QWebEngineUrlRequestInfo;
    const QString scheme = url.scheme();
    if (scheme == QString::fromLatin1(schemeName) || scheme == u"data")
        return true;
    if (type == Info::ResourceTypeImage)
        return m_remoteImages && (scheme == u"https" || scheme == u"http");
    return (type == Info::ResourceTypeStylesheet || type == Info::ResourceTypeFontResource) &&
           scheme == u"https" && m_styleHosts.contains(url.authority(QUrl::FullyEncoded));
}

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    info.block(!allows(info.requestUrl(), info.resourceType()));
}

} // namespace wolgan
