#include "app/blog/picturelook.h"

#include "app/blog/images.h"
#include "app/blog/pictureuses.h"
#include "app/files/fingerprint.h"
#include "editor/document/figurenames.h"
#include "editor/document/imageprefix.h"
#include "editor/document/imageuses.h"
#include "editor/document/utf8.h"

#include <QDir>
#include <QFileInfo>

namespace wolgan {

namespace {

/// What the names of the post's own pictures begin with; empty where they do not carry its date.
QString ownBeginning(const Document &document)
{
    const QDate day = postDay(document);
    if (!day.isValid())
        return {};
    const auto naming = figureNaming(document);
    const QByteArray before = naming ? naming->before : fromDatePattern("{yyyyMMdd}-", day);
    return datePattern(before, day).isEmpty() ? QString() : toText(before);
}

/// The files of the blog that are named so, as the post would write them.
QStringList namedSo(const Blog &blog, const QString &prefix, const QString &beginning)
{
    const auto site = sitePath(prefix, beginning + QLatin1Char('x'));
    if (!site || beginning.isEmpty())
        return {};
    const QString begins = site->chopped(1);
    const QDir folder(QDir(blog.root).filePath(begins.section(QLatin1Char('/'), 0, -2)));
    const QString written = beginning.left(beginning.lastIndexOf(QLatin1Char('/')) + 1);
    QStringList names;
    if (!liesInside(blog, folder.absolutePath()))
        return names;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        if (name.startsWith(begins.section(QLatin1Char('/'), -1)))
            names.append(written + name);
    }
    return names;
}

} // namespace

PostPictures lookAtPictures(const PostAt &post, const FigureOrigins &origins,
                            const std::function<int(const QString &file)> &widthOf)
{
    PostPictures facts;
    QSet<QString> shown;
    const QString prefix = imagePrefix(post.document.frontMatter());
    for (const ImageUse &use : imageUses(post.document)) {
        if (shown.contains(use.path))
            continue;
        shown.insert(use.path);
        const ImageLocation found = locateImage(post.blog, post.path, prefix, origins.of(use.path));
        if (found.kind == ImageLocation::Kind::Missing)
            facts.shown.insert(use.path, {});
        if (found.kind != ImageLocation::Kind::Found)
            continue;
        const Fingerprint file = fingerprintOf(found.file);
        facts.shown.insert(use.path, {file.size, widthOf ? widthOf(found.file) : 0, file.hash});
        const bool isElsewhere = origins.of(use.path) != use.path;
        facts.waiting += isElsewhere && post.blog && liesInside(*post.blog, found.file) ? 1 : 0;
    }
    if (post.blog)
        facts.unused = unusedPictures(post, origins);
    return facts;
}

QStringList unusedPictures(const PostAt &post, const FigureOrigins &origins, const QStringList &own)
{
    const QString prefix = imagePrefix(post.document.frontMatter());
    QStringList unused;
    QSet<QString> fileNames;
    for (const QString &origin : namedSo(*post.blog, prefix, ownBeginning(post.document))) {
        const QString name = origins.nameOf(origin);
        if (!namesFile(post.document.bytes(), QFileInfo(name).fileName())) {
            unused.append(name);
            fileNames.insert(QFileInfo(origin).fileName());
        }
    }
    const QStringList places = own + QStringList{QDir(post.blog->root).relativeFilePath(post.path)};
    const QHash<QString, QString> elsewhere = filesThatName(*post.blog, fileNames, places);
    unused.removeIf(
        [&](const QString &name) { return elsewhere.contains(QFileInfo(origins.of(name)).fileName()); });
    return unused;
}

} // namespace wolgan
