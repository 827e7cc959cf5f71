#pragma once

// What new digests still have of their models, kept in the program's data: one small file for each post,
// named after its path. Nothing of it stands in a post.

#include "editor/document/newmonth/carried.h"

#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace wolgan {

/// The values that came along into a post and that its author has not looked at yet; `post` is absolute.
[[nodiscard]] QList<Carried> carriedInto(const QString &post);
/// Keeps them; none: forgets the post. The error is one sentence for the user.
[[nodiscard]] tl::expected<void, QString> keepCarried(const QString &post, const QList<Carried> &carried);
/// The post has another name now, or a copy of that name where it is still there.
void followCarried(const QString &oldPost, const QString &newPost);

} // namespace wolgan
