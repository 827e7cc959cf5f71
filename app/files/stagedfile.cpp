#include "app/files/stagedfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SaveFile)
};

/// One sentence for an error number of a call that wrote `path`.
QString failure(QByteArrayView path, int error)
{
    const QString name = QFile::decodeName(path.toByteArray());
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return Text::tr("There is no room left to save “%1”; free some space and save again.").arg(name);
    case EACCES:
    case EPERM:
        return Text::tr("You may not write “%1”; save it under another name or change its permissions.")
            .arg(name);
    case EROFS:
        return Text::tr("“%1” is on a disk that can only be read; save it under another name.").arg(name);
    case ENOENT:
    case ENOTDIR:
        return Text::tr("The folder of “%1” does not exist; create it or save under another name.").arg(name);
    case EISDIR:
        return Text::tr("“%1” is a folder; save under another name.").arg(name);
    case ELOOP:
        return Text::tr("“%1” is a link that leads back to itself; save under another name.").arg(name);
    case EFBIG:
        return Text::tr("“%1” is larger than this disk or account allows; save it elsewhere.").arg(name);
    default:
        return Text::tr("“%1” cannot be saved (%2); save it under another name.")
            .arg(name, qt_error_string(error));
    }
}

QByteArray folderOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    if (slash < 0)
        return QByteArrayLiteral(".");
    return slash == 0 ? QByteArrayLiteral("/") : path.first(slash);
}

QByteArray besideOf(const QByteArray &target, const QByteArray &mark)
{
    return folderOf(target) + "/.wolgan-" + mark + ".tmp";
}

/// Follows links also where the last one's target does not exist yet, which realpath does not.
tl::expected<QByteArray, int> followLinks(QByteArray path)
{
    for (int hops = 0; hops < 40; ++hops) {
        struct stat status = {};
        if (::lstat(path.constData(), &status) != 0 || !S_ISLNK(status.st_mode))
            return path;
        QByteArray target(PATH_MAX, '\0');
        const ssize_t size = ::readlink(path.constData(), target.data(), PATH_MAX);
        if (size < 0)
            return tl::unexpected(errno);
        target.truncate(size);
        path = target.startsWith('/') ? target : folderOf(path) + '/' + target;
    }
    return tl::unexpected(ELOOP);
}

/// What the target is now; nothing where there is none. An error where it must not be replaced.
tl::expected<struct stat, int> targetStatus(const QByteArray &target, bool &exists)
{
    struct stat status = {};
    exists = ::stat(target.constData(), &status) == 0;
    if (!exists)
        return errno == ENOENT ? tl::expected<struct stat, int>(status) : tl::unexpected(errno);
    if (S_ISDIR(status.st_mode))
        return tl::unexpected(EISDIR);
    if (!S_ISREG(status.st_mode))
        return tl::unexpected(EINVAL);
    // A rename needs no permission of the file itself; who made it read-only meant it.
    if (::access(target.constData(), W_OK) != 0)
        return tl::unexpected(errno);
    return status;
}

tl::expected<void, int> writeAll(int file, QByteArrayView bytes, const DiskCalls &disk)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = disk.write(file, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return tl::unexpected(written == 0 ? EIO : errno);
        bytes = bytes.sliced(written);
    }
    return {};
}

/// Some file systems cannot sync; that is no reason not to save.
tl::expected<void, int> syncFile(int file, const DiskCalls &disk)
{
    if (disk.sync(file) == 0 || errno == EINVAL || errno == ENOTSUP)
        return {};
    return tl::unexpected(errno);
}

/// Gives the new file the old one's owner as far as the user may, then its mode.
tl::expected<void, int> keepOwnerAndMode(int file, const struct stat &old)
{
    if (::fchown(file, old.st_uid, old.st_gid) != 0 &&
        ::fchown(file, static_cast<uid_t>(-1), old.st_gid) != 0)
        errno = 0;
    if (::fchmod(file, old.st_mode & 07777) != 0)
        return tl::unexpected(errno);
    return {};
}

} // namespace

QString stagedName(const QString &target, const QByteArray &mark)
{
    return QFile::decodeName(besideOf(QFile::encodeName(target), mark));
}

StagedFile::StagedFile(QByteArray target, QByteArray temporary, DiskCalls disk)
    : m_target(std::move(target)), m_temporary(std::move(temporary)), m_disk(std::move(disk))
{
}

StagedFile::StagedFile(StagedFile &&other) noexcept
    : m_target(std::move(other.m_target)), m_temporary(std::exchange(other.m_temporary, {})),
      m_disk(std::move(other.m_disk))
{
}

StagedFile::~StagedFile()
{
    if (!m_temporary.isEmpty())
        ::unlink(m_temporary.constData());
}

QString StagedFile::target() const
{
    return QFile::decodeName(m_target);
}

tl::expected<StagedFile, QString> StagedFile::stage(const QString &path, QByteArrayView bytes,
                                                    const StageOptions &options)
{
    const QByteArray name = QFile::encodeName(path);
    const auto fail = [&name](int error) { return tl::unexpected(failure(name, error)); };
    const auto target = followLinks(name);
    if (!target)
        return fail(target.error());
    bool exists = false;
    const auto old = targetStatus(*target, exists);
    if (!old)
        return fail(old.error());

    const QByteArray temporary = besideOf(
        *target, options.mark.isEmpty() ? QByteArray::number(QRandomGenerator::system()->generate64(), 16)
                                        : options.mark);
    const int file = ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                            exists ? 0600 : options.newFileMode);
    if (file < 0)
        return fail(errno);
    StagedFile staged(*target, temporary, options.disk);
    auto done = writeAll(file, bytes, options.disk);
    if (done && exists)
        done = keepOwnerAndMode(file, *old);
    if (done)
        done = syncFile(file, options.disk);
    if (::close(file) != 0 && done)
        done = tl::unexpected(errno);
    if (!done)
        return fail(done.error());
    return staged;
}

tl::expected<void, QString> StagedFile::commit()
{
    if (m_disk.rename(m_temporary.constData(), m_target.constData()) != 0)
        return tl::unexpected(failure(m_target, errno));
    m_temporary.clear();
    const int folder = ::open(folderOf(m_target).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return {};
    const auto synced = syncFile(folder, m_disk);
    ::close(folder);
    if (!synced)
        return tl::unexpected(failure(m_target, synced.error()));
    return {};
}

tl::expected<void, QString> saveFile(const QString &path, QByteArrayView bytes, const StageOptions &options)
{
    auto staged = StagedFile::stage(path, bytes, options);
    if (!staged)
        return tl::unexpected(staged.error());
    return staged->commit();
}

} // namespace wolgan
