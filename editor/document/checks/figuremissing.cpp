#include "editor/document/checks/rules.h"
#include "editor/document/imageuses.h"

namespace wolgan::checks {

QList<Finding> figureMissing(const Document &document, const BlogFacts &facts)
{
    QList<Finding> findings;
    if (facts.pictures.shown.isEmpty())
        return findings;
    for (const ImageUse &use : imageUses(document)) {
        const auto fact = facts.pictures.shown.constFind(use.path);
        if (fact == facts.pictures.shown.cend() || !fact->hash.isEmpty())
            continue;
        findings.append({"figure-missing",
                         Finding::Severity::Warning,
                         use.range,
                         Rules::tr("The picture “%1” is neither in the blog nor beside the post: choose it "
                                   "again, or put it there.")
                             .arg(use.path),
                         {}});
    }
    return findings;
}

} // namespace wolgan::checks
