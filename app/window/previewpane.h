#pragma once

#include "app/window/previewfeed.h"
#include "preview/view/previewview.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace wolgan {

class OpenPost;
class Session;
class SitePreview;

/// The right pane: how far the page is the site's, and the page itself, on the session's document and
/// selection; or, where the author asks for it, the page that the blog's own Jekyll builds.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    PreviewPane(Session &session, const OpenPost &post, QWidget *parent = nullptr);

    /// Makes the preview; the window is usable before it.
    void start();
    void setColorScheme(PreviewView::ColorScheme scheme);
    void setPageWidth(PreviewView::PageWidth width);
    void setLook(PreviewFeed::Look look);
    /// Builds the page with the blog's Jekyll and shows it in place of the live one.
    void showSitePage();
    void showLivePage();
    /// The body as the site publishes it, as far as it is known.
    [[nodiscard]] QString publishedHtml() const;
    [[nodiscard]] PreviewView *view() const { return m_view; } ///< null before start()
    [[nodiscard]] SitePreview *sitePreview() const
    {
        return m_site;
    } ///< null before the first showSitePage()

    /// Brings a byte of the document to the top: the source was scrolled there.
    void alignTop(qsizetype offset);

Q_SIGNALS:
    /// A place of the page, by the byte that shows there.
    void clicked(qsizetype offset);
    /// The reader scrolled: about this byte is at the top.
    void scrolled(qsizetype offset);
    void linkActivated(const QUrl &url);
    void readingMinutesChanged(int minutes); ///< as the site counts them
    void lineRequested(int line);            ///< of the post, from 1: where Jekyll stumbled

private:
    void postChanged();
    void refresh();
    void take(const RenderedPage &page, const PageHeader &header);
    void followSelection();
    /// The list item at the selection, of those of its block on the page shown; -1 where there is none.
    [[nodiscard]] int selectedItem() const;
    void showStatus();

    Session &m_session;
    const OpenPost &m_post;
    PreviewFeed *m_feed;
    QVBoxLayout *m_layout;
    QWidget *m_bar;
    QLabel *m_status;
    QLabel *m_starting;
    PreviewView *m_view = nullptr;
    SitePreview *m_site = nullptr;
    PreviewView::ColorScheme m_colorScheme = PreviewView::ColorScheme::System;
    PreviewView::PageWidth m_pageWidth = PreviewView::PageWidth::Desktop;
    RenderedPage m_page;        ///< shown last
    int m_item = -1;            ///< the list item that is marked
    bool m_followLater = false; ///< the selection moved while the page shown was older than the document
};

} // namespace wolgan
