#include "app/export/exportpictures.h"

#include "app/blog/pictureuses.h"
#include "app/blog/stagedfigures.h"
#include "app/files/fingerprint.h"
#include "app/files/stagedfile.h"
#include "app/pictures/picturefacts.h"
#include "editor/document/edits/frontmatteredits.h"
#include "editor/document/imageuses.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Where a path's extension begins; at its end where it has none.
qsizetype extensionAt(const QString &path)
{
    const qsizetype dot = path.lastIndexOf(QLatin1Char('.'));
    return dot > path.lastIndexOf(QLatin1Char('/')) ? dot : path.size();
}

QString asWebp(const QString &path)
{
    return path.first(extensionAt(path)) + QLatin1String(".webp");
}

/// The front matter's image has quotes and escapes of YAML, the others are plain bytes.
void rename(TextEdit &edit, const Document &document, const ImageUse &use)
{
    if (use.kind != ImageUse::Kind::Preview) {
        const qsizetype extension = use.path.sliced(extensionAt(use.path)).toUtf8().size();
        edit.replace(document.bytes(), {use.range.end - extension, use.range.end}, ".webp");
        return;
    }
    const bool nested = document.frontMatter().find("image.path") != nullptr;
    edit.merge(edits::setScalar(document, nested ? "image.path" : "image", asWebp(use.path)));
}

/// At its place, or about to go there from another one; what lies beside a draft is not in the blog yet.
bool isInBlog(const ExportImage &image)
{
    const bool moves = !image.from.path.isEmpty() && !image.from.path.contains(QLatin1String("_drafts/"));
    return moves || image.target.hash == image.hash;
}

/// One export's pictures, one after the other.
class Preparation
{
public:
    Preparation(const ExportSurvey &survey, const PictureWishes &wishes) : m_wishes(wishes)
    {
        m_prepared.survey = survey;
        for (const ExportImage &image : survey.images)
            m_origins.insert(image.target.path, image.target.path);
    }

    [[nodiscard]] ExportSurvey &survey() { return m_prepared.survey; }
    void prepare(ExportImage &image);
    /// Gives the pictures that were converted their names.
    [[nodiscard]] PreparedExport finish(const Document &document);

private:
    void use(ExportImage &image, const QByteArray &bytes);
    void recode(ExportImage &image, QByteArray &bytes, const PictureWish &wish);
    [[nodiscard]] bool isNameTaken(const ExportImage &image);
    void replace(ExportImage &image, const ExportTarget &old);

    const PictureWishes &m_wishes;
    PreparedExport m_prepared;
    QHash<QString, QString> m_origins; ///< whose name a place in the blog is
    QSet<QString> m_converted;         ///< paths in the post
};

void Preparation::prepare(ExportImage &image)
{
    if (image.location.kind != ImageLocation::Kind::Found || image.hash.isEmpty())
        return;
    const QByteArray original = contentsOf(image.location.file);
    ExportPicture &picture = image.picture.emplace();
    picture.path = image.use.path;
    picture.isInBlog = isInBlog(image);
    picture.before = picture.after = pictureFacts(original);
    const bool isAsked = m_wishes.single.contains(image.use.path);
    if (picture.isInBlog && !isAsked)
        return;
    QByteArray bytes = original;
    if (m_wishes.leavesOutMetadata) {
        const BarePicture bare = withoutMetadata(original);
        picture.metadata = bare.outcome;
        bytes = bare.bytes;
    }
    recode(image, bytes, isAsked ? m_wishes.single.value(image.use.path) : m_wishes.all);
    if (bytes != original)
        use(image, bytes);
    if (isAsked)
        m_prepared.known.insert(image.target.hash);
}

