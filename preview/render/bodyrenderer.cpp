#include "preview/render/bodyrenderer.h"

#include "preview/render/dialect/bodychunks.h"
#include "preview/render/dialect/page.h"

namespace wolgan {

BodyRenderer::BodyRenderer() : m_chunks(std::make_unique<dialect::BodyChunks>()) {}
BodyRenderer::~BodyRenderer() = default;
BodyRenderer::BodyRenderer(BodyRenderer &&) noexcept = default;
BodyRenderer &BodyRenderer::operator=(BodyRenderer &&) noexcept = default;

RenderedPage BodyRenderer::render(const QByteArray &bytes, ByteRange body, const RenderContext &)
{
    m_chunks->update(bytes, body.begin, body.end);
    const auto &replacement = m_chunks->replacement();
    if (!m_page || !replacement || !m_page->replace(m_chunks->chunks(), *replacement, body.begin))
        m_page = std::make_unique<dialect::Page>(m_chunks->chunks(), m_chunks->known(), body.begin);
    RenderedPage page = m_page->page();
    const qsizetype covered = body.begin + m_chunks->coveredSize();
    if (covered < body.end) {
        page.blocks.append({{covered, body.end}, cutOffText(ByteRange{covered, body.end}.of(bytes))});
        page.notice = plainTextNotice();
    }
    return page;
}

} // namespace wolgan
