#pragma once

#include "editor/forms/fields/field.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace wolgan {

/// A scalar of the front matter as text.
[[nodiscard]] FieldAccess scalarAccess(const QByteArray &path, const QString &label);
/// A list, its items with commas between them.
[[nodiscard]] FieldAccess listAccess(const QByteArray &path, const QString &label);
/// A switch: "true", "false", or `absent` where the key is missing.
[[nodiscard]] FieldAccess switchAccess(const QByteArray &path, bool absent, const QString &label);
/// Who wrote the post, one name or several with commas: `author`, or else `authors` where the post has that.
[[nodiscard]] FieldAccess authorAccess(const QString &label);
/// The preview image's path, in whichever of its two forms the post has it.
[[nodiscard]] FieldAccess imagePathAccess(const QString &label);

/// A key that has no field of its own.
struct OtherKey
{
    enum class Shape { Scalar, List, Yaml }; ///< one line, items with commas, or a text of YAML
    QByteArray path;
    Shape shape = Shape::Scalar;
    friend bool operator==(const OtherKey &, const OtherKey &) = default;
};

/// All of them, in the order of the text; also known keys whose value their own field cannot show.
[[nodiscard]] QList<OtherKey> otherKeys(const FrontMatter &frontMatter);
/// True where the field of a known key can show its value: a word where a word is expected, a list where a
/// list is.
[[nodiscard]] bool fitsField(const FrontMatter &frontMatter, const QByteArray &path);

/// Items that `known` spells with other small and capital letters, as `known` spells them.
[[nodiscard]] QStringList otherSpellings(const QStringList &items, const QStringList &known);

} // namespace wolgan
