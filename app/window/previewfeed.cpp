#include "app/window/previewfeed.h"

#include "editor/document/document.h"
#include "preview/render/render.h"

namespace wolgan {

PreviewFeed::PreviewFeed(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
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
    m_pool.start([this, document] {
        const RenderedPage page = renderBody(document.bytes(), document.body());
        const PageHeader header = pageHeader(document.frontMatter(), document.text(document.body()));
        QMetaObject::invokeMethod(
            this, [this, page, header] { finish(page, header); }, Qt::QueuedConnection);
    });
}

void PreviewFeed::finish(const RenderedPage &page, const PageHeader &header)
{
    m_busy = false;
    if (const std::unique_ptr<Document> next = std::move(m_next))
        start(*next);
    Q_EMIT rendered(page, header);
}

} // namespace wolgan
