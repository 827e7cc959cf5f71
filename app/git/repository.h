#pragma once

// A look at the git repository that a folder lies in, by libgit2. Every function opens the repository anew,
// so that it may be called from any thread and sees what is there now.

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace wolgan::git {

/// A file as git knows it.
struct FileState
{
    bool tracked = false; ///< in the last commit or the index
    bool changed = false; ///< what is in the folder is not what is in the last commit
    bool staged = false;  ///< what is in the index is not what is in the last commit
    bool ignored = false;
    bool elsewhere = false; ///< in a repository of its own inside this one: a submodule
};

struct RepositoryState
{
    bool found = false;       ///< the folder lies in a repository; nothing else counts where it does not
    QString top;              ///< of the working tree, absolute, links resolved
    QString branch;           ///< that is checked out; empty where a commit is
    QByteArray commit;        ///< that is checked out, hexadecimal; empty on a branch without commits
    QStringList branches;     ///< local ones, by name
    QStringList sameBranches; ///< those of them that lead to `commit`: switching there changes no file
    QString author;           ///< `Name <mail>`, of git's configuration
    QString remote;           ///< where a push would go; empty where there is no remote or none to choose
    QHash<QString, QString> followed; ///< the remote's branches that local ones follow: `refs/heads/main` by
                                      ///< `main`, where they are at `remote`
    QString obstacle; ///< why nothing can be committed now and what to do, one sentence; empty: it can
    QHash<QString, FileState> files; ///< those that were asked for
};

/// Cannot fail: what is wrong is an obstacle. `paths` are relative to `folder`.
[[nodiscard]] RepositoryState lookAt(const QString &folder, const QStringList &paths = {});

/// What is wrong with a name for a branch, one sentence; empty where nothing is.
[[nodiscard]] QString branchNameProblem(const QString &name);

/// Whether any branch of a remote, as far as is known here, holds a commit.
[[nodiscard]] bool isPushed(const QString &folder, const QByteArray &commit);

/// Whether HEAD is the one commit behind `before` (empty: the first of all), and changed one of the files.
[[nodiscard]] bool isCommitted(const QString &folder, const QByteArray &before, const QStringList &paths);

} // namespace wolgan::git