void Preparation::recode(ExportImage &image, QByteArray &bytes, const PictureWish &wish)
{
    if (wish.isEmpty() || !m_wishes.coder)
        return;
    const RecodedPicture made = m_wishes.coder(bytes, wish);
    image.picture->obstacle = made.obstacle;
    if (made.bytes.isEmpty())
        return;
    const bool isConverted = pictureFacts(made.bytes).kind != image.picture->before.kind;
    if (isConverted && isNameTaken(image)) {
        image.picture->obstacle = PictureObstacle::NameTaken;
        return;
    }
    image.picture->losesMetadata = !m_wishes.leavesOutMetadata && withoutMetadata(bytes).bytes != bytes;
    bytes = made.bytes;
    if (isConverted)
        m_converted.insert(image.use.path);
}

bool Preparation::isNameTaken(const ExportImage &image)
{
    const QDir waiting(stagedFigureFolder(m_prepared.survey.postPath));
    if (waiting.exists(QFileInfo(asWebp(image.use.path)).fileName()))
        return true;
    QString &origin = m_origins[asWebp(image.target.path)];
    if (origin.isEmpty())
        origin = image.target.path;
    return origin != image.target.path;
}

void Preparation::use(ExportImage &image, const QByteArray &bytes)
{
    image.bytes = bytes;
    image.size = bytes.size();
    image.hash = contentHash(bytes);
    image.picture->after = pictureFacts(bytes);
}

PreparedExport Preparation::finish(const Document &document)
{
    TextEdit &edit = m_prepared.edit;
    for (const ImageUse &use : imageAndLinkUses(document)) {
        if (m_converted.contains(use.path))
            rename(edit, document, use);
    }
    m_prepared.document = edit.isEmpty() ? document : Document(edit.applied(document.bytes()));
    for (ExportImage &image : m_prepared.survey.images) {
        image.use.range = {edit.mapped(image.use.range.begin, Bias::Before),
                           edit.mapped(image.use.range.end)};
        if (!m_converted.contains(image.use.path))
            continue;
        image.use.path = asWebp(image.use.path);
        const ExportTarget old =
            std::exchange(image.target, lookAtTarget(m_prepared.survey.blog, asWebp(image.target.path)));
        if (image.picture->isInBlog && image.from.hash.isEmpty())
            replace(image, old);
    }
    return std::move(m_prepared);
}

/// What a picture of the blog was made out of goes with it, unless somebody needs it still.
void Preparation::replace(ExportImage &image, const ExportTarget &old)
{
    const ExportSurvey &survey = m_prepared.survey;
    const QString name = QFileInfo(old.path).fileName();
    image.picture->leftFor =
        filesThatName(survey.blog, {name}, {survey.post.path, survey.own.path}).value(name);
    if (namesFile(m_prepared.document.bytes(), name))
        image.picture->leftFor = survey.post.path;
    if (image.picture->leftFor.isEmpty())
        image.from = old;
    else
        image.picture->left = name;
}

} // namespace

tl::expected<PreparedExport, QString> prepareExport(const Document &document, const ExportSurvey &survey,
                                                    const PictureWishes &wishes, const Progress &progress)
{
    Preparation preparation(survey, wishes);
    QList<ExportImage> &images = preparation.survey().images;
    for (qsizetype i = 0; i < images.size(); ++i) {
        if (progress && !progress(Text::tr("Preparing “%1”").arg(images[i].use.path),
                                  static_cast<double>(i) / static_cast<double>(images.size())))
            return tl::unexpected(Text::tr("It was stopped before anything was written."));
        preparation.prepare(images[i]);
    }
    return preparation.finish(document);
}

void keepConverted(const PreparedExport &prepared)
{
    const ExportSurvey &survey = prepared.survey;
    if (liesInside(survey.blog, survey.postPath))
        return;
    const QDir folder(convertedFigureFolder(survey.postPath));
    for (const ExportImage &image : survey.images) {
        if (image.picture && image.picture->path != image.use.path && QDir().mkpath(folder.path()))
            (void)saveFile(folder.filePath(QFileInfo(image.use.path).fileName()), image.bytes);
    }
}

} // namespace wolgan
