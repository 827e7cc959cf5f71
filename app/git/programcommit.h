#pragma once

// Commits by the `git` program, where libgit2 would leave out what the user's settings ask for. Only for
// commit.cpp.

#include "app/files/progress.h"
#include "app/git/commitwish.h"

#include <tl/expected.hpp>

struct git_repository;

namespace wolgan::git {

/// Whether a commit of these files (relative to the working tree's top) needs the program: there are hooks,
/// signatures are wanted, a filter applies to a file, or the environment names an author.
[[nodiscard]] bool needsProgram(git_repository *repository, const QList<QByteArray> &paths);

/// Commits on the branch that is checked out; the index of the user is touched only after it is done.
[[nodiscard]] tl::expected<CommitDone, QString> commitByProgram(const QString &folder, const CommitWish &wish,
                                                                const CommitBase &base,
                                                                const Progress &progress);

} // namespace wolgan::git
