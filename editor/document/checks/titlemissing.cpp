#include "editor/document/checks/rules.h"

namespace wolgan::checks {

QList<Finding> titleMissing(const Document &document)
{
    const FrontMatter &frontMatter = document.frontMatter();
    if (frontMatter.range.isEmpty() || !frontMatter.error.isEmpty() ||
        !frontMatter.scalar("title").value_or(QString()).trimmed().isEmpty())
        return {};
    return {{"title-missing",
             Finding::Severity::Error,
             frontMatter.range,
             Rules::tr("The post has no title: write one in the front matter."),
             {}}};
}

} // namespace wolgan::checks
