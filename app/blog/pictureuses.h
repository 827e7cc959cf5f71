#pragma once

#include "app/blog/blog.h"

#include <QByteArrayView>
#include <QHash>
#include <QSet>
#include <QStringList>

namespace wolgan {

/// Whether a text names a file, by its name without folder, plain or with %20 and the like.
[[nodiscard]] bool namesFile(QByteArrayView text, const QString &fileName);

/// Of some picture files, by their names without folder, those that a text of the blog names (a post, a
/// draft, a page, a template, data, its configuration), and one that does. `except`: paths relative to the
/// blog that do not count.
[[nodiscard]] QHash<QString, QString> filesThatName(const Blog &blog, const QSet<QString> &fileNames,
                                                    const QStringList &except);

} // namespace wolgan
