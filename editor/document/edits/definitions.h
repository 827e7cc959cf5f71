#pragma once

// Where definitions go, and which ones go along with text that is copied.

#include "editor/document/document.h"
#include "editor/document/textedit.h"

#include <QHash>

namespace wolgan::edits {

/// Adds definitions, each its lines without the last line end, behind the last one of the references, apart
/// as they are; makes the references where the post has none. Where the post's definitions stand behind the
/// items that use them, those of `item` (-1: of none) do so too.
[[nodiscard]] TextEdit addDefinitions(const Document &document, const QByteArrayList &definitions,
                                      int item = -1);

/// The definitions that references in `blocks` (ascending) use and those that these use in turn, by first
/// appearance; those that stand in the blocks themselves are left out.
[[nodiscard]] QList<int> definitionsUsed(const Document &document, const QList<ByteRange> &blocks);

/// New labels by old ones.
using Labels = QHash<QByteArray, QByteArray>;

/// The text of a range, the labels of references and definitions in it exchanged.
[[nodiscard]] QByteArray relabelled(const Document &document, ByteRange range, const Labels &labels);

/// A definition's lines without the last line end.
[[nodiscard]] ByteRange linesWithoutEnd(const Document &document, ByteRange definition);

} // namespace wolgan::edits
