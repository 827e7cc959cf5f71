#pragma once

// A commit of some files of a folder, and of nothing else: what the user has staged besides stays staged and
// is not in it. The commit's tree is the last commit's with those files as the folder has them.
//
// Made by libgit2, which needs no program; by the `git` program where only that does what the user's settings
// ask for: hooks, signatures, filters such as LFS.

#include "app/files/progress.h"
#include "app/git/commitwish.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace wolgan::git {

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

/// Removes git's lock files that a killed program left in the repository since a moment; none where a git
/// program is at work there now.
void removeStaleLocks(const QString &folder, const QDateTime &since);

/// Checks a branch out; refused, with nothing changed, where that would lose something.
[[nodiscard]] tl::expected<void, QString> switchBranch(const QString &folder, const QString &branch);

[[nodiscard]] QJsonObject toJson(const CommitBase &base);
[[nodiscard]] CommitBase commitBaseOf(const QJsonObject &json);

} // namespace wolgan::git
