#include "preview/render/renderedpage.h"

namespace wolgan {

QByteArray toHtml(const RenderedPage &page)
{
    QByteArray html;
    for (const RenderedBlock &block : page.blocks) {
        html += block.html;
        html += '\n';
    }
    return html + page.footnotes;
}

} // namespace wolgan
