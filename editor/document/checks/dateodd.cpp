#include "editor/document/checks/rules.h"

#include <QDate>

namespace wolgan::checks {

QList<Finding> dateOdd(const Document &document)
{
    const FrontMatter &frontMatter = document.frontMatter();
    if (frontMatter.range.isEmpty() || !frontMatter.error.isEmpty())
        return {};
    const FrontMatterEntry *entry = frontMatter.find("date");
    if (!entry)
        return {{"date-missing",
                 Finding::Severity::Note,
                 frontMatter.range,
                 Rules::tr("The post has no date: the site takes the one in the file's name."),
                 {}}};
    if (!QDate::fromString(entry->text.left(10), Qt::ISODate).isValid())
        return {{"date-invalid",
                 Finding::Severity::Error,
                 entry->value,
                 Rules::tr("“%1” is no date, and Jekyll would stop at it: write YYYY-MM-DD HH:MM:SS +ZZZZ.")
                     .arg(entry->text),
                 {}}};
    const qsizetype zone = document.text(entry->value).indexOf("+/-TTTT");
    if (zone < 0)
        return {};
    const ByteRange place{entry->value.begin + zone, entry->value.begin + zone + 7};
    ByteRange gone = place;
    while (gone.begin > entry->value.begin && document.bytes()[gone.begin - 1] == ' ')
        --gone.begin;
    return {{"date-zone",
             Finding::Severity::Note,
             place,
             Rules::tr("The zone “+/-TTTT” is the theme manual's placeholder, and the site ignores it: "
                       "remove it or write one like +0900."),
             {{Rules::tr("Remove the placeholder"), TextEdit(document.bytes(), gone, {})}}}};
}

} // namespace wolgan::checks
