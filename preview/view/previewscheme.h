#pragma once

// The only addresses the preview page can reach: `wolgan://page/…`, our own shell and style sheet, and
// `wolgan://image/?SRC`, an image of the post. Whatever else the page asks for is refused by RequestGuard.

#include "preview/view/savedpage.h"

#include <QStringList>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

#include <functional>
#include <memory>

class QFile;

namespace wolgan {

/// Makes the scheme known; must run before QApplication and is harmless when repeated.
void registerPreviewScheme();

/// The address of the shell page.
[[nodiscard]] QUrl shellUrl();

/// Serves the scheme. Lives, like everything here, on the GUI thread.
class PreviewScheme : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    /// From an absolute URL path on the site (see imageAddress()) to the file that shows it, empty where
    /// there is none.
    using ImageResolver = std::function<QString(const QString &path)>;
    void setImageResolver(ImageResolver resolver) { m_resolver = std::move(resolver); }
    void setImagePrefix(const QString &prefix) { m_imagePrefix = prefix; }
    /// The class on the shell's root element, so that the first frame has the right colours.
    void setTheme(const QString &theme) { m_theme = theme; }

    /// Whether the page's policy lets images of the web in; for shells that are loaded from now on.
    void setRemoteImages(bool allowed) { m_remoteImages = allowed; }
    /// An image of the post by its address as written, for a page that leaves the preview.
    [[nodiscard]] ImageData image(const QString &written) const;

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void servePage(QWebEngineUrlRequestJob *job, const QString &path);
    void serveImage(QWebEngineUrlRequestJob *job);
    /// The image's file, open, and its type; null where there is none to show.
    [[nodiscard]] std::unique_ptr<QFile> openImage(const QString &written, QByteArray &type) const;

    ImageResolver m_resolver;
    QString m_imagePrefix;
    QString m_theme;
    bool m_remoteImages = false;
};

/// Lets through our own scheme and `data:`, of the web the images, and the style sheets and fonts of some
/// hosts, where they are allowed, and blocks everything else.
class RequestGuard : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void setRemoteImages(bool allowed) { m_remoteImages = allowed; }
    void setStyleHosts(const QStringList &hosts) { m_styleHosts = hosts; }
    [[nodiscard]] bool allows(const QUrl &url, QWebEngineUrlRequestInfo::ResourceType type) const;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

private:
    bool m_remoteImages = false;
    QStringList m_styleHosts; ///< with a port where it is not the usual one
};

} // namespace wolgan
