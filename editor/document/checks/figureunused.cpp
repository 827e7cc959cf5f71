#include "editor/document/checks/rules.h"

namespace wolgan::checks {

QList<Finding> figureUnused(const Document &document, const BlogFacts &facts)
{
    QList<Finding> findings;
    for (const QString &path : facts.pictures.unused)
        findings.append(
            {"figure-unused",
             Finding::Severity::Note,
             {document.body().begin, document.body().begin},
             Rules::tr("The picture “%1” lies among the post's own and is shown nowhere: add it as a "
                       "figure, or delete the file.")
                 .arg(path),
             {{Rules::tr("Delete with an export…"), {}}}});
    return findings;
}

} // namespace wolgan::checks
