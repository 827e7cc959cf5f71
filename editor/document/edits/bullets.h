#pragma once

// Items that are bullets of a list (Node::isBullet), `- [Title](url): comment` with nested points: what
// titles.h does for them. Their text is the comment and the nested lines without the
// indentation that keeps these inside the bullet.

#include "editor/document/document.h"
#include "editor/document/listmark.h"
#include "editor/document/textedit.h"

namespace wolgan::edits {

/// The address of the item's link as it stands in the file; empty without a
/// link. An item with a heading has none.
[[nodiscard]] QByteArray itemUrl(const Document &document, int item);
/// Sets it, percent-encoded where the link needs it; a title without a link becomes one.
[[nodiscard]] TextEdit setItemUrl(const Document &document, int item, QByteArrayView url);

[[nodiscard]] QByteArray bulletTitle(const Document &document, int item);
[[nodiscard]] TextEdit setBulletTitle(const Document &document, int item, QByteArrayView title);
[[nodiscard]] QByteArray bulletText(const Document &document, int item);
[[nodiscard]] TextEdit setBulletText(const Document &document, int item, QByteArrayView text);

/// The lines of a bullet's text below its first one.
struct NestedLines
{
    ByteRange range;      ///< without the last line end; empty without lines
    QByteArrayList lines; ///< without the indentation that keeps them inside the bullet
};
[[nodiscard]] NestedLines nestedLines(const Document &document, int item);

/// A line further in; where the post indents by tabs, its own blanks become tabs too.
[[nodiscard]] QByteArray indentedLine(QByteArrayView line, const QByteArray &indent);

/// The indentation of lines inside the item: its own lines', else the post's usual one.
[[nodiscard]] QByteArray bulletIndent(const Document &document, int item);

/// What the item begins with.
[[nodiscard]] ListMark bulletMark(const Document &document, int item);

} // namespace wolgan::edits
