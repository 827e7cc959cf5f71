// From a key to the picture of it on the page: the whole editor beside a bare web view whose one block is
// patched. Real keys through the X server, real pixels. Run by itself it measures every place and size, each
// in a process of its own, and prints ratios; `bench_latency PLACE ITEMS` measures one.

#include "app/window/editorpanes.h"
#include "app/window/mainwindow.h"
#include "app/window/previewpane.h"
#include "preview/view/previewview.h"
#include "tests/bench/digest.h"
#include "tests/bench/latency/barepage.h"
#include "tests/bench/latency/screenprobe.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

#include <QPlainTextEdit>
#include <QProcess>
#include <QThread>

#include <algorithm>
#include <cstdio>

using namespace wolgan;
using namespace wolgan::bench;

namespace {

constexpr QSize windowSize(1380, 850);
constexpr int keysTyped = 30;
constexpr int burstKeys = 40;
constexpr double burstGap = 60;

struct Figures
{
    double echo = 0, page = 0; ///< medians in milliseconds, from the key
    double patch = 0;          ///< the same from the call that patches; of the bare page only
    int frames = 0;
    double lag = 0;
};

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return -1;
    std::nth_element(values.begin(), values.begin() + static_cast<long>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

QByteArray postOf(int items)
{
    const QList<test::Post> samples = test::samplePosts();
    return items == 56 && !samples.isEmpty() ? samples.first().bytes : digest(items);
}

/// The upper part, where what is typed shows: watching less costs the program less of the processor.
QRect onScreen(const QWidget &widget)
{
    return QRect(widget.mapToGlobal(QPoint(2, 2)), widget.size().boundedTo({620, 440}) - QSize(20, 4));
}

/// Keys into `field`, which has the focus, from a thread that knows nothing of the program.
Figures measure(const QWidget &field, const QWidget &page, const std::function<double()> &patchedAt = {})
{
    Figures figures;
    const QRect echo = onScreen(field);
    const QRect pixels = onScreen(page);
    std::unique_ptr<QThread> thread(QThread::create([&] {
        ScreenProbe probe(echo, pixels);
        probe.settle(1500);
        std::vector<double> echoes, pages, patches;
        for (int i = -2; i < keysTyped; ++i) {
            const ScreenProbe::Key key = probe.type(i % 2 != 0);
            if (i < 0 || !key.page)
                continue;
            pages.push_back(*key.page);
            echoes.push_back(key.echo.value_or(1000));
            if (patchedAt)
                patches.push_back(key.typed + *key.page - patchedAt());
        }
        const ScreenProbe::Burst burst = probe.burst(burstKeys, burstGap);
        figures = {medianOf(echoes), medianOf(pages), medianOf(patches), burst.frames, burst.lag};
    }));
    QEventLoop loop;
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec();
    return figures;
}

void show(QWidget &window)
{
    window.move(0, 0);
    window.resize(windowSize);
    window.show();
    window.activateWindow();
    (void)QTest::qWaitForWindowActive(&window);
}

Figures measureBarePage(int items)
{
    BarePage bare(postOf(items));
    bool ready = false;
    QObject::connect(&bare, &BarePage::ready, &bare, [&] { ready = true; });
    show(bare);
    (void)QTest::qWaitFor([&] { return ready; }, 60'000);
    bare.line()->setFocus();
    return measure(*bare.line(), *bare.page(), [&] { return bare.patchedAt(); });
}

/// The caret at the end of what is to be typed into.
QWidget *fieldIn(MainWindow &window, const QString &place)
{
    if (place == QLatin1String("source")) {
        window.panes()->toggleSource();
        auto *source = window.findChild<QPlainTextEdit *>(QStringLiteral("sourceView"));
        source->moveCursor(QTextCursor::NextBlock); // the item's first point
        source->moveCursor(QTextCursor::EndOfLine);
        source->setFocus();
        return source;
    }
    auto *field = window.findChild<QWidget *>(place);
    field->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->end(false);
    return field;
}

Figures measureEditor(const QString &place, int items)
{
    test::Answers answers;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("2026-01-05-digest.md"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(postOf(items)) < 0)
        return {};
    file.close();
    MainWindow window(answers.prompts(), folder.filePath(QStringLiteral("recoveries")));
    show(window);
    window.openPost(path);
    (void)QTest::qWaitFor([&] { return window.panes()->preview() != nullptr; }, 60'000);
    const Outline &outline = window.session().document().outline();
    const QList<int> all = outline.ofKind(NodeKind::Item);
    window.session().select(outline.at(all[all.size() / 2]).title.begin);
    QTest::qWait(items > 5000 ? 8000 : 2500); // the page is filled, confirmed and scrolled
    return measure(*fieldIn(window, place), *window.panes()->preview());
}

int measureOne(int argc, char **argv)
{
    const test::OwnHome home;
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    PreviewView::registerScheme();
    const QApplication application(argc, argv);
    const QString place = QString::fromLocal8Bit(argv[1]);
    const int items = std::atoi(argv[2]);
    const Figures f = place == QLatin1String("bare") ? measureBarePage(items) : measureEditor(place, items);
    std::printf("%.1f %.1f %.1f %d %.1f\n", f.echo, f.page, f.patch, f.frames, f.lag);
    return 0;
}

Figures inOwnProcess(const QString &place, int items)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {place, QString::number(items)});
    process.waitForFinished(300'000);
    const QList<QByteArray> words = process.readAllStandardOutput().simplified().split(' ');
    if (words.size() < 5)
        return {};
    return {words[0].toDouble(), words[1].toDouble(), words[2].toDouble(), words[3].toInt(),
            words[4].toDouble()};
}

int measureAll(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::printf("%6s %-10s %9s %9s %9s %9s  %s\n", "items", "where", "echo ms", "page ms", "x bare",
                "x patch", "40 keys at 60 ms: frames, lag");
    for (const int items : {56, 1000, 10000}) {
        const Figures bare = inOwnProcess(QStringLiteral("bare"), items);
        std::printf("%6d %-10s %9.1f %9.1f %9s %9s  %d, %.0f ms (%.1f ms from the patch)\n", items, "bare",
                    bare.echo, bare.page, "", "", bare.frames, bare.lag, bare.patch);
        for (const char *place : {"itemTitle", "itemText", "source"}) {
            const Figures f = inOwnProcess(QLatin1String(place), items);
            std::printf("%6d %-10s %9.1f %9.1f %9.2f %9.2f  %d, %.0f ms\n", items, place, f.echo, f.page,
                        f.page / bare.page, f.page / bare.patch, f.frames, f.lag);
            std::fflush(stdout);
        }
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    return argc == 3 ? measureOne(argc, argv) : measureAll(argc, argv);
}
