#include "editor/document/checks/rules.h"

#include <QHash>

namespace wolgan::checks {

QList<Finding> referenceDoubled(const Document &document)
{
    QHash<QByteArray, QByteArray> labels;
    QList<Finding> findings;
    for (const FootnoteDefinition &definition : document.footnotes().definitions) {
        const QByteArray url = document.text(definition.url).toByteArray();
        const QByteArray label = document.text(definition.label).toByteArray();
        if (url.isEmpty())
            continue;
        if (labels.contains(url) && labels[url] != label) {
            findings.append({"reference-doubled",
                             Finding::Severity::Warning,
                             definition.range,
                             Rules::tr("“[^%1]” and “[^%2]” lead to the same page: is one story told twice?")
                                 .arg(QString::fromUtf8(labels[url]), QString::fromUtf8(label)),
                             {}});
        } else {
            labels.insert(url, label);
        }
    }
    return findings;
}

} // namespace wolgan::checks
