#pragma once

#include "editor/forms/fields/field.h"

#include <QByteArrayList>

namespace wolgan {

/// A scalar of the front matter as text.
[[nodiscard]] FieldAccess scalarAccess(const QByteArray &path, const QString &label);
/// A list, its items with commas between them.
[[nodiscard]] FieldAccess listAccess(const QByteArray &path, const QString &label);
/// A switch: "true", "false", or `absent` where the key is missing.
[[nodiscard]] FieldAccess switchAccess(const QByteArray &path, bool absent, const QString &label);
/// The preview image's path, in whichever of its two forms the post has it.
[[nodiscard]] FieldAccess imagePathAccess(const QString &label);

/// Paths of the scalars and lists that have no field of their own, in the order of the text.
[[nodiscard]] QByteArrayList otherKeys(const FrontMatter &frontMatter);

} // namespace wolgan
