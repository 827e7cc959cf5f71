#pragma once

#include "app/window/settings.h"
#include "app/window/systemcolors.h"

class QPalette;

namespace wolgan {

/// Gives the whole program light or dark colours, or the desktop's own; where Qt does not know that the
/// desktop prefers dark ones, ours. Remembers the desktop's at the first call, which must come right after
/// the application object is made.
void applyTheme(settings::Theme theme, SystemColors::Preference preference);

/// The theme that the author chose last, and what the desktop wishes meanwhile. Made before any widget: a
/// style that comes later has to be shown to each.
class Theme : public QObject
{
    Q_OBJECT

public:
    Theme();

    void choose(settings::Theme theme);

Q_SIGNALS:
    void changed(); ///< the program's colours, perhaps

private:
    void apply();

    SystemColors m_systemColors;
};

/// True where a palette's windows are dark.
[[nodiscard]] bool isDark(const QPalette &palette);

} // namespace wolgan
