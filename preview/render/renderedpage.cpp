#include "preview/render/renderedpage.h"

#include "preview/render/dialect/htmlwriter.h"

#include <QCoreApplication>
#include <QString>

#include <string>

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

QByteArray cutOffText(QByteArrayView text)
{
    std::string html = "<pre class=\"cut-off\" title=\"";
    dialect::appendEscapedAttribute(html, Text::tr("Shown as plain text").toStdString());
    html += "\">";
    dialect::appendEscaped(html, QString::fromUtf8(text).toStdString());
    html += "</pre>";
    return QByteArray::fromStdString(html);
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
