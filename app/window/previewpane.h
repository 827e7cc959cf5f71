#pragma once

#include "app/window/previewfeed.h"
#include "preview/view/previewview.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace wolgan {

class OpenPost;
class Session;

/// The right pane: how far the page is the site's, and the page itself, on the session's document and
/// selection.
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
    /// The body as the site publishes it, as far as it is known.
    [[nodiscard]] QString publishedHtml() const;
    [[nodiscard]] PreviewView *view() const { return m_view; } ///< null before start()

    /// Brings a byte of the document to the top: the source was scrolled there.
    void alignTop(qsizetype offset);

Q_SIGNALS:
    /// A block of the page, by its first byte.
    void clicked(qsizetype offset);
    /// The reader scrolled: about this byte is at the top.
    void scrolled(qsizetype offset);
    void linkActivated(const QUrl &url);
    void readingMinutesChanged(int minutes); ///< as the site counts them

private:
    void postChanged();
    void refresh();
    void take(const RenderedPage &page, const PageHeader &header);
    void followSelection();
    void showStatus();

    Session &m_session;
    const OpenPost &m_post;
    PreviewFeed *m_feed;
    QVBoxLayout *m_layout;
    QLabel *m_status;
    QLabel *m_starting;
    PreviewView *m_view = nullptr;
    PreviewView::ColorScheme m_colorScheme = PreviewView::ColorScheme::System;
    RenderedPage m_page;        ///< shown last
    bool m_followLater = false; ///< the selection moved while the page shown was older than the document
};

} // namespace wolgan
