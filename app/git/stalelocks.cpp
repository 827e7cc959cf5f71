#include "app/git/commit.h"
#include "app/git/pointers.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace wolgan::git {

namespace {

/// Whether a git program works somewhere below a folder.
bool isGitAtWork(const QString &top)
{
    const QDir processes(QStringLiteral("/proc"));
    for (const QString &id : processes.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(QStringLiteral("/proc/%1/comm").arg(id));
        if (!name.open(QIODevice::ReadOnly) || !name.readAll().startsWith("git"))
            continue;
        const QString place = QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(id));
        if ((place + QLatin1Char('/')).startsWith(top + QLatin1Char('/')))
            return true;
    }
    return false;
}

} // namespace

void removeStaleLocks(const QString &folder, const QDateTime &since)
{
    const Library library;
    const Repository repository = openAt(folder);
    if (!repository || !git_repository_workdir(repository.get()))
        return;
    const QString top =
        QFileInfo(QFile::decodeName(git_repository_workdir(repository.get()))).canonicalFilePath();
    if (isGitAtWork(top))
        return;
    const QString own = QFile::decodeName(git_repository_path(repository.get()));
    const QString shared = QFile::decodeName(git_repository_commondir(repository.get()));
    QStringList locks{own + QLatin1String("/index.lock"), own + QLatin1String("/HEAD.lock")};
    QDirIterator references(shared + QLatin1String("/refs/heads"), {QStringLiteral("*.lock")}, QDir::Files,
                            QDirIterator::Subdirectories);
    while (references.hasNext())
        locks.append(references.next());
    for (const QString &lock : std::as_const(locks)) {
        if (QFileInfo(lock).lastModified() >= since)
            QFile::remove(lock);
    }
}

} // namespace wolgan::git
