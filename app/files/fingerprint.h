#pragma once

#include <QByteArray>
#include <QString>

namespace wolgan {

/// What a file on disk was when it was last read or written, to tell later whether somebody else changed it.
struct Fingerprint
{
    bool exists = false;
    qint64 size = 0;     ///< bytes
    qint64 modified = 0; ///< nanoseconds since 1970
    qint64 changed = 0;  ///< the inode's own time, which nobody can set back; nanoseconds since 1970
    quint64 inode = 0;   ///< a file that replaced the old one has another
    QByteArray hash;     ///< SHA-256 of the bytes; empty where there are none
};

/// What a file was, or is now, compared with a fingerprint.
enum class DiskState { Same, Changed, Gone, Appeared };

/// SHA-256, as fingerprints hold it.
[[nodiscard]] QByteArray contentHash(QByteArrayView bytes);

/// The fingerprint of a file without the hash, which needs no reading.
[[nodiscard]] Fingerprint stampOf(const QString &path);
/// True where all but the hashes are equal.
[[nodiscard]] bool sameStamp(const Fingerprint &a, const Fingerprint &b);

/// The fingerprint of the file that was just read or written with these bytes; spares reading it again.
[[nodiscard]] Fingerprint fingerprintOf(const QString &path, QByteArrayView bytes);
/// The fingerprint of the file as it is, read whole. A file that cannot be read counts as not there.
[[nodiscard]] Fingerprint fingerprintOf(const QString &path);

/// Whether the file still holds what it held. Reads the file only where its times, size or inode differ; a
/// file that was only touched is the same.
[[nodiscard]] DiskState compareWithDisk(const QString &path, const Fingerprint &known);

} // namespace wolgan
