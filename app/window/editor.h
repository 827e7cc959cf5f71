#pragma once

namespace wolgan {

/// Runs the editor: `wolgan [POST]` or `wolgan --sample`. Returns the program's exit status.
[[nodiscard]] int runEditor(int &argc, char **argv);

} // namespace wolgan
