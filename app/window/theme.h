#pragma once

#include "app/window/settings.h"
#include "app/window/systemcolors.h"

class QPalette;

namespace wolgan {

/// Gives the whole program light or dark colours, or the desktop's own; where Qt does not know that the
/// desktop prefers dark ones, ours. Remembers the desktop's at the first call, which must come right after
/// the application object is made.
void applyTheme(settings::Theme theme, SystemColors::Preference preference);

/// True where a palette's windows are dark.
[[nodiscard]] bool isDark(const QPalette &palette);

} // namespace wolgan
