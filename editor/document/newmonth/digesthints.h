#pragma once

#include "editor/document/document.h"

namespace wolgan {

/// A new digest's front matter with what it must say of the model's labels and items, which are no longer
/// there to tell (see footnotehint.h, itemhint.h). `body`: what will follow it.
[[nodiscard]] QByteArray withHints(const QByteArray &frontMatter, const Document &model,
                                   const QByteArray &body);

} // namespace wolgan
