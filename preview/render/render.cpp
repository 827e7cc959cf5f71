#include "preview/render/render.h"

#include "preview/render/dialect/page.h"

namespace wolgan {

RenderedPage renderBody(QByteArrayView bytes, ByteRange body, const RenderContext &)
{
    const dialect::Source source(bytes, body);
    return dialect::Page(source).render();
}

} // namespace wolgan
