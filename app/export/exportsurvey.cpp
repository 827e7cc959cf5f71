#include "app/export/exportsurvey.h"

#include "app/blog/picturelook.h"
#include "app/blog/pictureuses.h"
#include "app/blog/renamedfigures.h"
#include "app/files/fingerprint.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>

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

QString fileName(const QString &path)
{
    return path.section(QLatin1Char('/'), -1);
}

/// Looks at the post's images, each where it is now and where it will be.
class ImageSurvey
{
public:
    ImageSurvey(ExportSurvey &survey, const Blog *home, const FigureOrigins &origins)
        : m_survey(survey), m_home(home), m_origins(origins)
    {
        QSet<QString> renamed;
        for (const QString &name : origins.entries().keys())
            renamed.insert(fileName(name));
        m_uses = filesThatName(survey.blog, renamed, {survey.post.path, survey.own.path});
    }

    void add(const ImageUse &use)
    {
        ExportImage image;
        image.use = use;
        image.location = locate(m_origins.of(use.path));
        if (!image.location.inBlog.isEmpty()) // it leads into the blog
            image.target = lookAtImage(sitePath(m_survey.names.imagePrefix, use.path).value_or(QString()));
        if (image.location.kind == ImageLocation::Kind::Found)
            addFile(image);
        m_survey.images.append(image);
    }

    /// A name that the post has no more, but whose file has to go for another one.
    void addLeft(const QString &name)
    {
        const ImageLocation found = locate(m_origins.of(name));
        const QString place = found.kind == ImageLocation::Kind::Found ? placeOf(found.file) : QString();
        if (!place.isEmpty() && lookAtImage(place).usedBy.isEmpty())
            add({name, {}});
    }

private:
    [[nodiscard]] ImageLocation locate(const QString &path) const
    {
        return locateImage(m_home, m_survey.postPath, m_survey.names.imagePrefix, path);
    }

    [[nodiscard]] ExportTarget lookAtImage(const QString &place) const
    {
        ExportTarget target = lookAtTarget(m_survey.blog, place);
        target.usedBy = m_uses.value(fileName(place));
        return target;
    }

    /// Relative to the blog; empty for a file elsewhere and behind a link.
    [[nodiscard]] QString placeOf(const QString &file) const
    {
        const QString path = QDir(m_survey.blog.root).relativeFilePath(QFileInfo(file).canonicalFilePath());
        return path.startsWith(QLatin1String("../")) || QFileInfo(file).isSymLink() ? QString() : path;
    }

    void addFile(ExportImage &image) const
    {
        const Fingerprint file = fingerprintOf(image.location.file);
        image.size = file.size;
        image.hash = file.hash;
        const bool isRenamed = m_origins.of(image.use.path) != image.use.path;
        const QString place = placeOf(image.location.file);
        if (place == image.target.path || (!isRenamed && folderPart(place, u"_drafts") < 0))
            return;
        if (const ExportTarget from = lookAtImage(place); from.usedBy.isEmpty() && !place.isEmpty())
            image.from = from;
    }

    ExportSurvey &m_survey;
    const Blog *m_home;
    const FigureOrigins &m_origins;
    QHash<QString, QString> m_uses;
};

/// What the export has another purpose for stays.
void addUnused(ExportSurvey &survey, const PostAt &post, const FigureOrigins &origins)
{
    QSet<QString> needed;
    for (const ExportImage &image : std::as_const(survey.images))
        needed << image.target.path << image.from.path;
    for (const QString &name : unusedPictures(post, origins, {survey.post.path, survey.own.path})) {
        const QString place = sitePath(survey.names.imagePrefix, origins.of(name)).value_or(QString());
        if (const ExportTarget file = lookAtTarget(survey.blog, place);
            !file.outside && !file.hash.isEmpty() && !needed.contains(place))
            survey.unused.append(file);
    }
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
    const Blog *homeBlog = home ? &*home : nullptr;
    const FigureOrigins origins = keptOrigins({homeBlog, postPath, document});
    ImageSurvey images(survey, homeBlog, origins);
    QStringList left = origins.entries().keys();
    for (const ImageUse &use : survey.names.images) {
        images.add(use);
        left.removeAll(use.path);
    }
    left.sort();
    for (const QString &name : std::as_const(left))
        images.addLeft(name);
    addUnused(survey, {&blog, survey.postPath, document}, origins);
    return survey;
}

} // namespace wolgan
