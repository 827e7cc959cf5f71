#include "app/git/takeback.h"

#include "app/git/pointers.h"
#include "app/git/repository.h"

#include <QCoreApplication>
#include <QFile>

namespace wolgan::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Git)
};

/// The index says of each file what it said before the commit, unless it says something newer.
void restoreIndex(git_repository *repository, const QString &folder, const CommitBase &base,
                  const Commit &commit)
{
    const auto index = take<Index>(git_repository_index, repository);
    const auto tree = take<Tree>(git_commit_tree, commit.get());
    if (!index || !tree)
        return;
    const QByteArray prefix = prefixOf(repository, folder);
    for (const IndexEntry &file : base.index) {
        const QByteArray path = prefix + QFile::encodeName(file.path);
        const git_index_entry *now = git_index_get_bypath(index.get(), path.constData(), 0);
        const auto then = take<TreeEntry>(git_tree_entry_bypath, tree.get(), path.constData());
        const bool isOurs =
            now && then ? git_oid_equal(&now->id, git_tree_entry_id(then.get())) != 0 : !now && !then;
        if (!isOurs)
            continue;
        git_index_entry entry = {};
        entry.path = path.constData();
        entry.mode = static_cast<uint32_t>(file.mode);
        if (file.id.isEmpty())
            git_index_remove(index.get(), path.constData(), 0);
        else if (git_oid_fromstr(&entry.id, file.id.constData()) == 0)
            git_index_add(index.get(), &entry);
    }
    git_index_write(index.get());
}

} // namespace

bool canTakeBack(const QString &folder, const CommitBase &base, const QByteArray &commit)
{
    const RepositoryState state = lookAt(folder);
    return state.found && state.commit == commit && state.branch == base.branch && state.obstacle.isEmpty() &&
           !isPushed(folder, commit);
}

tl::expected<void, QString> takeCommitBack(const QString &folder, const CommitBase &base,
                                           const QByteArray &commit)
{
    const Library library;
    const Repository repository = openAt(folder);
    const Commit done = repository ? commitOf(repository.get(), commit) : Commit();
    const QByteArray name = "refs/heads/" + base.branch.toUtf8();
    const auto branch =
        done ? take<Reference>(git_reference_lookup, repository.get(), name.constData()) : Reference();
    int error = branch ? 0 : -1;
    if (branch && base.commit.isEmpty()) {
        error = git_reference_delete(branch.get());
    } else if (branch) {
        git_oid before;
        git_reference *moved = nullptr;
        error = git_oid_fromstr(&before, base.commit.constData());
        if (error == 0)
            error = git_reference_set_target(&moved, branch.get(), &before, "wolgan: export undone");
        git_reference_free(moved);
    }
    if (error != 0)
        return tl::unexpected(
            Text::tr("git could not take the commit back (%1); it stays.").arg(lastError()));
    restoreIndex(repository.get(), folder, base, done);
    leaveBranch(folder, base);
    return {};
}

} // namespace wolgan::git
