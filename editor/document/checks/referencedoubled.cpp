#include "editor/document/checks/rules.h"

#include <QHash>

namespace wolgan::checks {

namespace {

/// What leads to a page: an item's own link, or a definition.
struct Lead
{
    QByteArray url;
    QByteArray name; ///< in messages; the same one twice is no finding
    ByteRange range;
};

QList<Lead> leads(const Document &document)
{
    QList<Lead> found;
    for (const int item : document.outline().ofKind(NodeKind::Item)) {
        const Node &node = document.outline().at(item);
        if (node.hasLink())
            found.append({document.text(node.link).toByteArray(), document.text(node.title).toByteArray(),
                          node.heading});
    }
    for (const FootnoteDefinition &definition : document.footnotes().definitions)
        found.append({document.text(definition.url).toByteArray(),
                      "[^" + document.text(definition.label).toByteArray() + ']', definition.range});
    return found;
}

} // namespace

QList<Finding> referenceDoubled(const Document &document)
{
    QHash<QByteArray, QByteArray> names;
    QList<Finding> findings;
    for (const Lead &lead : leads(document)) {
        if (lead.url.isEmpty())
            continue;
        if (names.contains(lead.url) && names[lead.url] != lead.name) {
            findings.append({"reference-doubled",
                             Finding::Severity::Warning,
                             lead.range,
                             Rules::tr("“%1” and “%2” lead to the same page: is one story told twice?")
                                 .arg(QString::fromUtf8(names[lead.url]), QString::fromUtf8(lead.name)),
                             {}});
        } else {
            names.insert(lead.url, lead.name);
        }
    }
    return findings;
}

} // namespace wolgan::checks
