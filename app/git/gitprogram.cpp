#include "app/git/gitprogram.h"

#include <QElapsedTimer>
#include <QProcess>

#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace wolgan::git {

namespace {

constexpr int tick = 100;      // ms between two looks at the progress
constexpr int patience = 3000; // ms for git to clean up after a stop

/// In the child: without a terminal to ask on, and not after the editor.
void leaveTerminal()
{
    ::setsid();
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
}

QProcessEnvironment environmentOf(const ProgramRun &run)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "LANGUAGE"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("GIT_TERMINAL_PROMPT"), QStringLiteral("0"));
    environment.insert(QStringLiteral("GIT_EDITOR"), QStringLiteral(":"));
    for (auto it = run.environment.cbegin(); it != run.environment.cend(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

/// Keeps what was printed, and looks at the last line for how far it is.
void readErrors(QProcess &process, ProgramResult &result, const ProgramRun &run, double &part)
{
    result.err += process.readAllStandardError();
    result.out += process.readAllStandardOutput();
    if (!run.readPart)
        return;
    const qsizetype end = std::max(result.err.lastIndexOf('\r'), result.err.lastIndexOf('\n'));
    if (end <= 0)
        return;
    const qsizetype begin =
        std::max(result.err.lastIndexOf('\r', end - 1), result.err.lastIndexOf('\n', end - 1));
    part = std::max(part, run.readPart(result.err.mid(begin + 1, end - begin - 1)));
}

void stop(QProcess &process)
{
    const auto group = static_cast<pid_t>(-process.processId());
    ::kill(group, SIGTERM); // so that git removes its locks
    if (!process.waitForFinished(patience)) {
        ::kill(group, SIGKILL);
        process.waitForFinished(patience);
    }
}

} // namespace

ProgramResult runGit(const QString &folder, const ProgramRun &run, const Progress &progress)
{
    ProgramResult result;
    QProcess process;
    process.setProcessEnvironment(environmentOf(run));
    process.setWorkingDirectory(folder);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier(leaveTerminal);
    process.start(QStringLiteral("git"), run.arguments);
    if (!process.waitForStarted()) {
        result.end = ProgramResult::End::Missing;
        return result;
    }
    double part = -1;
    while (!process.waitForFinished(tick) && process.state() != QProcess::NotRunning) {
        readErrors(process, result, run, part);
        if (progress && !progress(run.what, part)) {
            stop(process);
            result.end = ProgramResult::End::Stopped;
            return result;
        }
    }
    readErrors(process, result, run, part);
    result.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return result;
}

QString lastLines(const QByteArray &output)
{
    constexpr qsizetype Shown = 12;
    QStringList lines = QString::fromUtf8(output).trimmed().split(u'\n');
    for (QString &line : lines)
        line = line.section(u'\r', -1).trimmed();
    lines.removeAll(QString());
    return lines.mid(std::max<qsizetype>(0, lines.size() - Shown)).join(u'\n');
}

} // namespace wolgan::git
