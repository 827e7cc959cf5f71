#include "app/export/exportnames.h"

#include "app/blog/slug.h"
#include "editor/document/bodyscan.h"
#include "editor/document/imageprefix.h"
#include "editor/document/inlinescan.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace wolgan {

namespace {

/// The day as the post writes it: a zone after it does not move it, as Jekyll takes the file name's day.
QString dayOf(const QString &date)
{
    static const QRegularExpression day(QStringLiteral(R"(^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d))"));
    const auto match = day.match(date);
    const QDate parsed(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return parsed.isValid() ? parsed.toString(Qt::ISODate) : QString();
}

void addImage(QList<ImageUse> &images, const QString &path, ByteRange range)
{
    const auto same = [&path](const ImageUse &use) { return use.path == path; };
    if (!path.isEmpty() && std::none_of(images.cbegin(), images.cend(), same))
        images.append({path, range});
}

/// Every image, also one inside a list or a sentence, that is neither escaped nor in a code span.
void addImagesOfLine(QList<ImageUse> &images, QByteArrayView bytes, ByteRange line)
{
    bool code = false;
    for (qsizetype at = line.begin; at < line.end; ++at) {
        if (bytes[at] == '\\')
            ++at;
        else if (bytes[at] == '`')
            code = !code;
        else if (!code && bytes[at] == '!') {
            if (const auto image = linkAt(bytes, at, line.end))
                addImage(images,
                         QString::fromUtf8(bytes.sliced(image->destination.begin, image->destination.size())),
                         image->destination);
        }
    }
}

QList<ImageUse> imagesOf(const Document &document)
{
    QList<ImageUse> images;
    const FrontMatter &front = document.frontMatter();
    if (const auto path = front.imagePath()) {
        const FrontMatterEntry *nested = front.find("image.path");
        const FrontMatterEntry *entry = nested ? nested : front.find("image");
        addImage(images, *path, entry ? entry->value : ByteRange{});
    }
    for (const BodyLine &line : scanBody(document.bytes(), document.body())) {
        if (line.kind == LineKind::Text || line.kind == LineKind::DefinitionText)
            addImagesOfLine(images, document.bytes(), line.range);
    }
    return images;
}

} // namespace

ExportNames exportNames(const Document &document, const QString &postPath)
{
    const FrontMatter &front = document.frontMatter();
    const PostName file = splitPostName(postPath);
    ExportNames names;
    names.date = dayOf(front.scalar("date").value_or(QString()));
    if (names.date.isEmpty())
        names.date = dayOf(file.date);
    names.slug = file.slug.isEmpty() ? slugForTitle(front.scalar("title").value_or(QString())) : file.slug;
    if (!names.date.isEmpty() && !names.slug.isEmpty())
        names.post = QStringLiteral("_posts/%1-%2.md").arg(names.date, names.slug);
    names.imagePrefix = imagePrefix(front);
    names.images = imagesOf(document);
    return names;
}

} // namespace wolgan
