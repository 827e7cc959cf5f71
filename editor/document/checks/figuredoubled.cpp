#include "editor/document/checks/rules.h"

#include <QSet>

namespace wolgan::checks {

QList<Finding> figureDoubled(const Document &document)
{
    QSet<QByteArray> alts, paths;
    QList<Finding> findings;
    for (const Figure &figure : document.outline().figures) {
        const QByteArray alt = document.text(figure.alt).toByteArray(),
                         path = document.text(figure.path).toByteArray();
        if (!path.isEmpty() && paths.contains(path)) {
            findings.append({"figure-doubled",
                             Finding::Severity::Warning,
                             figure.path,
                             Rules::tr("The image “%1” stands twice in the post: is it the right one?")
                                 .arg(QString::fromUtf8(path)),
                             {}});
        } else if (!alt.isEmpty() && alts.contains(alt)) {
            findings.append({"figure-doubled",
                             Finding::Severity::Warning,
                             figure.alt,
                             Rules::tr("Two figures are called “%1”: give this one a name of its own.")
                                 .arg(QString::fromUtf8(alt)),
                             {}});
        }
        alts.insert(alt);
        paths.insert(path);
    }
    return findings;
}

} // namespace wolgan::checks
