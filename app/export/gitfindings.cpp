#include "app/export/gitfindings.h"

#include <QCoreApplication>

#include <algorithm>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

using Action = ExportStep::Action;

/// What the step replaces or removes is not what the user knows to be there.
bool replacesUnknown(const ExportStep &step, const ExportOptions &options)
{
    return (step.action == Action::Change || step.action == Action::Refuse) && !step.targetHash.isEmpty() &&
           !options.known.contains(step.targetHash);
}

} // namespace

QStringList filesOf(const ExportPlan &plan)
{
    QStringList paths;
    for (const ExportStep &step : plan.steps) {
        paths.append(step.target);
        if (!step.from.isEmpty())
            paths.append(step.from);
    }
    return paths;
}

QList<Finding> gitFindings(const ExportPlan &plan, const ExportOptions &options,
                           const git::RepositoryState &state)
{
    QList<Finding> findings;
    for (const ExportStep &step : plan.steps) {
        const git::FileState file = state.files.value(step.target);
        if (file.changed && replacesUnknown(step, options))
            findings.append(
                {"export-uncommitted",
                 Finding::Severity::Warning,
                 {},
                 Text::tr("“%1” has changes that are in no commit yet, and the export would replace "
                          "them; commit them first (git commit) or put them aside (git stash).")
                     .arg(step.target),
                 {}});
        if (file.ignored && !file.tracked && step.action != Action::Delete)
            findings.append(
                {"export-ignored",
                 Finding::Severity::Warning,
                 {},
                 Text::tr("git ignores “%1”, so that a commit leaves it out; change .gitignore where "
                          "it should be in it.")
                     .arg(step.target),
                 {}});
    }
    return findings;
}

bool isCommitted(const ExportPlan &plan, const git::RepositoryState &state)
{
    const QStringList paths = filesOf(plan);
    return !plan.changesAnything() &&
           std::none_of(paths.cbegin(), paths.cend(),
                        [&state](const QString &path) { return state.files.value(path).changed; });
}

} // namespace wolgan
