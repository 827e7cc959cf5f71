#include "preview/render/renderedpage.h"

#include <QCoreApplication>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RenderedPage)
};

} // namespace

QByteArray plainTextNotice()
{
    return Text::tr("A part of this post is shown as plain text: it would take too long to lay out.")
        .toUtf8();
}

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
