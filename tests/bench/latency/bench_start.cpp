// From the start of the program to a usable form and to the painted page, and the memory that it takes: the
// whole editor beside a bare web view, each in a process of its own, with sample 1.

#include "app/window/editorpanes.h"
#include "app/window/mainwindow.h"
#include "preview/view/previewview.h"
#include "tests/bench/digest.h"
#include "tests/bench/latency/barepage.h"
#include "tests/bench/latency/screenprobe.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

#include <QDir>
#include <QEventLoop>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace wolgan;
using namespace wolgan::bench;

namespace {

constexpr int rounds = 7;

struct Start
{
    double usable = 0;  ///< milliseconds until a form can be typed into
    double painted = 0; ///< milliseconds until the page is there
    double memory =
        0; ///< resident, of the program and its children, in MB: pages that they share count in each
};

QByteArray post()
{
    const QList<test::Post> samples = test::samplePosts();
    return samples.isEmpty() ? digest(56) : samples.first().bytes;
}

QByteArray lineOf(const QString &file, QByteArrayView name)
{
    QFile status(file);
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith(name))
                return line.sliced(name.size()).simplified();
        }
    }
    return {};
}

/// Resident memory of a process and everything that it started, in kB.
qint64 residentOf(qint64 process)
{
    qint64 sum = 0;
    for (const QString &name :
         QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
        const QString status = QStringLiteral("/proc/%1/status").arg(name);
        if (name.toLongLong() == process)
            sum += lineOf(status, "VmRSS:").split(' ').first().toLongLong();
        else if (lineOf(status, "PPid:").toLongLong() == process)
            sum += residentOf(name.toLongLong());
    }
    return sum;
}

void show(QWidget &window)
{
    window.resize(1380, 850);
    window.show();
}

Start startBare(double begin)
{
    BarePage bare(post());
    QEventLoop loop;
    QObject::connect(&bare, &BarePage::ready, &loop, &QEventLoop::quit);
    show(bare);
    Start start{now() - begin};
    loop.exec();
    start.painted = now() - begin;
    return start;
}

Start startEditor(double begin)
{
    test::Answers answers;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("2026-01-05-digest.md"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(post()) < 0)
        return {};
    file.close();
    MainWindow window(answers.prompts(), folder.filePath(QStringLiteral("recoveries")));
    show(window);
    window.openPost(path);
    QCoreApplication::processEvents();
    Start start{now() - begin};
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (const PreviewView *preview = window.panes()->preview()) {
            QObject::connect(preview, &PreviewView::patched, &loop, &QEventLoop::quit);
            poll.stop();
        }
    });
    poll.start(1);
    loop.exec();
    start.painted = now() - begin;
    QEventLoop rest; // confirmed, coloured
    QTimer::singleShot(3000, &rest, &QEventLoop::quit);
    rest.exec();
    start.memory = static_cast<double>(residentOf(QCoreApplication::applicationPid())) / 1024;
    return start;
}

int measureOne(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    PreviewView::registerScheme();
    const QApplication application(argc, argv);
    const double begin = std::atof(argv[2]);
    const Start start = qstrcmp(argv[1], "bare") == 0 ? startBare(begin) : startEditor(begin);
    std::printf("%.1f %.1f %.1f\n", start.usable, start.painted, start.memory);
    return 0;
}

Start inOwnProcess(const QString &what)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {what, QString::number(now(), 'f', 1)});
    process.waitForFinished(120'000);
    const QList<QByteArray> words = process.readAllStandardOutput().simplified().split(' ');
    return words.size() < 3 ? Start() : Start{words[0].toDouble(), words[1].toDouble(), words[2].toDouble()};
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

int measureAll(int argc, char **argv)
{
    const test::OwnHome home; // the first round fills its caches
    const QCoreApplication application(argc, argv);
    std::vector<double> bare, usable, painted, memory;
    for (int round = 0; round < rounds; ++round) {
        bare.push_back(inOwnProcess(QStringLiteral("bare")).painted);
        const Start start = inOwnProcess(QStringLiteral("editor"));
        usable.push_back(start.usable);
        painted.push_back(start.painted);
        memory.push_back(start.memory);
    }
    std::printf(
        "bare view painted after %.0f ms | form usable after %.0f ms | preview painted after %.0f ms, "
        "%.2f x | %.0f MB resident\n",
        medianOf(bare), medianOf(usable), medianOf(painted), medianOf(painted) / medianOf(bare),
        medianOf(memory));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    return argc == 3 ? measureOne(argc, argv) : measureAll(argc, argv);
}
