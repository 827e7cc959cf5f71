#include "app/blog/slug.h"

#include <QRegularExpression>

namespace wolgan {

PostName splitPostName(const QString &path)
{
    static const QRegularExpression dated(QStringLiteral(R"(^(\d{4}-\d{1,2}-\d{1,2})-(.+)$)"));
    QString name = path.section(QLatin1Char('/'), -1);
    if (const qsizetype dot = name.lastIndexOf(QLatin1Char('.')); dot > 0)
        name.truncate(dot);
    if (const auto match = dated.match(name); match.hasMatch())
        return {match.captured(1), match.captured(2)};
    return {{}, name};
}

QString slugForTitle(const QString &title)
{
    static const QRegularExpression other(QStringLiteral(R"([^\p{M}\p{L}\p{Nd}]+)"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    QString slug = title.normalized(QString::NormalizationForm_C).toLower();
    slug.replace(other, QStringLiteral("-"));
    while (slug.startsWith(QLatin1Char('-')))
        slug.remove(0, 1);
    while (slug.endsWith(QLatin1Char('-')))
        slug.chop(1);
    return slug;
}

} // namespace wolgan
