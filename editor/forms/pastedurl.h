#pragma once

// Addresses that an author pastes or drops on an item.

#include "editor/document/document.h"
#include "editor/document/textedit.h"

#include <QString>

class QMimeData;

namespace wolgan {

/// The web address that a clipboard or a dragged link holds, and nothing beside it; else empty.
[[nodiscard]] QString loneUrl(const QMimeData &mime);

/// What a page is called until the author says so: its address without what all addresses share,
/// `github.com/uncbiag/SAM-Med3D`.
[[nodiscard]] QString titleOfUrl(const QString &url);

/// Gives an item an address: the first of its references without one takes it, else a new reference.
[[nodiscard]] TextEdit addUrl(const Document &document, int item, const QString &url);

} // namespace wolgan
