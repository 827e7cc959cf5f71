#include "app/commandline/siteresult.h"

#include <QEventLoop>

namespace wolgan::commandline {

SiteResult waitFor(SiteBuild &build, const Blog &blog, const QString &path, const Document &document)
{
    QEventLoop loop;
    SiteResult result = tl::unexpected(SiteProblem());
    QObject::connect(&build, &SiteBuild::built, &loop, [&](const SitePage &page) {
        result = page;
        loop.quit();
    });
    QObject::connect(&build, &SiteBuild::failed, &loop, [&](const SiteProblem &problem) {
        result = tl::unexpected(problem);
        loop.quit();
    });
    build.start(blog, path, document);
    loop.exec();
    return result;
}

} // namespace wolgan::commandline
