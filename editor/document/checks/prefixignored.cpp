#include "editor/document/checks/rules.h"
#include "editor/document/edits/frontmatteredits.h"
#include "editor/document/imageprefix.h"

namespace wolgan::checks {

QList<Finding> prefixIgnored(const Document &document, const BlogFacts &facts)
{
    const QByteArray key = prefixKeyOf(document.frontMatter());
    if (facts.prefixKey.isEmpty() || key.isEmpty() || document.frontMatter().scalar(facts.prefixKey))
        return {};
    const FrontMatterEntry *entry = document.frontMatter().find(key);
    if (entry->text.isEmpty())
        return {};
    Finding finding{
        "prefix-ignored",
        Finding::Severity::Warning,
        entry->value,
        Rules::tr("The blog's theme ignores “%1”, so that the site will not find the post's images: "
                  "it reads “%2”.")
            .arg(QString::fromUtf8(key), QString::fromUtf8(facts.prefixKey)),
        {}};
    const TextEdit edit = edits::renameKey(document, key, facts.prefixKey);
    if (!edit.isEmpty())
        finding.fixes.append({Rules::tr("Write “%1”").arg(QString::fromUtf8(facts.prefixKey)), edit});
    return {finding};
}

} // namespace wolgan::checks
