#pragma once

#include "app/site/sitebuild.h"

#include <tl/expected.hpp>

namespace wolgan::commandline {

/// A build's page, or why there is none.
using SiteResult = tl::expected<SitePage, SiteProblem>;

/// Builds a post's page and waits for it.
[[nodiscard]] SiteResult waitFor(SiteBuild &build, const Blog &blog, const QString &path,
                                 const Document &document);

} // namespace wolgan::commandline
