#include "app/export/exportrun.h"

#include "app/files/fingerprint.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

/// Whether a place of the blog still is what it was when the plan was made.
bool isAsPlanned(const Blog &blog, const QString &relative, const QByteArray &hash)
{
    const QString path = QDir(blog.root).filePath(relative);
    return liesInside(blog, path) && fingerprintOf(path).hash == hash &&
           (!hash.isEmpty() || !QFileInfo::exists(path));
}

tl::expected<QByteArray, QString> bytesFor(const ExportStep &step)
{
    if (step.source.isEmpty() || !step.bytes.isEmpty())
        return step.bytes;
    QFile file(step.source);
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.readAll();
    if (contentHash(bytes) != step.hash)
        return tl::unexpected(
            Text::tr("The image “%1” changed meanwhile; look at the plan again.").arg(step.source));
    return bytes;
}

/// The step's changes, if everything is still as it was when the plan was made.
tl::expected<QList<FileChange>, QString> changesOf(const ExportPlan &plan, const ExportStep &step)
{
    const auto changed = [](const QString &path) {
        return tl::unexpected(
            Text::tr("“%1” changed in the blog meanwhile; look at the plan again.").arg(path));
    };
    if (!isAsPlanned(plan.blog, step.target, step.targetHash))
        return changed(step.target);
    if (!step.from.isEmpty() && !isAsPlanned(plan.blog, step.from, step.fromHash))
        return changed(step.from);
    QList<FileChange> changes;
    if (step.action == ExportStep::Action::Delete)
        return QList<FileChange>{{step.target, step.targetHash, {}}};
    const auto bytes = bytesFor(step);
    if (!bytes)
        return tl::unexpected(bytes.error());
    changes.append({step.target, step.targetHash, *bytes});
    if (!step.from.isEmpty())
        changes.append({step.from, step.fromHash, {}});
    return changes;
}

} // namespace

tl::expected<Exported, QString> executeExport(const ExportPlan &plan, const TransactionOptions &options)
{
    if (!plan.isExecutable())
        return tl::unexpected(Text::tr("The export was refused; the plan says why."));
    Exported exported;
    QList<FileChange> changes;
    for (const ExportStep &step : plan.steps) {
        if (!step.hash.isEmpty())
            exported.known += step.hash;
        if (!step.changesAnything())
            continue;
        const auto some = changesOf(plan, step);
        if (!some)
            return tl::unexpected(some.error());
        for (const FileChange &change : *some)
            (change.after ? exported.written : exported.removed).append(change.path);
        changes += *some;
    }
    const auto transaction = FileTransaction::begin(plan.blog.root, changes, options);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto done = (*transaction)->apply().and_then([&transaction] { return (*transaction)->finish(); });
    if (!done) {
        const auto back = (*transaction)->takeBack();
        return tl::unexpected(back ? done.error() : done.error() + QLatin1Char(' ') + back.error());
    }
    exported.record = (*transaction)->record();
    return exported;
}

} // namespace wolgan
