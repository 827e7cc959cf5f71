#include "app/git/programcommit.h"

#include "app/files/stagedfile.h"
#include "app/git/gitprogram.h"
#include "app/git/pointers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace wolgan::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Git)
};

bool hasHooks(git_repository *repository)
{
    QString folder = QFile::decodeName(git_repository_commondir(repository)) + QLatin1String("/hooks");
    if (const auto config = take<Config>(git_repository_config_snapshot, repository)) {
        git_buf path = {};
        if (git_config_get_path(&path, config.get(), "core.hooksPath") == 0)
            folder = QDir(QFile::decodeName(git_repository_workdir(repository)))
                         .filePath(QFile::decodeName(path.ptr));
        git_buf_dispose(&path);
    }
    const QStringList names{QStringLiteral("pre-commit"),        QStringLiteral("prepare-commit-msg"),
                            QStringLiteral("commit-msg"),        QStringLiteral("post-commit"),
                            QStringLiteral("post-index-change"), QStringLiteral("reference-transaction")};
    return std::any_of(names.cbegin(), names.cend(), [&folder](const QString &name) {
        return QFileInfo(folder + QLatin1Char('/') + name).isExecutable();
    });
}

bool wantsSignature(git_repository *repository)
{
    const auto config = take<Config>(git_repository_config_snapshot, repository);
    int wanted = 0;
    return config && git_config_get_bool(&wanted, config.get(), "commit.gpgsign") == 0 && wanted;
}

bool hasFilter(git_repository *repository, const QByteArray &path)
{
    for (const char *name : {"filter", "working-tree-encoding"}) {
        const char *value = nullptr;
        if (git_attr_get(&value, repository, 0, path.constData(), name) == 0 &&
            git_attr_value(value) == GIT_ATTR_VALUE_STRING)
            return true;
    }
    return false;
}

bool namesAuthor()
{
    for (const char *name : {"GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_AUTHOR_DATE", "GIT_COMMITTER_NAME",
                             "GIT_COMMITTER_EMAIL", "GIT_COMMITTER_DATE"}) {
        if (qEnvironmentVariableIsSet(name))
            return true;
    }
    return false;
}

/// An index that libgit2 cannot read: split or sparse.
bool hasForeignIndex(git_repository *repository)
{
    return !take<Index>(git_repository_index, repository);
}

/// One command on an index of its own, then the next.
class Steps
{
public:
    Steps(const QString &folder, const CommitWish &wish, const Progress &progress)
        : m_folder(folder), m_wish(wish), m_progress(progress)
    {
    }

    [[nodiscard]] tl::expected<QByteArray, QString> run(QStringList arguments, bool ownIndex = true) const
    {
        ProgramRun run;
        run.arguments = QStringList{QStringLiteral("--literal-pathspecs")} + arguments;
        run.what = Text::tr("Committing");
        if (ownIndex)
            run.environment.insert(QStringLiteral("GIT_INDEX_FILE"),
                                   m_wish.scratch + QLatin1String("/index"));
        const ProgramResult result = runGit(m_folder, run, m_progress);
        switch (result.end) {
        case ProgramResult::End::Missing:
            return tl::unexpected(
                Text::tr("The git program is needed for this repository's hooks, signatures or filters; "
                         "install it, or export without a commit."));
        case ProgramResult::End::Stopped:
            return tl::unexpected(Text::tr("Stopped; nothing was committed."));
        case ProgramResult::End::Exited:
            break;
        }
        if (result.status != 0)
            return tl::unexpected(Text::tr("git refused the commit (a hook, or its settings):\n%1")
                                      .arg(lastLines(result.err + result.out)));
        return result.out;
    }

private:
    QString m_folder;
    const CommitWish &m_wish;
    const Progress &m_progress;
};

QStringList thereOrNot(const QString &folder, const QStringList &paths, bool there)
{
    QStringList found;
    for (const QString &path : paths) {
        if (QFileInfo::exists(QDir(folder).filePath(path)) == there)
            found.append(path);
    }
    return found;
}

/// The new index: the last commit's, with the files as the folder has them.
tl::expected<QByteArray, QString> buildIndex(const Steps &steps, const QString &folder,
                                             const CommitWish &wish, const CommitBase &base)
{
    const QStringList there = thereOrNot(folder, wish.paths, true);
    const QStringList gone = thereOrNot(folder, wish.paths, false);
    auto done = steps.run({QStringLiteral("read-tree"),
                           base.commit.isEmpty() ? QStringLiteral("--empty") : QStringLiteral("HEAD")});
    if (done && !there.isEmpty())
        done = steps.run(QStringList{QStringLiteral("add"), QStringLiteral("--")} + there);
    if (done && !gone.isEmpty())
        done = steps.run(QStringList{QStringLiteral("rm"), QStringLiteral("--cached"), QStringLiteral("-q"),
                                     QStringLiteral("--ignore-unmatch"), QStringLiteral("--")} +
                         gone);
    return done;
}

/// What the commit changed, relative to the folder: a hook may have added to it.
tl::expected<QStringList, QString> changedFiles(const Steps &steps)
{
    const auto names =
        steps.run({QStringLiteral("diff-tree"), QStringLiteral("--no-commit-id"),
                   QStringLiteral("--name-only"), QStringLiteral("--relative"), QStringLiteral("--root"),
                   QStringLiteral("-r"), QStringLiteral("-z"), QStringLiteral("HEAD")});
    if (!names)
        return tl::unexpected(names.error());
    QStringList files;
    for (const QByteArray &name : names->split('\0')) {
        if (!name.isEmpty())
            files.append(QFile::decodeName(name));
    }
    return files;
}

} // namespace

bool needsProgram(git_repository *repository, const QList<QByteArray> &paths)
{
    return namesAuthor() || hasHooks(repository) || wantsSignature(repository) ||
           hasForeignIndex(repository) ||
           std::any_of(paths.cbegin(), paths.cend(),
                       [repository](const QByteArray &path) { return hasFilter(repository, path); });
}

tl::expected<CommitDone, QString> commitByProgram(const QString &folder, const CommitWish &wish,
                                                  const CommitBase &base, const Progress &progress)
{
    const Steps steps(folder, wish, progress);
    const QString message = wish.scratch + QLatin1String("/message");
    if (const auto saved = saveFile(message, wish.message.toUtf8()); !saved)
        return tl::unexpected(saved.error());
    CommitDone done;
    done.ranProgram = true;
    if (const auto built = buildIndex(steps, folder, wish, base); !built)
        return tl::unexpected(built.error());
    if (!base.commit.isEmpty()) {
        const auto staged = steps.run({QStringLiteral("diff-index"), QStringLiteral("--cached"),
                                       QStringLiteral("--name-only"), QStringLiteral("HEAD")});
        if (staged && staged->isEmpty())
            return done;
    }
    if (const auto made =
            steps.run({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-F"), message});
        !made)
        return tl::unexpected(made.error());
    // From here on it is done: what fails leaves an index that says less than it could.
    done.id =
        steps.run({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}).value_or(QByteArray()).trimmed();
    done.files = changedFiles(steps).value_or(wish.paths);
    QStringList paths = wish.paths + done.files;
    paths.removeDuplicates();
    (void)steps.run(QStringList{QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("HEAD"),
                                QStringLiteral("--")} +
                        paths,
                    false);
    return done;
}

} // namespace wolgan::git
