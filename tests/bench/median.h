#pragma once

#include <functional>

namespace wolgan::bench {

/// Median of several runs, in nanoseconds.
[[nodiscard]] double median(const std::function<void()> &run, int rounds);

} // namespace wolgan::bench
