#include "preview/view/guardedpage.h"

#include <QLoggingCategory>
#include <QWebEngineDownloadRequest>
#include <QWebEngineSettings>

#include <utility>

namespace wolgan {

namespace {

Q_LOGGING_CATEGORY(previewLog, "wolgan.preview", QtWarningMsg)

} // namespace

std::unique_ptr<QWebEngineProfile> guardedProfile(QWebEngineUrlSchemeHandler &scheme,
                                                  QWebEngineUrlRequestInterceptor &guard)
{
    auto profile = std::make_unique<QWebEngineProfile>();
    profile->installUrlSchemeHandler("wolgan", &scheme);
    profile->setUrlRequestInterceptor(&guard);
    profile->setHttpCacheType(QWebEngineProfile::NoCache);
    profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    QObject::connect(profile.get(), &QWebEngineProfile::downloadRequested,
                     [](QWebEngineDownloadRequest *download) { download->cancel(); });
    return profile;
}

GuardedPage::GuardedPage(const QUrl &home, QWebEngineProfile *profile) : QWebEnginePage(profile), m_home(home)
{
    using S = QWebEngineSettings;
    for (const auto off :
         {S::JavascriptEnabled, S::JavascriptCanOpenWindows, S::JavascriptCanAccessClipboard,
          S::LocalStorageEnabled, S::LocalContentCanAccessRemoteUrls, S::LocalContentCanAccessFileUrls,
          S::HyperlinkAuditingEnabled, S::PluginsEnabled, S::PdfViewerEnabled, S::WebGLEnabled,
          S::AutoLoadIconsForPage, S::ErrorPageEnabled, S::FocusOnNavigationEnabled,
          S::FullScreenSupportEnabled, S::ScreenCaptureEnabled, S::DnsPrefetchEnabled,
          S::NavigateOnDropEnabled, S::AllowGeolocationOnInsecureOrigins, S::AllowRunningInsecureContent})
        settings()->setAttribute(off, false);
    settings()->setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes);
}

bool GuardedPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (!isMainFrame)
        return false;
    if (std::exchange(m_isReloading, false) && type == NavigationTypeReload)
        return url.matches(m_home, QUrl::RemoveFragment);
    if (type != NavigationTypeLinkClicked)
        return url == m_home && type == NavigationTypeTyped;
    const bool isWithin = url.hasFragment() && url.matches(m_home, QUrl::RemoveFragment);
    if (!isWithin)
        Q_EMIT linkClicked(url);
    return isWithin;
}

void GuardedPage::reload()
{
    m_isReloading = true;
    triggerAction(ReloadAndBypassCache);
}

QWebEnginePage *GuardedPage::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList GuardedPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void GuardedPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message,
                                           int line, const QString &source)
{
    // Refusals by the page's policy are the policy at work, and Chromium's own bookkeeping of remembered
    // block sizes trips over itself harmlessly: neither is worth the user's terminal.
    const bool harmless = message.contains(QLatin1String("Content Security Policy")) ||
                          message.contains(QLatin1String("Unsafe attempt to load")) ||
                          message.contains(QLatin1String("ResizeObserver loop"));
    if (level == ErrorMessageLevel && !harmless)
        qCWarning(previewLog).noquote() << source << line << message;
}

} // namespace wolgan
