#include "app/export/exportplan.h"

#include "app/export/exportfindings.h"
#include "app/files/fingerprint.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

using Action = ExportStep::Action;

Finding error(const QByteArray &rule, ByteRange range, const QString &message)
{
    return {rule, Finding::Severity::Error, range, message, {}};
}

/// Decides what happens to a target, from what is there and what will be. `leaves`: what is there goes
/// elsewhere.
void decide(ExportStep &step, const ExportTarget &target, const ExportOptions &options, bool leaves = false)
{
    step.target = target.path;
    step.targetHash = target.hash;
    if (target.outside) {
        step.action = Action::Refuse;
        step.reason =
            Text::tr("“%1” leads out of the blog or is no file; mend it there first.").arg(target.path);
    } else if (target.hash.isEmpty()) {
        step.action = Action::Create;
    } else if (target.hash == step.hash) {
        step.action = Action::Same;
    } else if (leaves) {
        step.action = Action::Change;
    } else if (!target.usedBy.isEmpty()) {
        step.action = Action::Refuse;
        step.reason = Text::tr("“%1” is shown by “%2”, too, and would become another picture there; give "
                               "the figure a name of its own.")
                          .arg(target.path, target.usedBy);
    } else if (options.force || options.known.contains(target.hash)) {
        step.action = Action::Change;
    } else {
        step.action = Action::Refuse;
        step.reason =
            Text::tr("“%1” is in the blog with other contents; compare the two, then replace it on purpose "
                     "or use another name.")
                .arg(target.path);
    }
}

ExportStep deletion(const ExportTarget &file)
{
    ExportStep step;
    step.action = Action::Delete;
    step.target = file.path;
    step.targetHash = file.hash;
    return step;
}

/// What is at `from` goes to the step's target, or just goes where the target is there already. `makesRoom`:
/// what is at the target goes elsewhere.
void leave(ExportPlan &plan, ExportStep step, const ExportTarget &from, bool known, bool makesRoom = false)
{
    if (from.outside || (!known && step.action != Action::Refuse)) {
        step.action = Action::Refuse;
        step.reason =
            from.outside
                ? Text::tr("“%1” leads out of the blog or is no file; mend it there first.").arg(from.path)
                : Text::tr("“%1” was changed by somebody else and would be lost; open it again "
                           "and compare.")
                      .arg(from.path);
    }
    if (step.action == Action::Create || (step.action == Action::Change && makesRoom)) {
        step.action = Action::Rename;
        step.from = from.path;
        step.fromHash = from.hash;
    }
    plan.steps += step;
    if (step.action != Action::Change && step.action != Action::Same)
        return;
    plan.steps += deletion(from);
}

void planPost(ExportPlan &plan, const Document &document, const ExportSurvey &survey,
              const ExportOptions &options)
{
    if (survey.names.post.isEmpty())
        return;
    ExportStep step;
    step.bytes = document.bytes();
    step.size = step.bytes.size();
    step.hash = contentHash(step.bytes);
    decide(step, survey.post, options);
    if (survey.own.hash.isEmpty()) {
        plan.steps += step;
        return;
    }
    const QDir root(plan.blog.root);
    plan.move = PostMove{root.filePath(survey.own.path), root.filePath(step.target)};
    leave(plan, step, survey.own,
          options.force || survey.own.hash == step.hash || options.known.contains(survey.own.hash));
}

/// `leaving`: the images' files that go elsewhere.
void planImage(ExportPlan &plan, const ExportImage &image, const QSet<QString> &leaving,
               const ExportOptions &options)
{
    ExportStep step;
    step.picture = image.picture;
    switch (image.location.kind) {
    case ImageLocation::Kind::Remote:
        return;
    case ImageLocation::Kind::Outside:
        plan.findings +=
            error("export-image-outside", image.use.range,
                  Text::tr("The image “%1” lies outside the blog and the post's folder; move it inside.")
                      .arg(image.use.path));
        return;
    case ImageLocation::Kind::Missing:
        if (image.target.hash.isEmpty()) {
            plan.findings +=
                {"export-image-missing",
                 Finding::Severity::Warning,
                 image.use.range,
                 Text::tr("The image “%1” is neither in the blog nor beside the post; put it there or "
                          "remove it from the post.")
                     .arg(image.use.path),
                 {}};
            return;
        }
        step.hash = image.target.hash; // it is where the site looks for it: nothing to do
        break;
    case ImageLocation::Kind::Found:
        if (image.hash.isEmpty()) {
            plan.findings +=
                error("export-image-unreadable", image.use.range,
                      Text::tr("The image “%1” cannot be read; check its permissions.").arg(image.use.path));
            return;
        }
        step.source = image.location.file;
        step.bytes = image.bytes;
        step.size = image.size;
        step.hash = image.hash;
    }
    const auto same = [&image](const ExportStep &other) { return other.target == image.target.path; };
    if (std::any_of(plan.steps.cbegin(), plan.steps.cend(), same))
        return; // `a.png` and `./a.png`
    const bool makesRoom = leaving.contains(image.target.path);
    decide(step, image.target, options, makesRoom);
    if (image.from.hash.isEmpty())
        plan.steps += step;
    else
        leave(plan, step, image.from, true, makesRoom);
}

