#include "app/export/exportsurvey.h"

#include "app/files/fingerprint.h"

#include <QDir>
#include <QFileInfo>

#include <optional>

namespace wolgan {

namespace {

/// Where a folder of this name begins in a path, the innermost one; -1 where there is none.
qsizetype folderPart(const QString &path, QStringView name)
{
    const qsizetype at = (QLatin1Char('/') + path).lastIndexOf(QStringLiteral("/%1/").arg(name));
    return at;
}

/// Of a file among the blog's posts and drafts, relative to the blog; empty for others and for a link, which
/// has its reasons to be where it is.
QString placeInBlog(const Blog &blog, const QString &file)
{
    const QFileInfo info(file);
    if (file.isEmpty() || !info.isFile() || info.isSymLink() || !liesInside(blog, file))
        return {};
    const QString path = QDir(blog.root).relativeFilePath(info.canonicalFilePath());
    return folderPart(path, u"_posts") >= 0 || folderPart(path, u"_drafts") >= 0 ? path : QString();
}

/// A post keeps its extension and, among the posts, its folder; a draft goes to the posts beside its drafts.
QString besideOwn(const QString &target, const QString &own)
{
    const QFileInfo name(own);
    const QString file = QFileInfo(target).completeBaseName() + QLatin1Char('.') + name.suffix();
    if (folderPart(own, u"_posts") >= 0)
        return name.path() + QLatin1Char('/') + file;
    return own.first(folderPart(own, u"_drafts")) + QLatin1String("_posts/") + file;
}

} // namespace

ExportTarget lookAtTarget(const Blog &blog, const QString &relative)
{
    if (relative.isEmpty())
        return {};
    const QString path = QDir(blog.root).filePath(relative);
    const QFileInfo info(path);
    const bool other = info.exists() && !info.isFile();
    return {relative, other || !liesInside(blog, path), fingerprintOf(path).hash};
}

ExportSurvey surveyExport(const Document &document, const QString &postPath, const Blog &blog)
{
    ExportSurvey survey;
    survey.blog = blog;
    survey.theme = readTheme(blog);
    survey.postPath = postPath.isEmpty() ? QString() : QFileInfo(postPath).absoluteFilePath();
    survey.names = exportNames(document, postPath);
    const QString own = placeInBlog(blog, survey.postPath);
    if (!own.isEmpty() && !survey.names.post.isEmpty())
        survey.names.post = besideOwn(survey.names.post, own);
    survey.post = lookAtTarget(blog, survey.names.post);
    survey.own = own == survey.names.post ? ExportTarget() : lookAtTarget(blog, own);
    survey.posts = postsOf(blog);
    survey.now = QDateTime::currentDateTimeUtc();

    std::optional<Blog> home;
    if (const auto root = postPath.isEmpty() ? std::nullopt : findBlogRoot(survey.postPath))
        home = Blog{*root, {}};
    for (const ImageUse &use : survey.names.images) {
        ExportImage image;
        image.use = use;
        image.location =
            locateImage(home ? &*home : nullptr, survey.postPath, survey.names.imagePrefix, use.path);
        if (image.location.kind == ImageLocation::Kind::Found) {
            const Fingerprint file = fingerprintOf(image.location.file);
            image.size = file.size;
            image.hash = file.hash;
            const QString place = placeInBlog(blog, image.location.file);
            if (folderPart(place, u"_drafts") >= 0)
                image.from = lookAtTarget(blog, place);
        }
        image.target = lookAtTarget(blog, image.location.inBlog);
        survey.images.append(image);
    }
    return survey;
}

} // namespace wolgan
