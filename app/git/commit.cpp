#include "app/git/commit.h"

#include "app/git/gitprogram.h"
#include "app/git/pointers.h"
#include "app/git/programcommit.h"
#include "app/git/repository.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace wolgan::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Git)
};

tl::unexpected<QString> failed()
{
    return tl::unexpected(Text::tr("git could not commit (%1); nothing was committed.").arg(lastError()));
}

QByteArray branchReference(const QString &branch)
{
    return "refs/heads/" + branch.toUtf8();
}

/// Why nothing can be committed on the branch that is wished for.
QString branchProblem(const RepositoryState &state, const QString &branch)
{
    if (branch.isEmpty())
        return state.branch.isEmpty()
                   ? Text::tr("No branch is checked out, so that a commit would soon be lost; name a branch.")
                   : QString();
    if (const QString problem = branchNameProblem(branch); !problem.isEmpty())
        return problem;
    if (state.branches.contains(branch) && !state.sameBranches.contains(branch))
        return Text::tr("The branch “%1” holds other files than what is checked out; switch to it first, and "
                        "look at the plan again.")
            .arg(branch);
    return {};
}

/// The tree of the last commit with the files as the folder has them; null where something failed.
Tree buildTree(git_repository *repository, const Commit &head, const QList<QByteArray> &paths)
{
    const auto index = take<Index>(git_index_new);
    if (!index)
        return {};
    if (head) {
        const auto tree = take<Tree>(git_commit_tree, head.get());
        if (!tree || git_index_read_tree(index.get(), tree.get()) != 0)
            return {};
    }
    const QString top = QFile::decodeName(git_repository_workdir(repository));
    for (const QByteArray &path : paths) {
        const QFileInfo file(top + QFile::decodeName(path));
        if (!file.exists()) {
            git_index_remove_bypath(index.get(), path.constData()); // it may not have been there
            continue;
        }
        const git_index_entry *old = git_index_get_bypath(index.get(), path.constData(), 0);
        git_index_entry entry = {};
        entry.path = path.constData();
        entry.mode = old ? old->mode : uint32_t{GIT_FILEMODE_BLOB}; // an export writes no programs
        if (git_blob_create_from_workdir(&entry.id, repository, path.constData()) != 0 ||
            git_index_add(index.get(), &entry) != 0)
            return {};
    }
    git_oid id;
    if (git_index_write_tree_to(&id, index.get(), repository) != 0)
        return {};
    return take<Tree>(git_tree_lookup, repository, &id);
}

/// The names of the files that differ between two trees, the first of which may be null.
QStringList changedBetween(git_repository *repository, git_tree *before, git_tree *after,
                           const QByteArray &prefix)
{
    QStringList files;
    const auto diff = take<Diff>(git_diff_tree_to_tree, repository, before, after,
                                 static_cast<const git_diff_options *>(nullptr));
    for (size_t i = 0; diff && i < git_diff_num_deltas(diff.get()); ++i) {
        const QByteArray path(git_diff_get_delta(diff.get(), i)->new_file.path);
        if (path.startsWith(prefix))
            files.append(QFile::decodeName(path.mid(prefix.size())));
    }
    return files;
}

void updateIndex(git_repository *repository, const QList<QByteArray> &paths)
{
    const auto index = take<Index>(git_repository_index, repository);
    if (!index)
        return;
    const QString top = QFile::decodeName(git_repository_workdir(repository));
    for (const QByteArray &path : paths) {
        if (QFileInfo::exists(top + QFile::decodeName(path)))
            git_index_add_bypath(index.get(), path.constData());
        else
            git_index_remove_bypath(index.get(), path.constData());
    }
    git_index_write(index.get());
}

