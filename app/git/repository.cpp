#include "app/git/repository.h"

#include "app/git/pointers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace wolgan::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Git)
};

/// Also where nobody ever set safe.directory: libgit2 1.5 then says that this setting was not found.
bool isDistrusted(int error)
{
    return error == GIT_EOWNER || (error == GIT_ENOTFOUND && lastError().contains(u"safe.directory"));
}

QString openProblem(bool distrusted, const QString &folder)
{
    if (distrusted)
        return Text::tr("git does not trust “%1”, because it belongs to another user; run “git config "
                        "--global --add safe.directory '%1'” if you do.")
            .arg(folder);
    return Text::tr("The git repository of “%1” cannot be read (%2).").arg(folder, lastError());
}

/// What git is in the middle of.
QString unfinished(git_repository *repository)
{
    switch (git_repository_state(repository)) {
    case GIT_REPOSITORY_STATE_NONE:
        return {};
    case GIT_REPOSITORY_STATE_MERGE:
        return Text::tr("A merge is not finished; finish it with “git commit” or give it up with “git merge "
                        "--abort”.");
    case GIT_REPOSITORY_STATE_REVERT:
    case GIT_REPOSITORY_STATE_REVERT_SEQUENCE:
        return Text::tr("A revert is not finished; finish it with “git revert --continue” or give it up with "
                        "“git revert --abort”.");
    case GIT_REPOSITORY_STATE_CHERRYPICK:
    case GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE:
        return Text::tr("A cherry-pick is not finished; finish it with “git cherry-pick --continue” or give "
                        "it up with “git cherry-pick --abort”.");
    case GIT_REPOSITORY_STATE_BISECT:
        return Text::tr("A bisection is not finished; end it with “git bisect reset”.");
    default:
        return Text::tr("A rebase is not finished; finish it with “git rebase --continue” or give it up with "
                        "“git rebase --abort”.");
    }
}

void readHead(RepositoryState &state, git_repository *repository)
{
    state.commit = idOf(headCommit(repository).get());
    const auto head = take<Reference>(git_reference_lookup, repository, "HEAD");
    if (!head || git_reference_type(head.get()) != GIT_REFERENCE_SYMBOLIC)
        return;
    const QString target = QString::fromUtf8(git_reference_symbolic_target(head.get()));
    if (target.startsWith(u"refs/heads/"))
        state.branch = target.mid(11);
}

void readBranches(RepositoryState &state, git_repository *repository)
{
    const auto branches = take<Branches>(git_branch_iterator_new, repository, GIT_BRANCH_LOCAL);
    git_reference *reference = nullptr;
    git_branch_t kind = GIT_BRANCH_LOCAL;
    while (branches && git_branch_next(&reference, &kind, branches.get()) == 0) {
        const Reference branch(reference);
        const QString name = QString::fromUtf8(git_reference_shorthand(branch.get()));
        state.branches.append(name);
        const git_oid *tip = git_reference_target(branch.get());
        if (name == state.branch || (tip && QByteArray(git_oid_tostr_s(tip)) == state.commit &&
                                     git_branch_is_checked_out(branch.get()) == 0))
            state.sameBranches.append(name);
    }
    state.branches.sort();
    state.sameBranches.sort();
}

QString configured(git_repository *repository, const QString &key)
{
    const auto config = take<Config>(git_repository_config_snapshot, repository);
    const char *value = nullptr;
    if (!config || git_config_get_string(&value, config.get(), key.toUtf8().constData()) != 0)
        return {};
    return QString::fromUtf8(value);
}

/// As `git push` chooses one: the branch's, the configured one, the only one, `origin`.
QString chooseRemote(git_repository *repository, const QString &branch)
{
    for (const QString &key :
         {QStringLiteral("branch.%1.pushRemote").arg(branch), QStringLiteral("remote.pushDefault"),
          QStringLiteral("branch.%1.remote").arg(branch)}) {
        if (const QString remote = configured(repository, key); !remote.isEmpty())
            return remote;
    }
    git_strarray names = {};
    if (git_remote_list(&names, repository) != 0)
        return {};
    QStringList remotes;
    for (size_t i = 0; i < names.count; ++i)
        remotes.append(QString::fromUtf8(names.strings[i]));
    git_strarray_dispose(&names);
    if (remotes.size() == 1)
        return remotes.first();
    return remotes.contains(u"origin") ? QStringLiteral("origin") : QString();
}

/// A folder between the top and the file that has a repository of its own.
bool isElsewhere(git_repository *repository, const QByteArray &path)
{
    const QString top = QFile::decodeName(git_repository_workdir(repository));
    QString folder = QFileInfo(QFile::decodeName(path)).path();
    for (; folder != u"." && !folder.isEmpty(); folder = QFileInfo(folder).path()) {
        if (QFileInfo::exists(top + folder + QLatin1String("/.git")))
            return true;
    }
    return false;
}

void readFollowed(RepositoryState &state, git_repository *repository)
{
    for (const QString &branch : std::as_const(state.branches)) {
        const QString merge = configured(repository, QStringLiteral("branch.%1.merge").arg(branch));
        if (!merge.isEmpty() &&
            configured(repository, QStringLiteral("branch.%1.remote").arg(branch)) == state.remote)
            state.followed.insert(branch, merge);
    }
}

