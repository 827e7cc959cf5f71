#include "app/export/exportundo.h"

#include "app/files/fingerprint.h"
#include "app/git/repository.h"
#include "app/git/takeback.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

using Way = UndoPlan::Way;

constexpr QLatin1StringView Kind("kind"), Git("git"), CommitId("commit"), UndoKind("undo"), WayKey("way");

QByteArray commitOf(const ChangeRecord &record)
{
    return record.note.value(CommitId).toString().toLatin1();
}

git::CommitBase baseOf(const ChangeRecord &record)
{
    return git::commitBaseOf(record.note.value(Git).toObject());
}

QStringList pathsOf(const ChangeRecord &record)
{
    QStringList paths;
    for (const ChangedFile &file : record.files)
        paths.append(file.path);
    return paths;
}

QStringList pathsOf(const git::CommitBase &base)
{
    QStringList paths;
    for (const git::IndexEntry &file : base.index)
        paths.append(file.path);
    return paths;
}

QByteArray hashNow(const ChangeRecord &record, const ChangedFile &file)
{
    return fingerprintOf(QDir(record.root).filePath(file.path)).hash;
}

std::optional<PostMove> moveBack(const ChangeRecord &record)
{
    const QJsonArray move = record.note.value(QLatin1String("move")).toArray();
    return move.isEmpty() ? std::nullopt : std::optional(PostMove{move[1].toString(), move[0].toString()});
}

/// The changes that make every file what it was before the record's.
tl::expected<QList<FileChange>, QString> inverse(const ChangeRecord &record)
{
    QList<FileChange> changes;
    for (qsizetype i = 0; i < record.files.size(); ++i) {
        const ChangedFile &file = record.files[i];
        FileChange change{file.path, file.after, {}};
        if (!file.before.isEmpty()) {
            QFile old(oldContents(record, i));
            if (!old.open(QIODevice::ReadOnly))
                return tl::unexpected(
                    Text::tr("The copy of “%1” from before the export cannot be read.").arg(file.path));
            change.after = old.readAll();
        }
        changes.append(change);
    }
    return changes;
}

QString revertMessage(const ChangeRecord &record)
{
    const QString title = record.note.value(QLatin1String("message")).toString().section(u'\n', 0, 0);
    return QStringLiteral("Revert \"%1\"\n\nThis reverts commit %2.\n")
        .arg(title, QString::fromLatin1(commitOf(record)));
}

using Done = tl::expected<void, QString>;

/// What git has to do once the files are as they were.
Done undoCommit(FileTransaction &transaction, const UndoPlan &plan, const git::CommitBase &base,
                git::CommitWish wish, const Progress &progress)
{
    if (plan.way == Way::Forget)
        return git::takeCommitBack(plan.record.root, baseOf(plan.record), commitOf(plan.record));
    wish.scratch = transaction.record().folder;
    const auto made = git::commitFiles(plan.record.root, wish, base, progress);
    return made ? Done() : tl::unexpected(made.error());
}

/// Whether an interrupted export, or undoing, went through as far as git is concerned.
bool hasHappened(const ChangeRecord &record)
{
    if (!record.note.contains(Git))
        return false;
    git::removeStaleLocks(record.root, record.begun);
    const git::CommitBase base = baseOf(record);
    if (record.note.value(WayKey).toInt() == static_cast<int>(Way::Forget) &&
        record.note.value(Kind).toString() == UndoKind)
        return git::lookAt(record.root).commit == base.commit;
    if (!git::isCommitted(record.root, base.commit, pathsOf(base)))
        return false;
    git::refreshIndex(record.root, pathsOf(base));
    return true;
}

