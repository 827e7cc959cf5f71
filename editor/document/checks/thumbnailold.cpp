#include "editor/document/checks/rules.h"
#include "editor/document/edits/frontmatteredits.h"
#include "editor/document/figurenames.h"

#include <QRegularExpression>

namespace wolgan::checks {

QList<Finding> thumbnailOld(const Document &document, const BlogFacts &facts)
{
    const FrontMatter &frontMatter = document.frontMatter();
    const FrontMatterEntry *entry = frontMatter.find("image.path");
    if (!entry)
        entry = frontMatter.find("image");
    const QString date = frontMatter.scalar("date").value_or(QString()).left(10).remove(QLatin1Char('-'));
    if (!entry || entry->kind != FrontMatterEntry::Kind::Scalar || date.size() != 8)
        return {};
    static const QRegularExpression stamped(QStringLiteral("(?<!\\d)(20\\d{6})(?!\\d)"));
    const QString found = stamped.match(entry->text).captured(1);
    if (found.isEmpty() || found == date)
        return {};
    QList<Fix> fixes;
    for (const QString &name : facts.pictures.unused) {
        if (!numberedName(name.toUtf8()) && name.contains(date))
            fixes.append({Rules::tr("Take “%1”").arg(name),
                          edits::setScalar(document, entry->parent < 0 ? "image" : "image.path", name)});
    }
    return {{"thumbnail-old", Finding::Severity::Warning, entry->value,
             Rules::tr(
                 "The preview image “%1” carries another date than the post (%2): choose this month's image.")
                 .arg(entry->text, date),
             fixes}};
}

} // namespace wolgan::checks
