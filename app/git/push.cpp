#include "app/git/push.h"

#include "app/git/gitprogram.h"
#include "app/git/repository.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace wolgan::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Git)
};

/// Which of git's messages mean what, the most telling ones first.
struct Reason
{
    const char *pattern;
    const char *text;
};

constexpr std::array<Reason, 5> reasons{{
    {"\\[rejected\\].*(non-fast-forward|fetch first)|Updates were rejected",
     QT_TRANSLATE_NOOP("Git", "The remote branch has commits that are not here. Fetch them (“git pull "
                              "--rebase”), then push again; nothing was overwritten.")},
    {"\\[remote rejected\\]|pre-receive hook declined|protected branch",
     QT_TRANSLATE_NOOP("Git",
                       "The remote refused the branch. It may be protected: push to another branch and "
                       "open a pull request.")},
    {"Authentication failed|could not read (Username|Password)|terminal prompts disabled|Permission denied|"
     "Permission to .* denied|returned error: 40[13]|Host key verification failed|does not have permission",
     QT_TRANSLATE_NOOP("Git",
                       "The remote did not accept who you are. Set up a credential helper or an SSH key, "
                       "or push once in a terminal.")},
    {"Could not resolve|Connection (refused|timed out|reset)|Network is unreachable|No route to host|"
     "Failed to connect|Operation timed out",
     QT_TRANSLATE_NOOP("Git", "The remote cannot be reached. Check the network, then push again.")},
    {"does not appear to be a git repository|[Rr]epository .*not found|No such remote",
     QT_TRANSLATE_NOOP("Git",
                       "There is no repository at the remote's address. Check it with “git remote -v”.")},
}};

QString failure(const ProgramResult &result)
{
    const QString log = QString::fromUtf8(result.err + result.out);
    for (const Reason &reason : reasons) {
        if (QRegularExpression(QLatin1String(reason.pattern)).match(log).hasMatch())
            return Text::tr(reason.text) + QLatin1Char('\n') + lastLines(result.err);
    }
    return Text::tr("git could not push:\n%1").arg(lastLines(result.err + result.out));
}

/// "Writing objects:  45% (9/20), 1.2 MiB" as a part of the whole: what comes before it takes no time.
double partOf(const QByteArray &line)
{
    static const QRegularExpression percent(QStringLiteral(R"(^(?:remote: )?Writing objects: +(\d+)%)"));
    const auto match = percent.match(QString::fromUtf8(line));
    return match.hasMatch() ? match.captured(1).toInt() / 100.0 : -1;
}

} // namespace

tl::expected<QString, QString> push(const QString &folder, const QString &branch, const Progress &progress)
{
    const RepositoryState state = lookAt(folder);
    if (!state.found)
        return tl::unexpected(Text::tr("“%1” is not under git; there is nothing to push.").arg(folder));
    if (state.remote.isEmpty())
        return tl::unexpected(
            Text::tr("git does not know where to push to. Add the remote repository with “git "
                     "remote add origin URL”, or choose one of several with “git push -u "
                     "REMOTE %1”.")
                .arg(branch));
    ProgramRun run;
    run.arguments = {QStringLiteral("push"), QStringLiteral("--progress"), QStringLiteral("--set-upstream"),
                     state.remote, QStringLiteral("refs/heads/%1:refs/heads/%1").arg(branch)};
    if (state.followed.contains(branch)) {
        run.arguments.removeAt(2);
        run.arguments.last() = QStringLiteral("refs/heads/%1:%2").arg(branch, state.followed.value(branch));
    }
    run.what = Text::tr("Pushing to %1").arg(state.remote);
    run.readPart = partOf;
    const ProgramResult result = runGit(folder, run, progress);
    switch (result.end) {
    case ProgramResult::End::Missing:
        return tl::unexpected(Text::tr("The git program is needed to push; install it."));
    case ProgramResult::End::Stopped:
        return tl::unexpected(Text::tr("Stopped; the commit is here, and may be pushed later."));
    case ProgramResult::End::Exited:
        break;
    }
    if (result.status != 0)
        return tl::unexpected(failure(result));
    return state.remote;
}

} // namespace wolgan::git
