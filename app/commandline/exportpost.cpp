#include "app/commandline/arguments.h"
#include "app/export/exportrun.h"

#include <QFileInfo>

namespace wolgan::commandline {

Status exportPost(const QStringList &arguments, Console &console)
{
    const QString blogOption = QStringLiteral("blog"), dryRun = QStringLiteral("dry-run"),
                  force = QStringLiteral("force");
    const auto read = readArguments(arguments,
                                    {{blogOption, QString(), QStringLiteral("DIR")},
                                     QCommandLineOption(dryRun),
                                     QCommandLineOption(force)},
                                    1);
    if (!read)
        return console.fail(read.error());
    if (!read->has(blogOption))
        return console.fail(Text::tr("Name the blog's folder with --blog DIR."));
    const QString path = QFileInfo(read->positional.first()).absoluteFilePath();
    const auto document = openPost(path);
    if (!document)
        return console.fail(document.error());
    const auto blog = openBlog(read->values.value(blogOption));
    if (!blog)
        return console.fail(blog.error());
    const ExportPlan plan =
        planExport(*document, surveyExport(*document, path, *blog), {{}, read->has(force)});
    console.out.write(toText(plan).toUtf8());
    if (!plan.isExecutable() || !plan.changesAnything())
        return Found;
    if (read->has(dryRun))
        return Done;
    if (const auto exported = executeExport(plan); !exported)
        return console.fail(exported.error());
    return Done;
}

} // namespace wolgan::commandline
