#pragma once

#include <QByteArray>

namespace wolgan::bench {

/// A digest of that many items, in sections of 200, numbered over the whole post.
[[nodiscard]] QByteArray digest(int items);

} // namespace wolgan::bench