tl::expected<CommitDone, QString> commitByLibrary(git_repository *repository, const CommitWish &wish,
                                                  const QList<QByteArray> &paths, const QByteArray &prefix)
{
    const Commit head = headCommit(repository);
    const Tree tree = buildTree(repository, head, paths);
    const auto author = take<Signature>(git_signature_default, repository);
    if (!tree || !author)
        return failed();
    const Tree before = head ? take<Tree>(git_commit_tree, head.get()) : Tree();
    CommitDone done;
    done.files = changedBetween(repository, before.get(), tree.get(), prefix);
    if (head && done.files.isEmpty())
        return done;
    const git_commit *parents[] = {head.get()};
    git_buf message = {};
    if (git_message_prettify(&message, wish.message.toUtf8().constData(), 0, 0) != 0)
        return failed();
    git_oid id;
    const int error = git_commit_create(&id, repository, "HEAD", author.get(), author.get(), nullptr,
                                        message.ptr, tree.get(), head ? 1 : 0, parents);
    git_buf_dispose(&message);
    if (error != 0)
        return failed();
    done.id = git_oid_tostr_s(&id);
    updateIndex(repository, paths);
    return done;
}

/// Puts HEAD on a branch that leads to the same commit, and makes it where there is none.
bool moveHead(git_repository *repository, const CommitBase &base)
{
    if (base.branch == base.branchBefore)
        return true;
    if (base.makesBranch && !base.commit.isEmpty()) {
        const Commit head = headCommit(repository);
        if (!head || !take<Reference>(git_branch_create, repository, base.branch.toUtf8().constData(),
                                      static_cast<const git_commit *>(head.get()), 0))
            return false;
    }
    return git_repository_set_head(repository, branchReference(base.branch).constData()) == 0;
}

QList<QByteArray> fromTop(const QByteArray &prefix, const QStringList &paths)
{
    QList<QByteArray> names;
    for (const QString &path : paths)
        names.append(prefix + QFile::encodeName(path));
    return names;
}

} // namespace

tl::expected<CommitBase, QString> prepareCommit(const QString &folder, const CommitWish &wish)
{
    const Library library;
    const RepositoryState state = lookAt(folder, wish.paths);
    if (!state.found)
        return tl::unexpected(Text::tr("“%1” is not under git; export without a commit.").arg(folder));
    if (!state.obstacle.isEmpty())
        return tl::unexpected(state.obstacle);
    if (const QString problem = branchProblem(state, wish.branch); !problem.isEmpty())
        return tl::unexpected(problem);
    if (wish.message.trimmed().isEmpty())
        return tl::unexpected(Text::tr("The commit has no message; write one."));
    const Repository repository = openAt(folder);
    const auto index = repository ? take<Index>(git_repository_index, repository.get()) : Index();
    const QByteArray prefix = repository ? prefixOf(repository.get(), folder) : QByteArray();
    CommitBase base{
        state.commit, state.branch, wish.branch.isEmpty() ? state.branch : wish.branch, false, {}};
    base.makesBranch = base.branch != state.branch && !state.branches.contains(base.branch);
    for (const QString &path : wish.paths) {
        if (state.files.value(path).elsewhere)
            return tl::unexpected(
                Text::tr("“%1” lies in a repository of its own, a submodule; commit there by "
                         "hand, and export without a commit.")
                    .arg(path));
        const git_index_entry *entry =
            index ? git_index_get_bypath(index.get(), (prefix + QFile::encodeName(path)).constData(), 0)
                  : nullptr;
        base.index.append({path, entry ? QByteArray(git_oid_tostr_s(&entry->id)) : QByteArray(),
                           entry ? static_cast<int>(entry->mode) : 0});
    }
    return base;
}

tl::expected<CommitDone, QString> commitFiles(const QString &folder, const CommitWish &wish,
                                              const CommitBase &base, const Progress &progress)
{
    const Library library;
    const Repository repository = openAt(folder);
    if (!repository)
        return failed();
    if (progress && !progress(Text::tr("Committing"), -1))
        return tl::unexpected(Text::tr("Stopped; nothing was committed."));
    const QByteArray prefix = prefixOf(repository.get(), folder);
    const QList<QByteArray> paths = fromTop(prefix, wish.paths);
    if (!moveHead(repository.get(), base)) {
        const auto error = failed();
        leaveBranch(folder, base);
        return error;
    }
    auto done = needsProgram(repository.get(), paths)
                    ? commitByProgram(folder, wish, base, progress)
                    : commitByLibrary(repository.get(), wish, paths, prefix);
    if (!done || done->id.isEmpty())
        leaveBranch(folder, base);
    return done;
}

