#pragma once

#include <QIcon>
#include <QString>

namespace wolgan {

/// An icon of the desktop's theme by its freedesktop.org name, else our own drawing of it.
[[nodiscard]] QIcon themedIcon(const QString &name);

} // namespace wolgan
