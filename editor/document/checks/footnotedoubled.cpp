#include "editor/document/checks/rules.h"

#include "editor/document/edits/removal.h"

#include <QHash>

namespace wolgan::checks {

QList<Finding> footnoteDoubled(const Document &document)
{
    QHash<QByteArray, const FootnoteDefinition *> last;
    QList<Finding> findings;
    for (const FootnoteDefinition &definition : document.footnotes().definitions) {
        const QByteArray label = document.text(definition.label).toByteArray();
        if (const FootnoteDefinition *before = last.value(label)) {
            findings.append(
                {"footnote-doubled",
                 Finding::Severity::Warning,
                 before->range,
                 Rules::tr("“[^%1]” is defined twice and the site takes the last one: remove this one or "
                           "give it another label.")
                     .arg(QString::fromUtf8(label)),
                 {{Rules::tr("Remove this definition"),
                   edits::keptNumbered(document, edits::removalOfDefinition(document, *before))}}});
        }
        last.insert(label, &definition);
    }
    return findings;
}

} // namespace wolgan::checks
