#pragma once

#include "editor/document/checks/finding.h"

#include <QIcon>
#include <QString>

namespace wolgan {

/// "Error", "Warning", "Note": said beside the icon, never by colour alone.
[[nodiscard]] QString severityWord(Finding::Severity severity);
[[nodiscard]] QIcon severityIcon(Finding::Severity severity);

} // namespace wolgan
