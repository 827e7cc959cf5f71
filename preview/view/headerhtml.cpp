#include "preview/view/headerhtml.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QMap>
#include <QTimeZone>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PageHeader)
};

QString element(const QString &name, const QString &className, const QString &text)
{
    return QStringLiteral("<%1 class=\"%2\">%3</%1>").arg(name, className, text.toHtmlEscaped());
}

/// The day in the theme's own format for the language.
QString dayText(const QDate &day)
{
    //: How the theme writes a post's date, as a format of QLocale: in Korean yyyy/MM/dd
    return QLocale().toString(day, Text::tr("MMM d, yyyy"));
}

/// The day as the site's build writes it, or the text as it stands where it is no day.
QString dateText(const PageHeader &header)
{
    if (header.published.isValid())
        return dayText(header.published.date());
    const QDate day = QDate::fromString(header.date, Qt::ISODate);
    return day.isValid() ? dayText(day) : header.date;
}

/// The day that readers elsewhere see, where it is another one: the theme's script writes the date anew in
/// each reader's own zone.
QString dateElsewhere(const QDateTime &published)
{
    QMap<QDate, QStringList> zones;
    for (const char *name : {"UTC", "America/New_York", "Asia/Seoul"}) {
        const QDate day = published.toTimeZone(QTimeZone(name)).date();
        if (day.isValid() && day != published.date())
            zones[day].append(QLatin1String(name));
    }
    QStringList days;
    for (const auto &[day, names] : zones.asKeyValueRange())
        days.append(Text::tr("%1 for readers in %2").arg(dayText(day), names.join(QStringLiteral(", "))));
    return days.join(QStringLiteral("; "));
}

QString metaLine(const PageHeader &header)
{
    QStringList parts;
    if (!header.date.isEmpty())
        parts += element(QStringLiteral("span"), QStringLiteral("post-date"),
                         Text::tr("Posted %1").arg(dateText(header)));
    if (const QString elsewhere = dateElsewhere(header.published); !elsewhere.isEmpty())
        parts += element(QStringLiteral("span"), QStringLiteral("post-elsewhere"), elsewhere);
    if (!header.authors.isEmpty())
        parts += element(QStringLiteral("span"), QStringLiteral("post-author"),
                         Text::tr("By %1").arg(header.authors.join(QStringLiteral(", "))));
    if (header.readingMinutes > 0)
        parts += element(QStringLiteral("span"), QStringLiteral("post-reading"),
                         Text::tr("%1 min read").arg(header.readingMinutes));
    return parts.isEmpty() ? QString()
                           : QStringLiteral("<div class=\"post-meta\">%1</div>").arg(parts.join(QString()));
}

QString previewImage(const PageHeader &header)
{
    if (header.imagePath.isEmpty())
        return {};
    QString html = QStringLiteral("<div class=\"preview-image\"><img src=\"%1\" alt=\"%2\"></div>")
                       .arg(header.imagePath.toHtmlEscaped(), header.imageAlt.toHtmlEscaped());
    if (!header.imageAlt.isEmpty())
        html += element(QStringLiteral("p"), QStringLiteral("preview-caption"), header.imageAlt);
    return html;
}

} // namespace

QByteArray headerHtml(const PageHeader &header)
{
    QString html;
    if (!header.title.isEmpty())
        html += element(QStringLiteral("h1"), QStringLiteral("post-title"), header.title);
    if (!header.description.isEmpty())
        html += element(QStringLiteral("p"), QStringLiteral("post-description"), header.description);
    // The reading time alone is no header: it belongs to the line that says when and who.
    const bool anything = !html.isEmpty() || !header.date.isEmpty() || !header.authors.isEmpty();
    if (anything)
        html += metaLine(header);
    html += previewImage(header);
    return html.toUtf8();
}

QByteArray tailHtml(const PageHeader &header)
{
    QString html;
    if (!header.categories.isEmpty())
        html += element(QStringLiteral("p"), QStringLiteral("post-categories"),
                        header.categories.join(QStringLiteral(" / ")));
    if (!header.tags.isEmpty()) {
        html += QLatin1String("<p class=\"post-tags\">");
        for (const QString &tag : header.tags)
            html += element(QStringLiteral("span"), QStringLiteral("post-tag"), tag.toLower());
        html += QLatin1String("</p>");
    }
    return html.toUtf8();
}

} // namespace wolgan
