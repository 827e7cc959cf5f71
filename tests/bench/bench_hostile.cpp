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

/// Of this process alone: others share the machine.
double processorTime()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

template<typename Work>
void measure(Work work)
{
    double worst = 0;
    QByteArray worstName;
    int slow = 0;
    const QList<test::HostileText> texts = test::hostileTexts(size);
    for (const test::HostileText &text : texts) {
        const double begin = processorTime();
        work(text.bytes);
        const double time = processorTime() - begin;
        if (time > worst)
            worstName = text.name;
        worst = std::max(worst, time);
        slow += time > wanted ? 1 : 0;
        if (time > wanted)
            qInfo("%7.1f ms %s", time, text.name.constData());
    }
    qInfo("worst %.0f ms (%s); %d of %lld texts take more than %.0f ms", worst, worstName.constData(), slow,
          static_cast<long long>(texts.size()), wanted);
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
