#pragma once

// A commit of some files of a folder, and of nothing else: what the user has staged besides stays staged and
// is not in it. The commit's tree is the last commit's with those files as the folder has them.
//
// Made by libgit2, which needs no program; by the `git` program where only that does what the user's settings
// ask for: hooks, signatures, filters such as LFS.

#include "app/files/progress.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace wolgan::git {

struct CommitWish
{
    QString message;
    QString branch;    ///< empty: the one that is checked out. One that does not exist is made; one that does
                       ///< must lead to the commit that is checked out
    QStringList paths; ///< relative to the folder; what is not there goes from the tree
    QString scratch;   ///< a folder for what is needed meanwhile
};

/// A file in git's index.
struct IndexEntry
{
    QString path;  ///< relative to the folder
    QByteArray id; ///< hexadecimal; empty where the index has no such file
    int mode = 0;
};

/// What was there before a commit: enough to go back.
struct CommitBase
{
    QByteArray commit;    ///< HEAD's, hexadecimal; empty where there was none
    QString branchBefore; ///< that was checked out; empty where a commit was
    QString branch;       ///< to commit on
    bool makesBranch = false;
    QList<IndexEntry> index; ///< of the wish's paths
};

struct CommitDone
{
    QByteArray id;           ///< hexadecimal; empty where the files were in the last commit already
    QStringList files;       ///< that the commit changed, relative to the folder
    bool ranProgram = false; ///< hooks may have changed files of the folder
};

/// Says why nothing can be committed so, or what is there before. Changes nothing. The errors here and below
/// are for the user.
[[nodiscard]] tl::expected<CommitBase, QString> prepareCommit(const QString &folder, const CommitWish &wish);

/// Commits. After an error the branches and the index are as before; a hook may have changed files.
[[nodiscard]] tl::expected<CommitDone, QString> commitFiles(const QString &folder, const CommitWish &wish,
                                                            const CommitBase &base,
                                                            const Progress &progress = {});

/// Leaves the branch that was made for a commit that was not: the one before is checked out again. Does
/// nothing where there is a commit on it.
void leaveBranch(const QString &folder, const CommitBase &base);

/// Makes git's index say of these files what HEAD says: a crash may come between the two.
void refreshIndex(const QString &folder, const QStringList &paths);

/// Checks a branch out; refused, with nothing changed, where that would lose something.
[[nodiscard]] tl::expected<void, QString> switchBranch(const QString &folder, const QString &branch);

[[nodiscard]] QJsonObject toJson(const CommitBase &base);
[[nodiscard]] CommitBase commitBaseOf(const QJsonObject &json);

} // namespace wolgan::git
