#include "app/window/previewfeed.h"

#include "editor/document/document.h"
#include "preview/render/gfm.h"

#include <QGuiApplication>

namespace wolgan {

PreviewFeed::PreviewFeed(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
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
    m_pool.start([this, document, look = m_look] {
        const ByteRange body = document.body();
        const RenderedPage page = look == Look::GitHub ? renderGfm(document.bytes(), body)
                                                       : m_renderer.render(document.bytes(), body);
        const PageHeader header = pageHeader(document.frontMatter(), document.text(body));
        const QByteArray text = document.text(body).toByteArray();
        QMetaObject::invokeMethod(
            this, [this, page, header, text] { finish(page, header, text); }, Qt::QueuedConnection);
    });
}

void PreviewFeed::finish(const RenderedPage &page, const PageHeader &header, const QByteArray &body)
{
    m_busy = false;
    if (const std::unique_ptr<Document> next = std::move(m_next))
        start(*next);
    m_header = header;
    ++m_version;
    if (m_look == Look::GitHub) {
        Q_EMIT rendered(page, header);
        Q_EMIT statusChanged();
        return;
    }
    Q_EMIT rendered(m_confirmer.withKnownCorrections(page), header);
    m_confirmer.confirm(m_version, page, body);
}

void PreviewFeed::confirmed(int version, const RenderedPage &corrected)
{
    if (version == m_version && m_look == Look::Site)
        Q_EMIT rendered(corrected, m_header);
}

QString PreviewFeed::statusText() const
{
    return m_look == Look::GitHub ? tr("as GitHub shows the file") : m_confirmer.statusText();
}

} // namespace wolgan
