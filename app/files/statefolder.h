#pragma once

#include <QString>

namespace wolgan {

/// Where the program keeps what must outlive a crash but is no data of the user's: $XDG_STATE_HOME/wolgan. It
/// need not exist.
[[nodiscard]] QString stateFolder();

/// Makes a folder that only the user can read, and those above it; true where it is there.
[[nodiscard]] bool makePrivateFolder(const QString &folder);

} // namespace wolgan