void leaveBranch(const QString &folder, const CommitBase &base)
{
    const Library library;
    const Repository repository = openAt(folder);
    if (!repository || base.branch == base.branchBefore ||
        idOf(headCommit(repository.get()).get()) != base.commit)
        return;
    const auto before = take<Reference>(git_branch_lookup, repository.get(),
                                        base.branchBefore.toUtf8().constData(), GIT_BRANCH_LOCAL);
    if (before && base.commit != git_oid_tostr_s(git_reference_target(before.get())))
        return; // it went on meanwhile
    const auto head = take<Reference>(git_reference_lookup, repository.get(), "HEAD");
    const char *target = head ? git_reference_symbolic_target(head.get()) : nullptr;
    if (target && branchReference(base.branch) == target) {
        git_oid id;
        if (!base.branchBefore.isEmpty())
            git_repository_set_head(repository.get(), branchReference(base.branchBefore).constData());
        else if (git_oid_fromstr(&id, base.commit.constData()) == 0)
            git_repository_set_head_detached(repository.get(), &id);
    }
    const auto branch = take<Reference>(git_branch_lookup, repository.get(), base.branch.toUtf8().constData(),
                                        GIT_BRANCH_LOCAL);
    const git_oid *tip = branch ? git_reference_target(branch.get()) : nullptr;
    if (base.makesBranch && tip && base.commit == git_oid_tostr_s(tip))
        git_branch_delete(branch.get());
}

void refreshIndex(const QString &folder, const QStringList &paths)
{
    const Library library;
    const Repository repository = openAt(folder);
    const Commit head = repository ? headCommit(repository.get()) : Commit();
    const auto tree = head ? take<Tree>(git_commit_tree, head.get()) : Tree();
    const auto index = tree ? take<Index>(git_repository_index, repository.get()) : Index();
    if (!index)
        return;
    for (const QByteArray &path : fromTop(prefixOf(repository.get(), folder), paths)) {
        const auto file = take<TreeEntry>(git_tree_entry_bypath, tree.get(), path.constData());
        git_index_entry entry = {};
        entry.path = path.constData();
        if (!file) {
            git_index_remove(index.get(), path.constData(), 0);
            continue;
        }
        entry.id = *git_tree_entry_id(file.get());
        entry.mode = git_tree_entry_filemode(file.get());
        git_index_add(index.get(), &entry);
    }
    git_index_write(index.get());
}

tl::expected<void, QString> switchBranch(const QString &folder, const QString &branch)
{
    ProgramRun run;
    run.arguments = {QStringLiteral("switch"), QStringLiteral("-q"), QStringLiteral("--no-guess"), branch};
    const ProgramResult result = runGit(folder, run);
    if (result.end == ProgramResult::End::Missing)
        return tl::unexpected(Text::tr("The git program is needed to switch branches; install it."));
    if (!result.isDone())
        return tl::unexpected(Text::tr("git did not switch to “%1”, and nothing has changed:\n%2")
                                  .arg(branch, lastLines(result.err)));
    return {};
}

QJsonObject toJson(const CommitBase &base)
{
    QJsonArray index;
    for (const IndexEntry &entry : base.index)
        index.append(QJsonObject{{QStringLiteral("path"), entry.path},
                                 {QStringLiteral("id"), QString::fromLatin1(entry.id)},
                                 {QStringLiteral("mode"), entry.mode}});
    return {{QStringLiteral("commit"), QString::fromLatin1(base.commit)},
            {QStringLiteral("branchBefore"), base.branchBefore},
            {QStringLiteral("branch"), base.branch},
            {QStringLiteral("makesBranch"), base.makesBranch},
            {QStringLiteral("index"), index}};
}

CommitBase commitBaseOf(const QJsonObject &json)
{
    CommitBase base{json.value(QLatin1String("commit")).toString().toLatin1(),
                    json.value(QLatin1String("branchBefore")).toString(),
                    json.value(QLatin1String("branch")).toString(),
                    json.value(QLatin1String("makesBranch")).toBool(),
                    {}};
    for (const QJsonValue &entry : json.value(QLatin1String("index")).toArray())
        base.index.append({entry[QLatin1String("path")].toString(),
                           entry[QLatin1String("id")].toString().toLatin1(),
                           entry[QLatin1String("mode")].toInt()});
    return base;
}

} // namespace wolgan::git
