#include "editor/document/checks/rules.h"

namespace wolgan::checks {

QList<Finding> footnoteUndefined(const Document &document)
{
    QList<Finding> findings;
    for (const FootnoteReference &reference : document.footnotes().references) {
        if (reference.definition >= 0)
            continue;
        findings.append(
            {"footnote-undefined",
             Finding::Severity::Error,
             reference.range,
             Rules::tr("“%1” has no definition, so the site prints it as text: add the definition or "
                       "remove the reference.")
                 .arg(QString::fromUtf8(document.text(reference.range))),
             {{Rules::tr("Remove the reference"), TextEdit(document.bytes(), reference.range, {})}}});
    }
    return findings;
}

} // namespace wolgan::checks
