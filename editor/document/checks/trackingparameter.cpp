#include "editor/document/checks/rules.h"
#include "editor/document/webaddress.h"

#include <QList>

#include <optional>

namespace wolgan::checks {

namespace {

/// The address without its tracking parameters; nothing where it has none.
std::optional<Finding> findingAt(const Document &document, ByteRange range)
{
    const CleanUrl clean = cleanUrl(document.text(range));
    if (clean.dropped.isEmpty())
        return std::nullopt;
    return Finding{"tracking-parameter",
                   Finding::Severity::Note,
                   range,
                   Rules::tr("The address carries tracking parameters (%1): remove them.")
                       .arg(QString::fromUtf8(clean.dropped.join(", "))),
                   {{Rules::tr("Remove the parameters"), TextEdit(document.bytes(), range, clean.url)}}};
}

} // namespace

QList<Finding> trackingParameter(const Document &document)
{
    QList<ByteRange> urls;
    for (const int item : document.outline().ofKind(NodeKind::Item))
        urls.append(document.outline().at(item).link);
    for (const FootnoteDefinition &definition : document.footnotes().definitions)
        urls.append(definition.url);
    QList<Finding> findings;
    for (const ByteRange url : std::as_const(urls)) {
        if (const auto finding = findingAt(document, url))
            findings.append(*finding);
    }
    return findings;
}

} // namespace wolgan::checks
