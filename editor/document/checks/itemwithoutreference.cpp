#include "editor/document/checks/rules.h"

namespace wolgan::checks {

QList<Finding> itemWithoutReference(const Document &document)
{
    const QList<int> items = document.outline().ofKind(NodeKind::Item);
    QList<Finding> findings;
    for (const int item : items) {
        const Node &node = document.outline().at(item);
        const bool leads = node.hasLink() && !node.link.isEmpty();
        if (!leads && document.footnotes().referencesIn(node.range).isEmpty())
            findings.append({"item-without-reference",
                             Finding::Severity::Note,
                             node.heading,
                             Rules::tr("“%1” has no reference: add the page that it tells about.")
                                 .arg(QString::fromUtf8(document.text(node.title))),
                             {}});
    }
    return findings.size() * 2 < items.size() ? findings : QList<Finding>();
}

} // namespace wolgan::checks
