#include "editor/document/checks/rules.h"

namespace wolgan::checks {

QList<Finding> figureWithoutAlt(const Document &document)
{
    QList<Finding> findings;
    for (const Figure &figure : document.outline().figures) {
        if (figure.alt.isEmpty())
            findings.append({"figure-without-alt",
                             Finding::Severity::Note,
                             figure.image,
                             Rules::tr("The image “%1” has no alternative text: say what it shows.")
                                 .arg(QString::fromUtf8(document.text(figure.path))),
                             {}});
    }
    return findings;
}

} // namespace wolgan::checks
