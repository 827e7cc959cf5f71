#include "app/export/exportpicture.h"

#include <QCoreApplication>
#include <QLocale>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

QString fromTo(const QString &before, const QString &after)
{
    return before == after ? before : before + QStringLiteral(" → ") + after;
}

QString metadataNote(BarePicture::Outcome outcome)
{
    switch (outcome) {
    case BarePicture::Outcome::Foreign:
        return Text::tr(
            "Its metadata cannot be left out: it is copied with the place and time that it may tell.");
    case BarePicture::Outcome::Broken:
        return Text::tr("The file is damaged: it is copied as it is, with its metadata.");
    case BarePicture::Outcome::Bare:
        break;
    }
    return {};
}

} // namespace

QString sizeText(const ExportPicture &picture)
{
    const QLocale locale;
    return fromTo(locale.formattedDataSize(picture.before.bytes),
                  locale.formattedDataSize(picture.after.bytes));
}

QString kindText(const ExportPicture &picture)
{
    if (picture.before.size == picture.after.size && picture.before.kind != picture.after.kind)
        return nameOf(picture.before.kind) + QStringLiteral(" → ") + toText(picture.after);
    return fromTo(toText(picture.before), toText(picture.after));
}

QString noteText(const ExportPicture &picture)
{
    QStringList notes{toText(picture.obstacle), metadataNote(picture.metadata)};
    if (picture.losesMetadata)
        notes.append(Text::tr("Coded anew, it goes without the metadata that it had."));
    if (!picture.left.isEmpty())
        notes.append(Text::tr("“%1” stays in the blog: “%2” names it.").arg(picture.left, picture.leftFor));
    notes.removeAll(QString());
    return notes.join(QLatin1Char(' '));
}

} // namespace wolgan
