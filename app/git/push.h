#pragma once

#include "app/files/progress.h"

#include <QString>

#include <tl/expected.hpp>

namespace wolgan::git {

/// Pushes a branch to its remote, and has it follow the remote's branch where it followed none; returns the
/// remote's name. By the `git` program, for it knows the user's keys, credential helpers, proxies and hooks;
/// libgit2 would not. Never overwrites anything there. The error says what is wrong, for the user; then
/// nothing here has changed.
[[nodiscard]] tl::expected<QString, QString> push(const QString &folder, const QString &branch,
                                                  const Progress &progress = {});

} // namespace wolgan::git
