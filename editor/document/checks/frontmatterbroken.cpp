#include "editor/document/checks/rules.h"

namespace wolgan::checks {

QList<Finding> frontMatterBroken(const Document &document)
{
    const FrontMatter &frontMatter = document.frontMatter();
    if (!frontMatter.error.isEmpty())
        return {{"front-matter-broken",
                 Finding::Severity::Error,
                 document.outline().at(0).range,
                 frontMatter.error,
                 {}}};
    if (frontMatter.range.isEmpty())
        return {{"front-matter-missing",
                 Finding::Severity::Error,
                 {0, 0},
                 Rules::tr(
                     "The post has no front matter, so Jekyll will not publish it: add a title and a date."),
                 {}}};
    return {};
}

} // namespace wolgan::checks
