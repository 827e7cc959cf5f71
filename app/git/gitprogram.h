#pragma once

#include "app/files/progress.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>

namespace wolgan::git {

/// How a run of the `git` program ended.
struct ProgramResult
{
    enum class End { Exited, Missing, Stopped } end = End::Exited;
    int status = 0; ///< of an exit
    QByteArray out;
    QByteArray err; ///< its English messages

    [[nodiscard]] bool isDone() const { return end == End::Exited && status == 0; }
};

struct ProgramRun
{
    QStringList arguments;
    QMap<QString, QString> environment; ///< besides the system's
    QString what;                       ///< for the progress
    std::function<double(const QByteArray &line)>
        readPart; ///< how far a line of `err` says it is; may be empty
};

/// Runs `git` in a folder and waits, telling the progress some times a second; a stop ends git and what it
/// started. git never asks: it fails where it would. Not for the GUI thread.
[[nodiscard]] ProgramResult runGit(const QString &folder, const ProgramRun &run,
                                   const Progress &progress = {});

/// The last lines that a program printed, for a message.
[[nodiscard]] QString lastLines(const QByteArray &output);

} // namespace wolgan::git
