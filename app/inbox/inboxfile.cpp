#include "app/inbox/inboxfile.h"

#include "app/files/stagedfile.h"
#include "app/files/statefolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace wolgan {

namespace {

constexpr qint64 maximumSize = 16 * 1024 * 1024; // more is no inbox
constexpr int lockTime = 5000;                   // ms

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Inbox)
};

/// Beside no file of the blog, so that git does not see it.
QString lockName(const QString &file)
{
    const QByteArray hash = QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha256);
    return QDir(stateFolder())
        .filePath(QStringLiteral("inbox-%1.lock").arg(QString::fromLatin1(hash.toHex().first(16))));
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
        return tl::unexpected(Text::tr("“%1” is too large to be an inbox.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Text::tr("Cannot read “%1”: %2.").arg(path, file.errorString()));
    return file.readAll();
}

tl::expected<QByteArray, QString> changeInboxFile(const QString &blogRoot, const CardExchange &exchange)
{
    QLockFile lock(lockName(inboxFile(blogRoot)));
    if (!makePrivateFolder(stateFolder()) || !lock.tryLock(lockTime))
        return tl::unexpected(Text::tr("The inbox is being changed by another Wolgan: try again."));
    const auto bytes = readInboxFile(blogRoot);
    if (!bytes)
        return bytes;
    const QByteArray changed = exchangeCards(*bytes, exchange).applied(*bytes);
    if (changed == *bytes)
        return bytes;
    return saveFile(inboxFile(blogRoot), changed).map([&] { return changed; });
}

} // namespace wolgan
