#pragma once

#include "app/blog/blog.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace wolgan {

/// Of some picture files, by their names without folder, those that a post or draft of the blog names
/// anywhere in its text, and one that does. `except`: paths relative to the blog that do not count.
[[nodiscard]] QHash<QString, QString> postsThatName(const Blog &blog, const QSet<QString> &fileNames,
                                                    const QStringList &except);

} // namespace wolgan
