#pragma once

#include <functional>

namespace wolgan::bench {

/// Median processor time of several runs, in nanoseconds: what else the machine does matters little.
[[nodiscard]] double median(const std::function<void()> &run, int rounds);

} // namespace wolgan::bench
