#include "app/export/exportrun.h"

#include "app/files/fingerprint.h"
#include "app/git/repository.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

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
    const auto takesPlace = [&step](const ExportStep &other) { return other.target == step.from; };
    if (!step.from.isEmpty() && std::none_of(plan.steps.cbegin(), plan.steps.cend(), takesPlace))
        changes.append({step.from, step.fromHash, {}});
    return changes;
}

struct Changes
{
    QList<FileChange> files;
    Exported exported; ///< what they will have done
};

tl::expected<Changes, QString> changesOf(const ExportPlan &plan)
{
    Changes all;
    for (const ExportStep &step : plan.steps) {
        if (!step.hash.isEmpty())
            all.exported.known += step.hash;
        if (!step.changesAnything())
            continue;
        const auto some = changesOf(plan, step);
        if (!some)
            return tl::unexpected(some.error());
        for (const FileChange &change : *some)
            (change.after ? all.exported.written : all.exported.removed).append(change.path);
        all.files += *some;
    }
    return all;
}

using Done = tl::expected<void, QString>;

/// The commit that belongs to a transaction whose files are in place.
Done commit(FileTransaction &transaction, const git::CommitBase &base, git::CommitWish wish,
            const Progress &progress, Exported &exported)
{
    wish.scratch = transaction.record().folder;
    const auto made = git::commitFiles(transaction.record().root, wish, base, progress);
    if (!made || made->ranProgram)
        transaction.adoptDisk(); // hooks may have gone over the files
    if (!made)
        return tl::unexpected(made.error());
    exported.commit = made->id;
    exported.committed = made->files;
    exported.branch = made->id.isEmpty() ? base.branchBefore : base.branch;
    QJsonObject note = transaction.record().note;
    note.insert(QStringLiteral("commit"), QString::fromLatin1(made->id));
    if (made->id.isEmpty())
        note.remove(QStringLiteral("git"));
    transaction.setNote(note);
    return {};
}

/// Only the last export of a blog can be taken back.
void forgetOlder(const ChangeRecord &record, const QString &journals)
{
    for (const ChangeRecord &other : leftRecords(journals)) {
        if (other.complete && other.root == record.root && other.folder != record.folder)
            removeJournal(other);
    }
}

} // namespace

QStringList filesToCommit(const ExportPlan &plan)
{
    QStringList paths;
    for (const ExportStep &step : plan.steps) {
        if (step.action == ExportStep::Action::Refuse)
            continue;
        paths.append(step.target);
        if (!step.from.isEmpty())
            paths.append(step.from);
    }
    paths.removeDuplicates();
    const git::RepositoryState state = git::lookAt(plan.blog.root, paths);
    paths.removeIf([&state](const QString &path) {
        const git::FileState file = state.files.value(path);
        return file.ignored && !file.tracked;
    });
    return paths;
}

tl::expected<Exported, QString> executeExport(const ExportPlan &plan, const ExportRun &run)
{
    if (!plan.isExecutable())
        return tl::unexpected(Text::tr("The export was refused; the plan says why."));
    auto changes = changesOf(plan);
    if (!changes)
        return tl::unexpected(changes.error());
    TransactionOptions options = run.files;
    options.note = {{QStringLiteral("kind"), QStringLiteral("export")}};
    if (plan.move)
        options.note.insert(QStringLiteral("move"), QJsonArray{plan.move->from, plan.move->to});
    git::CommitWish wish;
    git::CommitBase base;
    if (run.commit) {
        wish = {run.commit->message, run.commit->branch, filesToCommit(plan), {}};
        const auto prepared = git::prepareCommit(plan.blog.root, wish);
        if (!prepared)
            return tl::unexpected(prepared.error());
        base = *prepared;
        options.note.insert(QStringLiteral("git"), git::toJson(base));
        options.note.insert(QStringLiteral("message"), wish.message);
    }
    const auto transaction = FileTransaction::begin(plan.blog.root, changes->files, options);
    if (!transaction)
        return tl::unexpected(transaction.error());
    Exported &exported = changes->exported;
    auto done = (*transaction)->apply();
    if (done && run.commit)
        done = commit(**transaction, base, wish, options.progress, exported);
    if (done)
        done = (*transaction)->finish();
    if (!done && !exported.commit.isEmpty()) {
        (*transaction)->leaveOpen(); // the commit says at the next start that it has happened
    } else if (!done) {
        const auto back = (*transaction)->takeBack();
        return tl::unexpected(back ? done.error() : done.error() + QLatin1Char(' ') + back.error());
    }
    exported.record = (*transaction)->record();
    forgetOlder(exported.record, options.journals);
    return exported;
}

} // namespace wolgan
