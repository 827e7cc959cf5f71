// How long a confirmation takes: kramdown in its process, the comparison in its thread, all of it as the
// editor waits.

#include "preview/confirm/comparison.h"
#include "preview/confirm/confirmer.h"
#include "preview/render/render.h"
#include "tests/render/posts.h"
#include "tests/render/sitekramdown.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

namespace wolgan {

namespace {

double median(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times.value(times.size() / 2);
}

double resident(qint64 process)
{
    const QByteArray status = readFile(QStringLiteral("/proc/%1/status").arg(process));
    return status.mid(status.indexOf("VmRSS:") + 6).simplified().split(' ').first().toDouble() / 1024;
}

} // namespace

class BenchConfirm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void perConfirmation_data()
    {
        QTest::addColumn<QByteArray>("post");
        QTest::newRow("own digest") << readFile(
            QStringLiteral(WOLGAN_SOURCE_DIR "/tests/render/golden/digest.md"));
        const QByteArray sample =
            readFile(sharedFolder() + QLatin1String("/posts/2023-11-23-ai-trend-202310.md"));
        if (!sample.isEmpty()) {
            QTest::newRow("sample 1") << sample;
            QTest::newRow("sample 1, ten times")
                << sample + bodyOf(sample).of(sample).toByteArray().repeated(9);
        }
    }

    void perConfirmation()
    {
        if (!hasKramdown())
            QSKIP("kramdown is not installed");
        QFETCH(QByteArray, post);
        const ByteRange body = bodyOf(post);
        const RenderedPage page = renderBody(post, body);
        Confirmer confirmer;
        confirmer.setPause(0);
        QSignalSpy confirmed(&confirmer, &Confirmer::confirmed);
        QList<double> times;
        QElapsedTimer timer;
        for (int i = 0; i < (post.size() > 100'000 ? 9 : 31); ++i) {
            timer.start();
            confirmer.confirm(i, page, post, body);
            const double called = double(timer.nsecsElapsed()) / 1e6;
            QVERIFY2(called < 5, "confirm() keeps the caller waiting");
            if (i == 0)
                QTRY_COMPARE_WITH_TIMEOUT(confirmed.size(), 1, 30'000);
            else
                QVERIFY(confirmed.wait(10'000));
            const double all = double(timer.nsecsElapsed()) / 1e6;
            if (i == 0)
                qInfo("%s: first, with Ruby's start, %.0f ms", QTest::currentDataTag(), all);
            else
                times.append(all);
        }
        const QByteArray site = toHtml(confirmed.last().at(1).value<RenderedPage>());
        RenderedPage wrong = page;
        wrong.blocks.first().html = "<p>wrong</p>";
        QList<double> comparisons;
        for (int i = 0; i < 15; ++i) {
            timer.start();
            static_cast<void>(compareWithSite(wrong, site));
            comparisons.append(double(timer.nsecsElapsed()) / 1e6);
        }
        qInfo("%s: %.1f ms per confirmation, %.1f ms the comparison where a block differs; %d blocks "
              "corrected; Ruby holds "
              "%.0f MB",
              QTest::currentDataTag(), median(times), median(comparisons), confirmed.last().at(2).toInt(),
              resident(confirmer.process().processId()));
    }
};

} // namespace wolgan

QTEST_GUILESS_MAIN(wolgan::BenchConfirm)
#include "bench_confirm.moc"
