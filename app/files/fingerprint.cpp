#include "app/files/fingerprint.h"

#include <QCryptographicHash>
#include <QFile>

#include <sys/stat.h>

namespace wolgan {

namespace {

qint64 nanoseconds(const timespec &time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

QByteArray hashOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return hash.result();
}

} // namespace

Fingerprint stampOf(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    return {true, status.st_size, nanoseconds(status.st_mtim), nanoseconds(status.st_ctim), status.st_ino,
            {}};
}

bool sameStamp(const Fingerprint &a, const Fingerprint &b)
{
    return a.exists == b.exists && a.size == b.size && a.modified == b.modified && a.changed == b.changed &&
           a.inode == b.inode;
}

QByteArray contentHash(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
}

Fingerprint fingerprintOf(const QString &path, QByteArrayView bytes)
{
    Fingerprint fingerprint = stampOf(path);
    if (fingerprint.exists)
        fingerprint.hash = contentHash(bytes);
    return fingerprint;
}

Fingerprint fingerprintOf(const QString &path)
{
    Fingerprint fingerprint = stampOf(path);
    fingerprint.hash = fingerprint.exists ? hashOfFile(path) : QByteArray();
    return fingerprint.hash.isEmpty() ? Fingerprint() : fingerprint;
}

DiskState compareWithDisk(const QString &path, const Fingerprint &known)
{
    const Fingerprint now = stampOf(path);
    if (!now.exists)
        return known.exists ? DiskState::Gone : DiskState::Same;
    if (!known.exists)
        return DiskState::Appeared;
    if (sameStamp(now, known))
        return DiskState::Same;
    return now.size == known.size && hashOfFile(path) == known.hash ? DiskState::Same : DiskState::Changed;
}

} // namespace wolgan
