#pragma once

#include "preview/render/rendercontext.h"
#include "preview/render/renderedpage.h"

#include <QByteArray>

#include <memory>

namespace wolgan {

namespace dialect {
class BodyChunks;
class Page;
} // namespace dialect

/// Renders one version of a post after another. Every page is the one that renderBody gives for the same
/// bytes, but only what changed since the version before is parsed and printed; blocks whose HTML did not
/// change share its bytes with the page before. An object belongs to one thread at a time.
class BodyRenderer
{
public:
    BodyRenderer();
    ~BodyRenderer();
    BodyRenderer(BodyRenderer &&) noexcept;
    BodyRenderer &operator=(BodyRenderer &&) noexcept;

    [[nodiscard]] RenderedPage render(const QByteArray &bytes, ByteRange body,
                                      const RenderContext &context = {});

private:
    std::unique_ptr<dialect::BodyChunks> m_chunks;
    std::unique_ptr<dialect::Page> m_page; ///< of these chunks
};

} // namespace wolgan
