#include "app/commandline/arguments.h"
#include "app/commandline/siteresult.h"
#include "app/site/sitecopy.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace wolgan::commandline {

namespace {

const QString blogOption = QStringLiteral("blog");
const QString outputOption = QStringLiteral("output");

tl::expected<Blog, QString> blogFor(const Arguments &arguments, const QString &path)
{
    if (arguments.has(blogOption))
        return openBlog(arguments.values.value(blogOption));
    if (const auto root = findBlogRoot(path))
        return openBlog(*root);
    return tl::unexpected(Text::tr("“%1” lies in no blog: name its folder with --blog DIR.").arg(path));
}

/// Where a site goes that no folder was named for.
QString folderFor(const Blog &blog)
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QLatin1String("/site/") +
           QFileInfo(blog.root).fileName();
}

/// As compilers print it: of the post by the name that it was given by, of other files by their path.
QByteArray line(const SiteProblem &problem, const char *severity, const QString &given, const Blog &blog,
                const QString &post)
{
    QString place = given; // a line is always one of the post
    if (problem.line > 0)
        place += QLatin1Char(':') + QString::number(problem.line);
    else if (problem.file != post)
        place = QDir(blog.root).filePath(problem.file);
    return (place + QLatin1String(": ") + QLatin1String(severity) + QLatin1String(": ") + toText(problem) +
            QLatin1Char('\n'))
        .toUtf8();
}

} // namespace

Status buildSite(const QStringList &arguments, Console &console)
{
    const auto read = readArguments(
        arguments,
        {{blogOption, QString(), QStringLiteral("DIR")}, {outputOption, QString(), QStringLiteral("DIR")}},
        1);
    if (!read)
        return console.fail(read.error());
    const QString given = read->positional.first();
    const QString path = QFileInfo(given).absoluteFilePath();
    const auto document = openPost(path);
    if (!document)
        return console.fail(document.error());
    const auto blog = blogFor(*read, path);
    if (!blog)
        return console.fail(blog.error());
    const QString post = pathForSite(*blog, path, *document);
    SiteBuild build;
    build.setAddress({});
    const SiteResult built = waitFor(build, *blog, path, *document);
    if (!built && built.error().file.isEmpty())
        return console.fail(toText(built.error()));
    if (!built) {
        console.out.write(line(built.error(), "error", given, *blog, post));
        return Found;
    }
    const QDir output(read->values.value(outputOption, folderFor(*blog)));
    if (const auto copied = copySite(built->folder, *blog, output.absolutePath()); !copied)
        return console.fail(copied.error());
    if (!built->warning.message.isEmpty())
        console.err.write(line(built->warning, "warning", given, *blog, post));
    console.out.write(output.absoluteFilePath(built->path).toUtf8() + '\n');
    return Done;
}

} // namespace wolgan::commandline
