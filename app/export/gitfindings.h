#pragma once

#include "app/export/exportplan.h"
#include "app/git/repository.h"

namespace wolgan {

/// The files of a plan, to ask git about.
[[nodiscard]] QStringList filesOf(const ExportPlan &plan);

/// What git says against a plan, each with its remedy: files whose changes are in no commit and would be
/// replaced; files that a commit would leave out. A pure function of its arguments.
[[nodiscard]] QList<Finding> gitFindings(const ExportPlan &plan, const ExportOptions &options,
                                         const git::RepositoryState &state);

/// Whether the plan changes nothing and the last commit has its files already: a commit would be empty. A
/// pure function of its arguments.
[[nodiscard]] bool isCommitted(const ExportPlan &plan, const git::RepositoryState &state);

} // namespace wolgan
