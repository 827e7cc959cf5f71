#include "app/inbox/inboxfile.h"

#include "app/files/stagedfile.h"
#include "app/files/statefolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace wolgan {

namespace {

constexpr qint64 maximumSize = 16 * 1024 * 1024; // more is no inbox
constexpr int lockTime = 5000;                   // ms

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Inbox)
};

/// Away from the blog, so that git does not see it.
QString lockName(const QString &file)
{
    const QByteArray hash = QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha256);
    return QDir(stateFolder())
        .filePath(QStringLiteral("inbox-%1.lock").arg(QString::fromLatin1(hash.toHex().first(16))));
}

/// One program or thread at a time has it. The system takes it from a program that dies; QLockFile cannot
/// tell whose a lock is that was being made just then.
class Lock
{
public:
    explicit Lock(const QString &path)
        : m_file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
    }
    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;
    ~Lock()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    /// Waits for the others as long as that makes sense.
    [[nodiscard]] bool take() const
    {
        const QDeadlineTimer deadline(lockTime);
        while (::flock(m_file, LOCK_EX | LOCK_NB) != 0) {
            if (m_file < 0 || deadline.hasExpired())
                return false;
            QThread::msleep(10);
        }
        return true;
    }

private:
    int m_file;
};

bool liesInGit(const QString &folder)
{
    QDir above(folder);
    do {
        if (above.exists(QStringLiteral(".git")))
            return true;
    } while (above.cdUp());
    return false;
}

/// Tells git, for everyone who has the blog, that links added on two branches are all meant. Where that
/// cannot be written git will ask, and nothing is lost.
void letGitMerge(const QString &blogRoot)
{
    const QString path = QDir(blogRoot).filePath(QStringLiteral(".gitattributes"));
    QFile file(path);
    if (!liesInGit(blogRoot) || QFileInfo(path).isSymLink() ||
        (file.exists() && !file.open(QIODevice::ReadOnly)))
        return;
    const QByteArray bytes = file.isOpen() ? file.readAll() : QByteArray();
    if (!bytes.contains("_inbox.md"))
        (void)saveFile(path, bytes + (bytes.isEmpty() || bytes.endsWith('\n') ? "" : "\n") +
                                 "/_inbox.md merge=union\n");
}

/// Puts the bytes in the inbox's place; what a killed program left beside it goes.
tl::expected<void, QString> writeInboxFile(const QString &path, const QByteArray &bytes)
{
    const QByteArray mark = "inbox";
    QFile::remove(stagedName(path, mark));
    return saveFile(path, bytes, {0666, mark, {}});
}

} // namespace

QString inboxFile(const QString &blogRoot)
{
    return QDir(blogRoot).filePath(QStringLiteral("_inbox.md"));
}

tl::expected<QByteArray, QString> readInboxFile(const QString &blogRoot)
{
    const QString path = inboxFile(blogRoot);
    const QFileInfo info(path);
    if (info.isSymLink() || (info.exists() && !info.isFile()))
        return tl::unexpected(
            Text::tr("“%1” is no plain file: move it away to collect links in this blog.").arg(path));
    if (!info.exists())
        return QByteArray();
    if (info.size() > maximumSize)
        return tl::unexpected(
            Text::tr("“%1” is too large to be an inbox: move it away to begin another.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(
            Text::tr("“%1” cannot be read (%2): change its permissions.").arg(path, file.errorString()));
    return file.readAll();
}

tl::expected<QByteArray, QString> changeInboxFile(const QString &blogRoot, const CardExchange &exchange)
{
    const QString path = inboxFile(blogRoot);
    if (!makePrivateFolder(stateFolder()))
        return tl::unexpected(
            Text::tr("The folder “%1” cannot be made: change the permissions of the one that it lies in.")
                .arg(stateFolder()));
    const Lock lock(lockName(path));
    if (!lock.take())
        return tl::unexpected(
            Text::tr("“%1” is being changed by another Wolgan: try again in a moment.").arg(path));
    const auto bytes = readInboxFile(blogRoot);
    if (!bytes)
        return bytes;
    const QByteArray changed = exchangeCards(*bytes, exchange).applied(*bytes);
    if (changed == *bytes)
        return bytes;
    if (!QFileInfo::exists(path))
        letGitMerge(blogRoot);
    return writeInboxFile(path, changed).map([&] { return changed; });
}

} // namespace wolgan
