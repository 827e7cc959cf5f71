#pragma once

#include "app/git/commit.h"

#include <tl/expected.hpp>

namespace wolgan::git {

/// Whether a commit may be taken back as if it had never been: it is the one that is checked out, on its
/// branch, no remote has it, and git is in the middle of nothing.
[[nodiscard]] bool canTakeBack(const QString &folder, const CommitBase &base, const QByteArray &commit);

/// Takes a commit back: the branch, the branch that is checked out and the index of its files are as before
/// it; other staged files stay staged. Touches no file. Only where canTakeBack(). The error is for the user.
[[nodiscard]] tl::expected<void, QString> takeCommitBack(const QString &folder, const CommitBase &base,
                                                         const QByteArray &commit);

} // namespace wolgan::git
