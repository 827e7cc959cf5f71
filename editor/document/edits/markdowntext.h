#pragma once

// Writing text so that it stays what it is: titles that stay titles, texts that stay inside their item, link
// titles and URLs that survive kramdown and CommonMark alike.

#include "editor/document/textedit.h"

namespace wolgan::edits {

/// One line for a heading: line ends become blanks, outer blanks go; closing `#` marks, a trailing `{#id}` or
/// `{: …}` and a trailing `[^x]` get a backslash. Never empty: `…` stands for nothing.
[[nodiscard]] QByteArray headingText(QByteArrayView text);

/// A line of text that stays one, as a paragraph or an underlined heading: a backslash before what would
/// begin another block.
[[nodiscard]] QByteArray paragraphText(const QByteArray &text);

/// A node's text as the file holds it: no blank or separator lines at its ends, and a backslash before what
/// would reach outside: headings of level `itemLevel` and above, fences, comments and HTML blocks that are
/// never closed.
[[nodiscard]] QByteArray guarded(QByteArrayView text, int itemLevel);
/// The text without those backslashes, where `guarded` would put exactly them back; else the text itself.
[[nodiscard]] QByteArray unguarded(QByteArrayView text, int itemLevel);

/// Replaces the lines of `range` (without the last line end) by `text` (lines end with "\n"): lines that stay
/// keep their bytes and their line ends, new ones get `newline`.
[[nodiscard]] TextEdit lineEdit(QByteArrayView bytes, ByteRange range, QByteArrayView text,
                                const QByteArray &newline);

/// Markdown for a link's `[…]` on one line: a backslash before what would break the link (`|`, `<`, brackets
/// that do not balance, a backslash at the end) or be Liquid; everything else stays Markdown.
[[nodiscard]] QByteArray linkTitle(QByteArrayView markdown);
/// The title without those backslashes, where `linkTitle` would put exactly them back; else the title itself.
[[nodiscard]] QByteArray plainTitle(QByteArrayView title);
/// A URL for `(…)`: blanks, `( ) | < > " \` and `{{` percent-encoded, nothing else touched; balanced
/// parentheses stay.
[[nodiscard]] QByteArray linkUrl(QByteArrayView url);

} // namespace wolgan::edits
