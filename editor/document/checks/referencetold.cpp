#include "editor/document/checks/rules.h"
#include "editor/document/webaddress.h"

namespace wolgan::checks {

namespace {

void look(const Document &document, ByteRange url, const BlogFacts &facts, QList<Finding> &findings)
{
    const auto told = facts.told.constFind(pageOf(document.text(url)));
    if (url.isEmpty() || told == facts.told.constEnd())
        return;
    const QDate own =
        QDate::fromString(document.frontMatter().scalar("date").value_or(QString()).left(10), Qt::ISODate);
    if (own.isValid() && !(told->date < own))
        return;
    findings.append({"reference-told",
                     Finding::Severity::Note,
                     url,
                     Rules::tr("This address stood in an earlier post (%1: “%2”): is the story told already?")
                         .arg(told->post, told->title),
                     {}});
}

} // namespace

QList<Finding> referenceTold(const Document &document, const BlogFacts &facts)
{
    QList<Finding> findings;
    for (const int item : document.outline().ofKind(NodeKind::Item))
        look(document, document.outline().at(item).link, facts, findings);
    for (const FootnoteDefinition &definition : document.footnotes().definitions)
        look(document, definition.url, facts, findings);
    return findings;
}

} // namespace wolgan::checks
