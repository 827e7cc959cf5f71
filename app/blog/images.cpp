#include "app/blog/images.h"

#include "app/blog/stagedfigures.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace wolgan {

namespace {

bool climbsOut(const QString &relative)
{
    return relative == QLatin1String("..") || relative.startsWith(QLatin1String("../"));
}

/// The file as written, or with its percent escapes read.
QString existingFile(const QDir &folder, const QString &relative)
{
    for (const QString &name : {relative, QUrl::fromPercentEncoding(relative.toUtf8())}) {
        const QString path = QDir::cleanPath(folder.absoluteFilePath(name));
        if (QFileInfo(path).isFile())
            return path;
    }
    return {};
}

} // namespace

std::optional<QString> sitePath(const QString &prefix, const QString &path)
{
    if (path.isEmpty() || path.contains(QLatin1Char(':')) || path.startsWith(QLatin1String("//")) ||
        path.contains(QLatin1String("{{")) || prefix.contains(QLatin1Char(':')))
        return {};
    QString joined = prefix + QLatin1Char('/') + path;
    while (joined.startsWith(QLatin1Char('/')))
        joined.remove(0, 1);
    return QDir::cleanPath(joined);
}

ImageLocation locateImage(const Blog *blog, const QString &postPath, const QString &prefix,
                          const QString &path)
{
    const auto site = sitePath(prefix, path);
    if (!site)
        return {ImageLocation::Kind::Remote, {}, {}};
    if (climbsOut(*site))
        return {ImageLocation::Kind::Outside, {}, {}};
    if (blog) {
        const QString file = existingFile(QDir(blog->root), *site);
        if (!file.isEmpty() && !liesInside(*blog, file))
            return {ImageLocation::Kind::Outside, {}, {}};
        if (!file.isEmpty())
            return {ImageLocation::Kind::Found, file, *site};
    }
    const QDir folder = QFileInfo(postPath).absoluteDir();
    QString beside = path;
    while (beside.startsWith(QLatin1Char('/')))
        beside.remove(0, 1);
    const QString file = existingFile(folder, beside);
    const Blog drafts{folder.canonicalPath(), {}};
    if (const QString staged = stagedFigure(postPath, path); file.isEmpty() && !staged.isEmpty())
        return {ImageLocation::Kind::Found, staged, *site};
    if (file.isEmpty())
        return {ImageLocation::Kind::Missing, {}, *site};
    if (!liesInside(drafts, file))
        return {ImageLocation::Kind::Outside, {}, {}};
    return {ImageLocation::Kind::Found, file, *site};
}

QString pathForImage(const Blog *blog, const QString &postPath, const QString &prefix, const QString &file)
{
    QStringList candidates{QFileInfo(postPath).absoluteDir().relativeFilePath(file)};
    if (blog) {
        const QDir base(QDir::cleanPath(blog->root + QLatin1Char('/') + prefix));
        const QString slash = prefix.isEmpty() ? QStringLiteral("/") : QString();
        candidates.prepend(slash + base.relativeFilePath(QFileInfo(file).canonicalFilePath()));
    }
    for (const QString &path : std::as_const(candidates)) {
        const ImageLocation found = locateImage(blog, postPath, prefix, path);
        if (found.kind == ImageLocation::Kind::Found &&
            QFileInfo(found.file).canonicalFilePath() == QFileInfo(file).canonicalFilePath())
            return path;
    }
    return {};
}

} // namespace wolgan