QString nameOf(Action action)
{
    switch (action) {
    case Action::Create:
        return Text::tr("create", "a file, in an export plan");
    case Action::Change:
        return Text::tr("change", "a file, in an export plan");
    case Action::Rename:
        return Text::tr("rename", "a file, in an export plan");
    case Action::Delete:
        return Text::tr("delete", "a file, in an export plan");
    case Action::Same:
        return Text::tr("same", "a file that stays, in an export plan");
    case Action::Refuse:
        break;
    }
    return Text::tr("refuse", "to write a file, in an export plan");
}

} // namespace

bool ExportPlan::isExecutable() const
{
    return std::none_of(steps.cbegin(), steps.cend(),
                        [](const ExportStep &step) { return step.action == Action::Refuse; }) &&
           std::none_of(findings.cbegin(), findings.cend(),
                        [](const Finding &finding) { return finding.severity == Finding::Severity::Error; });
}

bool ExportPlan::changesAnything() const
{
    return std::any_of(steps.cbegin(), steps.cend(),
                       [](const ExportStep &step) { return step.changesAnything(); });
}

ExportPlan planExport(const Document &document, const ExportSurvey &survey, const ExportOptions &options)
{
    ExportPlan plan{survey.blog, {}, {}};
    QSet<QString> leaving;
    for (const ExportImage &image : survey.images)
        leaving.insert(image.from.path);
    for (const ExportImage &image : survey.images)
        planImage(plan, image, leaving, options);
    planPost(plan, document, survey, options);
    for (const ExportTarget &file : survey.unused) {
        if (options.deletesUnused)
            plan.steps += deletion(file);
    }
    plan.findings += exportFindings(document, survey);
    QSet<QString> written;
    for (const ExportStep &step : std::as_const(plan.steps)) {
        if (step.action != Action::Delete)
            written.insert(step.target);
    }
    plan.steps.removeIf([&written](const ExportStep &step) { // the place of another file now
        return step.action == Action::Delete && written.contains(step.target);
    });
    std::stable_partition(plan.steps.begin(), plan.steps.end(),
                          [](const ExportStep &step) { return step.action != Action::Delete; });
    return plan;
}

QString toText(const ExportPlan &plan)
{
    QString text = Text::tr("Export to %1").arg(QDir::toNativeSeparators(plan.blog.root)) + QLatin1Char('\n');
    const QLocale locale;
    for (const ExportStep &step : plan.steps) {
        text += QStringLiteral("  %1  ").arg(nameOf(step.action), -8);
        text += step.from.isEmpty() ? step.target : step.from + QStringLiteral(" → ") + step.target;
        if (step.picture)
            text += QStringLiteral("  (%1; %2)").arg(kindText(*step.picture), sizeText(*step.picture));
        else if (step.size > 0)
            text += QStringLiteral("  (%1)").arg(locale.formattedDataSize(step.size));
        text += QLatin1Char('\n');
        for (const QString &line : {step.reason, step.picture ? noteText(*step.picture) : QString()})
            text += line.isEmpty() ? QString() : QStringLiteral("            %1\n").arg(line);
    }
    for (const Finding &finding : plan.findings) {
        const bool forbids = finding.severity == Finding::Severity::Error;
        text += (forbids ? Text::tr("error: %1") : Text::tr("warning: %1")).arg(finding.message) +
                QLatin1Char('\n');
    }
    return text;
}

} // namespace wolgan
