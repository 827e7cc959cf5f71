#pragma once

// A web page that never leaves where its owner loaded it, opens no window, asks for no file and runs no
// script of its own.

#include <QWebEnginePage>
#include <QWebEngineProfile>

#include <memory>

namespace wolgan {

/// What such pages share: everything comes from `scheme`, `guard` sees each request, nothing is kept on disk
/// or downloaded. Both must outlive the profile.
[[nodiscard]] std::unique_ptr<QWebEngineProfile> guardedProfile(QWebEngineUrlSchemeHandler &scheme,
                                                                QWebEngineUrlRequestInterceptor &guard);

class GuardedPage : public QWebEnginePage
{
    Q_OBJECT

public:
    GuardedPage(const QUrl &home, QWebEngineProfile *profile);

    void setHome(const QUrl &home) { m_home = home; }
    /// Loads the page that is shown once more, with all that belongs to it: none of it comes from a cache.
    void reload();
    [[nodiscard]] QUrl home() const { return m_home; }

Q_SIGNALS:
    /// A link to another page was clicked and not followed. Emitted while the page waits: no questions before
    /// it returns.
    void linkClicked(const QUrl &url);

protected:
    /// Accepts `home` in the main frame when the program itself loads it, and places within it.
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
                            const QStringList &acceptedMimeTypes) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;

private:
    QUrl m_home;
    bool m_isReloading = false;
};

} // namespace wolgan
