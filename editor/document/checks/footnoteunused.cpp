#include "editor/document/checks/rules.h"

#include "editor/document/edits/removal.h"

#include <QSet>

namespace wolgan::checks {

QList<Finding> footnoteUnused(const Document &document)
{
    QSet<QByteArray> used;
    for (const FootnoteReference &reference : document.footnotes().references)
        used.insert(document.text(reference.label).toByteArray());
    QList<Finding> findings;
    for (const FootnoteDefinition &definition : document.footnotes().definitions) {
        const QByteArray label = document.text(definition.label).toByteArray();
        if (used.contains(label))
            continue;
        findings.append(
            {"footnote-unused",
             Finding::Severity::Warning,
             definition.range,
             Rules::tr("Nothing refers to “[^%1]”, so the site does not print it: refer to it or remove it.")
                 .arg(QString::fromUtf8(label)),
             {{Rules::tr("Remove the definition"),
               edits::keptNumbered(document, edits::removalOfDefinition(document, definition))}}});
    }
    return findings;
}

} // namespace wolgan::checks
