// Prints what the renderer makes of posts. Usage: wolgan_fragment [--batch OUTDIR] POST...
//
// An experiment's tool, not installed: `wolgan render` is the user's command.

#include "preview/render/render.h"
#include "tests/render/posts.h"

#include <QDir>
#include <QFileInfo>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace wolgan;
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QString folder;
    if (arguments.size() > 2 && arguments.first() == QLatin1String("--batch")) {
        folder = arguments.at(1);
        arguments = arguments.mid(2);
    }
    for (const QString &name : std::as_const(arguments)) {
        const QByteArray bytes = readFile(name);
        const RenderedPage page = renderBody(bytes, bodyOf(bytes));
        const QByteArray html = toHtml(page);
        if (!page.notice.isEmpty())
            std::fprintf(stderr, "%s: %s\n", qPrintable(name), page.notice.constData());
        if (folder.isEmpty())
            std::fwrite(html.constData(), 1, static_cast<size_t>(html.size()), stdout);
        else
            writeFile(folder + QLatin1Char('/') + QFileInfo(name).fileName() + QLatin1String(".html"), html);
    }
    return 0;
}
