#include "app/window/previewpane.h"

#include "app/window/openpost.h"
#include "app/window/settings.h"
#include "app/window/sitepreview.h"
#include "editor/document/lines.h"
#include "editor/forms/formlook.h"
#include "editor/forms/session.h"
#include "preview/view/pagepatch.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace wolgan {

PreviewPane::PreviewPane(Session &session, const OpenPost &post, QWidget *parent)
    : QWidget(parent), m_session(session), m_post(post), m_feed(new PreviewFeed(this)),
      m_layout(new QVBoxLayout(this)), m_bar(new QWidget(this)), m_status(new QLabel(m_bar)),
      m_starting(new QLabel(tr("The preview is starting…"), this))
{
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_status->setContentsMargins(16, 6, 16, 6);
    m_status->setAccessibleName(tr("How far the preview is the site's page"));
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_starting->setAlignment(Qt::AlignCenter);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(0, 0, 8, 0);
    bar->addWidget(m_status, 1);
    QToolButton *site = makeButton(tr("Preview on the site"),
                                   tr("Build the page with the blog's own Jekyll and show it"), m_bar);
    connect(site, &QToolButton::clicked, this, &PreviewPane::showSitePage);
    bar->addWidget(site);
    m_layout->addWidget(m_bar);
    m_layout->addWidget(m_starting, 1);
    connect(m_feed, &PreviewFeed::rendered, this, &PreviewPane::take);
    connect(m_feed, &PreviewFeed::statusChanged, this, &PreviewPane::showStatus);
    connect(&m_post, &OpenPost::opened, this, &PreviewPane::showLivePage);
    connect(&m_post, &OpenPost::opened, this, &PreviewPane::postChanged);
    connect(&m_post, &OpenPost::renamed, this, &PreviewPane::postChanged);
    connect(&m_session, &Session::changed, this, &PreviewPane::refresh);
    connect(&m_session, &Session::selectionChanged, this, &PreviewPane::followSelection);
    connect(&m_session, &Session::figuresRenamed, this, [this] {
        if (m_view)
            m_view->reloadImages();
    });
}

void PreviewPane::start()
{
    if (m_view)
        return;
    m_view = new PreviewView(this);
    m_view->setColorScheme(m_colorScheme);
    m_view->setPageWidth(m_pageWidth);
    m_view->setImageResolver([this](const QString &path) { return m_post.imageFile(path); });
    connect(m_view, &PreviewView::clicked, this, [this](ByteRange block, const ShownPlace &place) {
        if (!m_feed->isBusy()) // else the bytes may be of an older document
            Q_EMIT clicked(byteShownAt(m_session.document().bytes(), block, place));
    });
    connect(m_view, &PreviewView::scrolled, this, [this](qsizetype offset) {
        if (!m_feed->isBusy())
            Q_EMIT scrolled(offset);
    });
    m_view->setRemoteImages(settings::remoteImages(m_post.path()));
    connect(m_view, &PreviewView::remoteImagesWanted, this, [this](bool wanted) {
        settings::setRemoteImages(m_post.path(), wanted);
        m_view->setRemoteImages(wanted);
    });
    connect(m_view, &PreviewView::linkActivated, this, &PreviewPane::linkActivated);
    m_layout->addWidget(m_view, 1);
    m_starting->hide();
    refresh();
    followSelection();
}

/// Another post, or the same one in another blog.
void PreviewPane::postChanged()
{
    m_feed->setSiteOptions(m_post.blog() ? m_post.blog()->config.kramdown : QJsonObject());
    const QTimeZone zone(m_post.blog() ? m_post.blog()->config.timezone.toUtf8() : QByteArray());
    m_feed->setSiteZone(zone.isValid() ? zone : QTimeZone::systemTimeZone());
    if (m_view)
        m_view->setRemoteImages(settings::remoteImages(m_post.path()));
    refresh();
}

void PreviewPane::refresh()
{
    if (!m_view)
        return;
    m_feed->show(m_session.document());
}

void PreviewPane::take(const RenderedPage &page, const PageHeader &header)
{
    m_page = page;
    m_view->setPage(page, header);
    // A point may become one as it is typed: the selection did not move then.
    if (m_followLater || (!m_feed->isBusy() && selectedItem() != m_item))
        followSelection();
    Q_EMIT readingMinutesChanged(header.readingMinutes);
}

/// Offsets are of the newest document: a page that is behind has another block there.
void PreviewPane::followSelection()
{
    m_followLater = m_feed->isBusy();
    if (!m_view || m_followLater)
        return;
    m_item = selectedItem();
    m_view->scrollTo(m_session.selection(), m_item);
}

int PreviewPane::selectedItem() const
{
    const qsizetype offset = m_session.selection();
    const PageSpot spot = spotAt(m_page, offset);
    const bool isBlock = spot.kind == PageSpot::Kind::Block;
    const ByteRange block = isBlock ? m_page.blocks[spot.index].range : ByteRange();
    const QByteArray &bytes = m_session.document().bytes();
    const bool isWithin = block.begin <= offset && offset <= contentEnd(bytes, block);
    return isWithin ? shownItemAt(bytes, block, offset) : -1;
}

QString PreviewPane::publishedHtml() const
{
    return QString::fromUtf8(toHtml(m_page));
}

void PreviewPane::alignTop(qsizetype offset)
{
    if (m_view && !m_feed->isBusy())
        m_view->alignTop(offset);
}

void PreviewPane::showStatus()
{
    m_status->setText(m_feed->statusText());
    m_status->setToolTip(m_status->text());
}

void PreviewPane::setColorScheme(PreviewView::ColorScheme scheme)
{
    m_colorScheme = scheme;
    if (m_view)
        m_view->setColorScheme(scheme);
    if (m_site)
        m_site->setDark(scheme == PreviewView::ColorScheme::Dark);
}

void PreviewPane::setPageWidth(PreviewView::PageWidth width)
{
    m_pageWidth = width;
    if (m_view)
        m_view->setPageWidth(width);
    if (m_site)
        m_site->setPageWidth(width);
}

void PreviewPane::showSitePage()
{
    if (!m_view)
        return;
    if (!m_site) {
        m_site = new SitePreview(m_session, m_post, this);
        m_site->setDark(m_colorScheme == PreviewView::ColorScheme::Dark);
        m_site->setPageWidth(m_pageWidth);
        connect(m_site, &SitePreview::backRequested, this, &PreviewPane::showLivePage);
        connect(m_site, &SitePreview::lineRequested, this, &PreviewPane::lineRequested);
        connect(m_site, &SitePreview::linkActivated, this, &PreviewPane::linkActivated);
        connect(&m_post, &OpenPost::opened, m_site, &SitePreview::reset);
        m_layout->addWidget(m_site, 1);
    }
    m_bar->hide();
    m_view->hide();
    m_site->buildAndShow();
}

void PreviewPane::showLivePage()
{
    if (!m_site || m_site->isHidden())
        return;
    m_site->hide();
    m_bar->show();
    m_view->show();
}

void PreviewPane::setLook(PreviewFeed::Look look)
{
    m_feed->setLook(look);
    refresh();
}

} // namespace wolgan
