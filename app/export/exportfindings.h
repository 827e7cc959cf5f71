#pragma once

#include "app/export/exportsurvey.h"
#include "editor/document/checks/finding.h"

#include <QList>

namespace wolgan {

/// What is odd about a post as a post of this blog, each with its remedy: no date or name, an address that
/// another post has, a date or a word for which Jekyll leaves it out, a prefix for its images that the theme
/// ignores, Liquid that stops the site's build. A pure function of its arguments.
[[nodiscard]] QList<Finding> exportFindings(const Document &document, const ExportSurvey &survey);

} // namespace wolgan