QString notice(const RecoveredChange &change)
{
    const QString root = QDir::toNativeSeparators(change.record.root);
    const bool undone = change.record.note.value(Kind).toString() == UndoKind;
    switch (change.outcome) {
    case RecoveredChange::Outcome::Completed:
        return undone
                   ? Text::tr("Undoing the export to %1 was interrupted after its last step; it is done.")
                         .arg(root)
                   : Text::tr("An export to %1 was interrupted after its commit; it is complete.").arg(root);
    case RecoveredChange::Outcome::TakenBack:
        break;
    case RecoveredChange::Outcome::Failed:
        return Text::tr("An interrupted export to %1 cannot be taken back yet: %2").arg(root, change.error);
    }
    const QString said =
        undone ? Text::tr("Undoing the export to %1 was interrupted; the export is in place.").arg(root)
               : Text::tr("An export to %1 was interrupted; the blog is as it was before.").arg(root);
    return change.left.isEmpty() ? said
                                 : said + QLatin1Char(' ') +
                                       Text::tr("Files that were changed since are left alone: %1.")
                                           .arg(change.left.join(QLatin1String(", ")));
}

} // namespace

std::optional<UndoPlan> planUndo(const QString &blogRoot, const QString &journals)
{
    std::optional<UndoPlan> plan;
    for (const ChangeRecord &record : leftRecords(journals)) {
        if (record.complete && record.root == blogRoot && record.note.value(Kind).toString() == u"export")
            plan = UndoPlan{Way::Files, record, moveBack(record), {}};
    }
    if (!plan)
        return {};
    const ChangeRecord &record = plan->record;
    const auto isBack = [&record](const ChangedFile &file) { return hashNow(record, file) == file.before; };
    const bool filesAreBack = std::all_of(record.files.cbegin(), record.files.cend(), isBack);
    if (filesAreBack && !record.files.isEmpty()) {
        removeJournal(record); // by hand, or by an undoing that was killed before it could say so
        return {};
    }
    for (const ChangedFile &file : record.files) {
        if (hashNow(record, file) != file.after && plan->obstacle.isEmpty())
            plan->obstacle =
                Text::tr("“%1” was changed since the export, and undoing would lose that. Take the "
                         "export back by hand.")
                    .arg(file.path);
    }
    if (!commitOf(record).isEmpty())
        plan->way =
            git::canTakeBack(record.root, baseOf(record), commitOf(record)) ? Way::Forget : Way::Revert;
    return plan;
}

tl::expected<QStringList, QString> undoExport(const UndoPlan &plan, const TransactionOptions &options)
{
    if (!plan.obstacle.isEmpty())
        return tl::unexpected(plan.obstacle);
    const ChangeRecord &record = plan.record;
    TransactionOptions undoing = options;
    undoing.note = {{Kind, UndoKind}, {WayKey, static_cast<int>(plan.way)}};
    const git::CommitWish wish{revertMessage(record), {}, pathsOf(baseOf(record)), {}};
    git::CommitBase base = baseOf(record);
    if (plan.way == Way::Revert) {
        const auto prepared = git::prepareCommit(record.root, wish);
        if (!prepared)
            return tl::unexpected(prepared.error());
        base = *prepared;
    }
    if (plan.way != Way::Files)
        undoing.note.insert(Git, git::toJson(base));
    const auto changes = inverse(record);
    if (!changes)
        return tl::unexpected(changes.error());
    const auto transaction = FileTransaction::begin(record.root, *changes, undoing);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto done = (*transaction)->apply();
    if (done && plan.way != Way::Files)
        done = undoCommit(**transaction, plan, base, wish, options.progress);
    if (!done) {
        const auto back = (*transaction)->takeBack();
        return tl::unexpected(back ? done.error() : done.error() + QLatin1Char(' ') + back.error());
    }
    (*transaction)->leaveOpen();
    removeJournal(record);
    removeJournal((*transaction)->record());
    for (auto folder = record.madeFolders.crbegin(); folder != record.madeFolders.crend(); ++folder)
        QDir().rmdir(QDir(record.root).filePath(*folder)); // those that are empty now
    return pathsOf(record);
}

QStringList recoverExports(const QString &journals)
{
    QStringList notices;
    for (const RecoveredChange &change : recoverChanges(journals, hasHappened)) {
        const bool undone = change.record.note.value(Kind).toString() == UndoKind;
        if (change.outcome == RecoveredChange::Outcome::TakenBack && !undone &&
            change.record.note.contains(Git))
            git::leaveBranch(change.record.root, baseOf(change.record));
        if (change.outcome == RecoveredChange::Outcome::Completed && undone)
            removeJournal(change.record);
        notices.append(notice(change));
    }
    return notices;
}

} // namespace wolgan
