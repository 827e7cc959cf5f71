#pragma once

// New keys of a front matter: where they go and how they are written, as the author writes his own.

#include "editor/document/document.h"
#include "editor/document/textedit.h"

#include <QStringList>

namespace wolgan::edits {

/// A new top-level key with everything behind its colon: behind the key that it usually follows. Makes the
/// front matter where there is none.
[[nodiscard]] TextEdit addKey(const Document &document, QByteArrayView key, const QByteArray &rest);

/// A value for a key that has none: everything behind its colon; further lines go behind the key's comment.
[[nodiscard]] TextEdit fillEmpty(const Document &document, const FrontMatterEntry &entry,
                                 const QByteArray &rest);

/// What stands behind the colon of a new key: in the quotes that all texts of the front matter have, if they
/// do.
[[nodiscard]] QByteArray newScalar(const Document &document, const QString &value);
/// The same for a list: as the front matter's other lists are written, `[a, b]` where there is none.
[[nodiscard]] QByteArray newList(const Document &document, const QStringList &items);

} // namespace wolgan::edits
