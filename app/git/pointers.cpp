#include "app/git/pointers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace wolgan::git {

QString lastError()
{
    const git_error *error = git_error_last();
    return error ? QString::fromUtf8(error->message) : QString();
}

Repository openAt(const QString &folder)
{
    return take<Repository>(git_repository_open_ext, QFile::encodeName(folder).constData(), 0U,
                            static_cast<const char *>(nullptr));
}

Commit headCommit(git_repository *repository)
{
    git_oid id;
    if (git_reference_name_to_id(&id, repository, "HEAD") != 0)
        return {};
    return take<Commit>(git_commit_lookup, repository, &id);
}

Commit commitOf(git_repository *repository, const QByteArray &id)
{
    git_oid oid;
    if (git_oid_fromstr(&oid, id.constData()) != 0)
        return {};
    return take<Commit>(git_commit_lookup, repository, &oid);
}

QByteArray idOf(const git_commit *commit)
{
    return commit ? QByteArray(git_oid_tostr_s(git_commit_id(commit))) : QByteArray();
}

QByteArray prefixOf(git_repository *repository, const QString &folder)
{
    const char *top = git_repository_workdir(repository);
    if (!top)
        return {};
    const QString relative = QDir(QFileInfo(QFile::decodeName(top)).canonicalFilePath())
                                 .relativeFilePath(QFileInfo(folder).canonicalFilePath());
    return relative == u"." ? QByteArray() : QFile::encodeName(relative) + '/';
}

} // namespace wolgan::git
