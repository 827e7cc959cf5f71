#pragma once

// Shows a page of a site that was built into a folder, with the site's own style.
//
// The page may be hostile: no script runs, nothing is fetched but from the folder (and what its head links
// from hosts that the reader has named), and it leads nowhere by itself. GUI thread only; every call returns
// at once.

#include "preview/view/pageroom.h"
#include "preview/view/previewscheme.h"
#include "preview/view/sitescheme.h"

#include <QPointF>
#include <QWidget>

#include <memory>

class QWebEngineProfile;
class QWebEngineView;

namespace wolgan {

class GuardedPage;

class SitePageView : public QWidget
{
    Q_OBJECT

public:
    explicit SitePageView(QWidget *parent = nullptr);
    ~SitePageView() override;

    /// Shows the page at `path` below the site's folder; the same page again stays where it is scrolled to.
    void showPage(const SiteFolder &site, const QString &path);
    /// The hosts that style sheets and fonts of this page and later ones are loaded from; none by itself.
    void setStyleHosts(const QStringList &hosts);
    /// The hosts that the page shown wants them from, those that are not allowed among them.
    [[nodiscard]] QStringList wantedHosts() const { return m_styles.hosts; }
    void setPageWidth(PageWidth width);
    /// The page's own dark or light look, where its style asks which one its reader prefers.
    void setDark(bool dark);
    /// For images that the site does not have yet; see SiteScheme.
    void setImageResolver(std::function<QString(const QString &path)> resolver);

    /// For tests: runs a script in a world of our own, which the page cannot reach.
    void evaluate(const QString &script, const std::function<void(const QVariant &)> &done);

Q_SIGNALS:
    /// A link was clicked, with its address on the web; it is not followed here.
    void linkActivated(const QUrl &url);
    void loaded(bool ok);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void load(const QUrl &home);
    void allowStyles();
    void onLoadFinished(bool ok);
    void onLink(const QUrl &url);

    SiteScheme m_scheme;
    RequestGuard m_guard;
    std::unique_ptr<QWebEngineProfile> m_profile; // outlives the page
    std::unique_ptr<GuardedPage> m_page;
    QWebEngineView *m_view;
    PageWidth m_pageWidth = PageWidth::Desktop;
    bool m_dark = false;
    WebStyles m_styles; ///< of the page shown
    QStringList m_styleHosts;
    QPointF m_scroll; ///< to go back to once the page is loaded
};

} // namespace wolgan
