#pragma once

#include "app/blog/blog.h"
#include "app/files/diskcalls.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace wolgan {

/// Writes a new file of a blog and gives its absolute path. Never replaces anything and never leaves the
/// blog; nothing is left behind where it fails. `path` is relative to the blog. The error is one sentence for
/// the user.
[[nodiscard]] tl::expected<QString, QString> createPost(const Blog &blog, const QString &path,
                                                        QByteArrayView bytes, const DiskCalls &disk = {});

} // namespace wolgan