FileState fileState(git_repository *repository, const QByteArray &path)
{
    FileState state;
    state.elsewhere = isElsewhere(repository, path);
    unsigned int status = 0;
    if (state.elsewhere)
        return state;
    if (git_status_file(&status, repository, path.constData()) != 0) { // there is no such file
        int ignored = 0;
        state.ignored = git_ignore_path_is_ignored(&ignored, repository, path.constData()) == 0 && ignored;
        return state;
    }
    constexpr unsigned int InIndex = GIT_STATUS_INDEX_NEW | GIT_STATUS_INDEX_MODIFIED |
                                     GIT_STATUS_INDEX_DELETED | GIT_STATUS_INDEX_RENAMED |
                                     GIT_STATUS_INDEX_TYPECHANGE;
    state.ignored = (status & GIT_STATUS_IGNORED) != 0;
    state.tracked = !state.ignored && status != GIT_STATUS_WT_NEW;
    state.staged = (status & (InIndex | GIT_STATUS_CONFLICTED)) != 0;
    state.changed = status != GIT_STATUS_CURRENT && !state.ignored;
    return state;
}

} // namespace

RepositoryState lookAt(const QString &folder, const QStringList &paths)
{
    const Library library;
    RepositoryState state;
    git_repository *opened = nullptr;
    const int error = git_repository_open_ext(&opened, QFile::encodeName(folder).constData(), 0, nullptr);
    const Repository repository(opened);
    const bool distrusted = error != 0 && isDistrusted(error);
    state.found = error != GIT_ENOTFOUND || distrusted;
    if (!state.found)
        return state;
    if (error != 0) {
        state.obstacle = openProblem(distrusted, folder);
        return state;
    }
    if (git_repository_is_bare(repository.get())) {
        state.obstacle = Text::tr("The git repository of “%1” is a bare one, without files of its own; open "
                                  "a clone of it.")
                             .arg(folder);
        return state;
    }
    state.top = QFileInfo(QFile::decodeName(git_repository_workdir(repository.get()))).canonicalFilePath();
    readHead(state, repository.get());
    readBranches(state, repository.get());
    state.remote = chooseRemote(repository.get(), state.branch);
    readFollowed(state, repository.get());
    state.obstacle = unfinished(repository.get());
    if (const auto author = take<Signature>(git_signature_default, repository.get()))
        state.author =
            QStringLiteral("%1 <%2>").arg(QString::fromUtf8(author->name), QString::fromUtf8(author->email));
    else if (state.obstacle.isEmpty())
        state.obstacle = Text::tr("git does not know who you are; run “git config --global user.name \"Your "
                                  "Name\"” and “git config --global user.email you@example.org”.");
    const QByteArray prefix = prefixOf(repository.get(), folder);
    for (const QString &path : paths)
        state.files.insert(path, fileState(repository.get(), prefix + QFile::encodeName(path)));
    return state;
}

QString branchNameProblem(const QString &name)
{
    const Library library;
    int valid = 0;
    if (git_branch_name_is_valid(&valid, name.toUtf8().constData()) == 0 && valid && !name.startsWith(u'-'))
        return {};
    return Text::tr("“%1” cannot be the name of a branch; use letters, digits, “-” and “/”.").arg(name);
}

bool isPushed(const QString &folder, const QByteArray &commit)
{
    const Library library;
    const Repository repository = openAt(folder);
    git_oid wanted;
    if (!repository || git_oid_fromstr(&wanted, commit.constData()) != 0)
        return false;
    const auto branches = take<Branches>(git_branch_iterator_new, repository.get(), GIT_BRANCH_REMOTE);
    git_reference *reference = nullptr;
    git_branch_t kind = GIT_BRANCH_REMOTE;
    while (branches && git_branch_next(&reference, &kind, branches.get()) == 0) {
        const Reference branch(reference);
        const git_oid *tip = git_reference_target(branch.get());
        if (tip &&
            (git_oid_equal(tip, &wanted) || git_graph_descendant_of(repository.get(), tip, &wanted) == 1))
            return true;
    }
    return false;
}

bool isCommitted(const QString &folder, const QByteArray &before, const QStringList &paths)
{
    const Library library;
    const Repository repository = openAt(folder);
    const Commit head = repository ? headCommit(repository.get()) : Commit();
    if (!head || idOf(head.get()) == before)
        return false;
    const auto parent = take<Commit>(git_commit_parent, head.get(), 0U);
    if (idOf(parent.get()) != before)
        return false;
    const auto newTree = take<Tree>(git_commit_tree, head.get());
    const auto oldTree = parent ? take<Tree>(git_commit_tree, parent.get()) : Tree();
    const QByteArray prefix = prefixOf(repository.get(), folder);
    return std::any_of(paths.cbegin(), paths.cend(), [&](const QString &path) {
        const QByteArray name = prefix + QFile::encodeName(path);
        const auto then =
            oldTree ? take<TreeEntry>(git_tree_entry_bypath, oldTree.get(), name.constData()) : TreeEntry();
        const auto now = take<TreeEntry>(git_tree_entry_bypath, newTree.get(), name.constData());
        if (!then || !now)
            return static_cast<bool>(then) != static_cast<bool>(now);
        return !git_oid_equal(git_tree_entry_id(then.get()), git_tree_entry_id(now.get()));
    });
}

} // namespace wolgan::git
