// How long texts of a megabyte that were made to be slow keep a core busy. Each is to be cut off within 100
// ms.

#include "editor/document/document.h"
#include "preview/render/gfm.h"
#include "preview/render/render.h"
#include "tests/support/hostiletexts.h"

#include <QtTest>

#include <algorithm>
#include <ctime>

using namespace wolgan;

namespace {

constexpr qsizetype size = 1'000'000;
constexpr double wanted = 100; // ms

struct Time
{
    QByteArray name;
    double milliseconds;
};

/// Of this process alone: others share the machine.
double processorTime()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

template<typename Work>
void measure(Work work)
{
    QList<Time> times;
    for (const test::HostileText &text : test::hostileTexts(size)) {
        const double begin = processorTime();
        work(text.bytes);
        times.append({text.name, processorTime() - begin});
    }
    std::sort(times.begin(), times.end(),
              [](const Time &a, const Time &b) { return a.milliseconds > b.milliseconds; });
    const auto slow = std::count_if(times.cbegin(), times.cend(),
                                    [](const Time &time) { return time.milliseconds > wanted; });
    qInfo("worst %.0f ms; %lld of %lld texts take more than %.0f ms", times.first().milliseconds,
          static_cast<long long>(slow), static_cast<long long>(times.size()), wanted);
    for (const Time &time : times.mid(0, std::max<qsizetype>(slow, 3)))
        qInfo("%7.1f ms %s", time.milliseconds, time.name.constData());
}

} // namespace

class BenchHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void document()
    {
        measure([](const QByteArray &bytes) { static_cast<void>(Document(bytes)); });
    }

    void page()
    {
        measure([](const QByteArray &bytes) { static_cast<void>(renderBody(bytes, {0, bytes.size()})); });
    }

    void pageAsGitHubShowsIt()
    {
        measure([](const QByteArray &bytes) { static_cast<void>(renderGfm(bytes, {0, bytes.size()})); });
    }
};

QTEST_APPLESS_MAIN(BenchHostile)
#include "bench_hostile.moc"
