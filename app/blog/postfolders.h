#pragma once

#include <QString>
#include <QStringList>

namespace wolgan {

/// The folders that Jekyll takes posts and drafts from, relative to the blog's root: `_posts`, `_drafts`, and
/// those of a category, `news/_posts`. What is below them belongs to them.
[[nodiscard]] QStringList postFolders(const QString &root);

} // namespace wolgan
