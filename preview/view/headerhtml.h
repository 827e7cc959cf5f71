#pragma once

// The HTML that stands above and below a post's content, as the theme shows it. Pure; every value is escaped.

#include "preview/render/pageheader.h"

#include <QByteArray>

namespace wolgan {

/// Title, description, date, authors, reading time and preview image. Empty where the front matter gives none
/// of them.
[[nodiscard]] QByteArray headerHtml(const PageHeader &header);

/// Categories and tags. Empty where there are none.
[[nodiscard]] QByteArray tailHtml(const PageHeader &header);

} // namespace wolgan
