#include "app/commandline/arguments.h"
#include "preview/render/gfm.h"
#include "preview/render/render.h"

namespace wolgan::commandline {

Status renderPost(const QStringList &arguments, Console &console)
{
    const auto read = readArguments(arguments, {QCommandLineOption(QStringLiteral("gfm"))}, 1);
    if (!read)
        return console.fail(read.error());
    const auto document = openPost(read->positional.first());
    if (!document)
        return console.fail(document.error());
    const RenderedPage page = read->has(QStringLiteral("gfm"))
                                  ? renderGfm(document->bytes(), document->body())
                                  : renderBody(document->bytes(), document->body());
    console.out.write(toHtml(page) + '\n');
    if (!page.notice.isEmpty())
        console.err.write("wolgan: " + page.notice + '\n');
    return Done;
}

} // namespace wolgan::commandline
