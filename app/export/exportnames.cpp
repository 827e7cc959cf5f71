#include "app/export/exportnames.h"

#include "app/blog/slug.h"
#include "editor/document/imageprefix.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>

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

/// Each path once.
QList<ImageUse> imagesOf(const Document &document)
{
    QList<ImageUse> images = imageUses(document);
    QSet<QString> known;
    images.removeIf([&known](const ImageUse &use) {
        const bool again = known.contains(use.path);
        known.insert(use.path);
        return again;
    });
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
