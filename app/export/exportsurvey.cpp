#include "app/export/exportsurvey.h"

#include "app/files/fingerprint.h"

#include <QDir>
#include <QFileInfo>

#include <optional>

namespace wolgan {

namespace {

ExportTarget lookAt(const Blog &blog, const QString &relative)
{
    if (relative.isEmpty())
        return {};
    const QString path = QDir(blog.root).filePath(relative);
    const QFileInfo info(path);
    const bool other = info.exists() && !info.isFile();
    return {relative, other || !liesInside(blog, path), fingerprintOf(path).hash};
}

} // namespace

ExportSurvey surveyExport(const Document &document, const QString &postPath, const Blog &blog)
{
    ExportSurvey survey;
    survey.blog = blog;
    survey.postPath = postPath.isEmpty() ? QString() : QFileInfo(postPath).absoluteFilePath();
    survey.names = exportNames(document, postPath);
    survey.post = lookAt(blog, survey.names.post);
    survey.posts = postsOf(blog);

    std::optional<Blog> own;
    if (const auto root = postPath.isEmpty() ? std::nullopt : findBlogRoot(survey.postPath))
        own = Blog{*root, {}};
    for (const ImageUse &use : survey.names.images) {
        ExportImage image{
            use,
            locateImage(own ? &*own : nullptr, survey.postPath, survey.names.imagePrefix, use.path),
            0,
            {},
            {}};
        if (image.location.kind == ImageLocation::Kind::Found) {
            const Fingerprint file = fingerprintOf(image.location.file);
            image.size = file.size;
            image.hash = file.hash;
        }
        image.target = lookAt(blog, image.location.inBlog);
        survey.images.append(image);
    }
    return survey;
}

} // namespace wolgan
