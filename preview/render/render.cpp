#include "preview/render/render.h"

#include "preview/render/bodyrenderer.h"

namespace wolgan {

RenderedPage renderBody(QByteArrayView bytes, ByteRange body, const RenderContext &context)
{
    return BodyRenderer().render(QByteArray::fromRawData(bytes.data(), bytes.size()), body, context);
}

} // namespace wolgan
