#include "tests/bench/median.h"

#include <QElapsedTimer>
#include <QList>

#include <algorithm>

namespace wolgan::bench {

double median(const std::function<void()> &run, int rounds)
{
    QList<qint64> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        run();
        times.append(timer.nsecsElapsed());
    }
    std::sort(times.begin(), times.end());
    return static_cast<double>(times[times.size() / 2]);
}

} // namespace wolgan::bench
