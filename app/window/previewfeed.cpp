#include "app/window/previewfeed.h"

#include "app/files/backgroundthread.h"
#include "editor/document/document.h"
#include "preview/render/gfm.h"

#include <QGuiApplication>

namespace wolgan {

namespace {

constexpr qsizetype countedAtOnce = 100'000; // bytes whose words are counted with every key
constexpr int countingPause = 700;           // milliseconds

} // namespace

PreviewFeed::PreviewFeed(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    m_counting.setMaxThreadCount(1);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countingPause);
    connect(&m_countSoon, &QTimer::timeout, this, &PreviewFeed::countWords);
    connect(&m_confirmer, &Confirmer::confirmed, this, &PreviewFeed::confirmed);
    connect(&m_confirmer, &Confirmer::statusChanged, this, &PreviewFeed::statusChanged);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && m_confirmer.state() == Confirmer::State::Unavailable)
            m_confirmer.retry(); // it may have been installed meanwhile
    });
}

PreviewFeed::~PreviewFeed()
{
    m_pool.waitForDone();
    m_counting.waitForDone();
}

void PreviewFeed::show(const Document &document)
{
    if (m_busy)
        m_next = std::make_unique<Document>(document);
    else
        start(document);
}

void PreviewFeed::start(const Document &document)
{
    m_busy = true;
    m_pool.start([this, document, look = m_look, zone = m_siteZone] {
        const ByteRange body = document.body();
        const RenderedPage page = look == Look::GitHub ? renderGfm(document.bytes(), body)
                                                       : m_renderer.render(document.bytes(), body);
        PageHeader header = pageHeader(document.frontMatter(), zone);
        if (body.size() <= countedAtOnce)
            header.readingMinutes = readingMinutes(document.text(body));
        QMetaObject::invokeMethod(
            this, [this, document, page, header] { finish(document, page, header); }, Qt::QueuedConnection);
    });
}

void PreviewFeed::finish(const Document &document, const RenderedPage &page, const PageHeader &header)
{
    m_busy = false;
    if (const std::unique_ptr<Document> next = std::move(m_next))
        start(*next);
    const int minutesBefore = m_header.readingMinutes;
    m_shown = std::make_unique<Document>(document);
    m_header = header;
    if (document.body().size() > countedAtOnce) {
        m_header.readingMinutes = minutesBefore;
        m_countSoon.start();
    }
    ++m_version;
    if (m_look == Look::GitHub) {
        show(page);
        Q_EMIT statusChanged();
        return;
    }
    show(m_confirmer.withKnownCorrections(page));
    m_confirmer.confirm(m_version, page, document.bytes(), document.body());
}

void PreviewFeed::confirmed(int version, const RenderedPage &corrected)
{
    if (version == m_version && m_look == Look::Site)
        show(corrected);
}

void PreviewFeed::show(const RenderedPage &page)
{
    m_page = page;
    Q_EMIT rendered(m_page, m_header);
}

/// Of a long text, in a pause: counting takes longer than rendering what a key changed.
void PreviewFeed::countWords()
{
    if (m_busy)
        return; // a newer text comes, and is counted
    m_counting.start([this, document = *m_shown, version = m_version] {
        giveWay();
        const int minutes = readingMinutes(document.text(document.body()));
        QMetaObject::invokeMethod(
            this,
            [this, minutes, version] {
                if (version != m_version || minutes == m_header.readingMinutes)
                    return;
                m_header.readingMinutes = minutes;
                show(m_page);
            },
            Qt::QueuedConnection);
    });
}

QString PreviewFeed::statusText() const
{
    return m_look == Look::GitHub ? tr("as GitHub shows the file") : m_confirmer.statusText();
}

} // namespace wolgan
