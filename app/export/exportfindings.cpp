#include "app/export/exportfindings.h"

#include "editor/document/checks/rules.h"
#include "editor/document/frontmatterdate.h"

#include <QCoreApplication>
#include <QLocale>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

using Severity = Finding::Severity;

void checkNames(QList<Finding> &findings, const ExportSurvey &survey, ByteRange front)
{
    if (survey.names.date.isEmpty())
        findings.append({"export-date",
                         Severity::Error,
                         front,
                         Text::tr("The post has no date; write one into the front matter, as in “date: "
                                  "2024-03-07 09:00:00 +0900”."),
                         {}});
    if (survey.names.slug.isEmpty())
        findings.append(
            {"export-slug",
             Severity::Error,
             front,
             Text::tr("The post has no title to name its file by; give it a title or save it first."),
             {}});
    for (const BlogPost &other : survey.posts) {
        if (other.slug == survey.names.slug && other.path != survey.names.post &&
            other.path != survey.own.path)
            findings.append(
                {"export-address",
                 Severity::Error,
                 front,
                 Text::tr("“%1” has the same address on the site; one would overwrite the other, so "
                          "rename one.")
                     .arg(other.path),
                 {}});
    }
}

/// Jekyll leaves a post of the future out, and says so nowhere.
void checkMoment(QList<Finding> &findings, const Document &document, const ExportSurvey &survey)
{
    const FrontMatterEntry *entry = document.frontMatter().find("date");
    const auto date = entry ? readPostDate(entry->text) : std::nullopt;
    if (!date || !survey.now.isValid() || survey.blog.config.future)
        return;
    const bool quoted =
        document.text(entry->value).startsWith('"') || document.text(entry->value).startsWith('\'');
    const QTimeZone zone(survey.blog.config.timezone.toUtf8());
    const QDateTime published =
        publishedAt(*date, quoted, zone.isValid() ? zone : QTimeZone::systemTimeZone());
    if (published > survey.now)
        findings.append({"export-future",
                         Severity::Warning,
                         entry->value,
                         Text::tr("The date lies in the future: the site leaves the post out before %1. "
                                  "Write an earlier one, or “future: true” into _config.yml.")
                             .arg(QLocale().toString(published, QLocale::ShortFormat)),
                         {}});
}

/// `published: false` is quieter still.
void checkPublished(QList<Finding> &findings, const Document &document)
{
    const FrontMatterEntry *entry = document.frontMatter().find("published");
    if (entry && entry->text == u"false")
        findings.append(
            {"export-unpublished",
             Severity::Warning,
             entry->value,
             Text::tr("“published: false” keeps the post out of the site; remove that line to publish it."),
             {}});
}

} // namespace

QList<Finding> exportFindings(const Document &document, const ExportSurvey &survey)
{
    QList<Finding> findings;
    checkNames(findings, survey, document.frontMatter().range);
    checkMoment(findings, document, survey);
    checkPublished(findings, document);
    BlogFacts facts;
    facts.prefixKey = survey.theme.prefixKey;
    findings += checks::prefixIgnored(document, facts) + checks::liquidBroken(document);
    return findings;
}

} // namespace wolgan
