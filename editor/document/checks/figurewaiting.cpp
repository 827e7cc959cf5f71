#include "editor/document/checks/rules.h"

namespace wolgan::checks {

QList<Finding> figureWaiting(const Document &document, const BlogFacts &facts)
{
    if (facts.pictures.waiting == 0)
        return {};
    return {
        {"figure-waiting",
         Finding::Severity::Note,
         {document.body().begin, document.body().begin},
         Rules::tr("%n picture(s) have new names in the post and the old ones in the blog: export the post "
                   "(Ctrl+E) before anyone else publishes it.",
                   nullptr, facts.pictures.waiting),
         {}}};
}

} // namespace wolgan::checks
