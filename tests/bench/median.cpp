#include "tests/bench/median.h"

#include <QList>

#include <algorithm>
#include <ctime>

namespace wolgan::bench {

double median(const std::function<void()> &run, int rounds)
{
    QList<std::clock_t> times;
    for (int i = 0; i < rounds; ++i) {
        const std::clock_t start = std::clock();
        run();
        times.append(std::clock() - start);
    }
    std::sort(times.begin(), times.end());
    return static_cast<double>(times[times.size() / 2]) * (1e9 / CLOCKS_PER_SEC);
}

} // namespace wolgan::bench
