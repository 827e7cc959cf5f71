#pragma once

// Setting front matter values without touching anything else: the key's own quotes, list style and comment
// stay.

#include "editor/document/document.h"
#include "editor/document/textedit.h"

#include <QString>
#include <QStringList>

namespace wolgan::edits {

/// Sets a scalar at `path` (`title`, `image.path`). A missing key is added (behind the key that it usually
/// follows, nested ones under their parent), a missing front matter is made. Afterwards `scalar(path)` reads
/// the value. An edit that the YAML reader would not read back so is not made: the edit is empty.
[[nodiscard]] TextEdit setScalar(const Document &document, QByteArrayView path, const QString &value);
/// Sets a list in the key's own style (flow or block, on one line or several); a new key's is that of the
/// other lists. A list that holds more than scalars is not touched.
[[nodiscard]] TextEdit setList(const Document &document, QByteArrayView path, const QStringList &items);
/// Gives a top-level key another name, wherever it stands; its quotes, value and comment stay. Nothing where
/// the new name is taken.
[[nodiscard]] TextEdit renameKey(const Document &document, QByteArrayView key, QByteArrayView name);
/// Removes a key with its lines; nothing where other values need its anchor.
[[nodiscard]] TextEdit removeKey(const Document &document, QByteArrayView path);

} // namespace wolgan::edits
