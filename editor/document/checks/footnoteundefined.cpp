#include "editor/document/checks/rules.h"

#include "editor/document/edits/references.h"

namespace wolgan::checks {

QList<Finding> footnoteUndefined(const Document &document)
{
    QList<Finding> findings;
    const QList<FootnoteReference> &references = document.footnotes().references;
    for (int i = 0; i < references.size(); ++i) {
        const FootnoteReference &reference = references[i];
        if (reference.definition >= 0)
            continue;
        findings.append(
            {"footnote-undefined",
             Finding::Severity::Error,
             reference.range,
             Rules::tr("“%1” has no definition, so the site prints it as text: add the definition or "
                       "remove the reference.")
                 .arg(QString::fromUtf8(document.text(reference.range))),
             {{Rules::tr("Remove the reference"), edits::removeReference(document, i)}}});
    }
    return findings;
}

} // namespace wolgan::checks
