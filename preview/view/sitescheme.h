#pragma once

#include "preview/view/sitefolder.h"

#include <QWebEngineUrlSchemeHandler>

#include <functional>

namespace wolgan {

/// Serves `wolgan://site/…` from a site's folder: its pages, style sheets, fonts and images, nothing else.
class SiteScheme : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    void setSite(const SiteFolder &site) { m_site = site; }
    [[nodiscard]] const SiteFolder &site() const { return m_site; }
    /// What of the web its pages may load.
    void setStyles(const WebStyles &styles) { m_styles = styles; }
    /// Whether pages are told that their reader prefers a dark look.
    void setDark(bool dark) { m_dark = dark; }
    /// From an absolute path on the site to an image that is not part of it yet; empty where there is none.
    void setImageResolver(std::function<QString(const QString &path)> resolver)
    {
        m_resolver = std::move(resolver);
    }
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    SiteFolder m_site;
    WebStyles m_styles;
    bool m_dark = false;
    std::function<QString(const QString &path)> m_resolver;
};

} // namespace wolgan
