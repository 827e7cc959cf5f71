#pragma once

// Recovery files: the unsaved text of open posts, kept in a folder of the user's so that a crash loses a
// second's work at most.
//
// A recovery file is one line that names the format, one line of JSON about the text, then the text's bytes.
// Its name begins with a hash of the post's absolute path. Beside it lies a lock file held by the program
// that writes it: a recovery file whose lock is held belongs to a running program and is not offered. Folder
// and files are readable by the user alone.

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QLockFile>
#include <QString>

#include <tl/expected.hpp>

#include <memory>

namespace wolgan {

/// A text that a program left behind.
struct Recovery
{
    QString file;        ///< the recovery file
    QString post;        ///< absolute path of the post; empty for one that was never saved
    QDateTime savedAt;   ///< when the text was written, UTC
    QByteArray baseHash; ///< contentHash() of the bytes on disk that the text began from; empty where there
                         ///< were none
    QByteArray bytes;    ///< the unsaved text
};

/// Where recovery files lie unless told otherwise: in the user's state folder
/// ($XDG_STATE_HOME/wolgan/recovery).
[[nodiscard]] QString recoveryFolder();

/// The recovery files left in a folder by programs that run no more, newest first; damaged ones are passed
/// over.
[[nodiscard]] QList<Recovery> leftRecoveries(const QString &folder = recoveryFolder());

/// Removes a recovery file that was adopted or refused.
void discardRecovery(const Recovery &recovery);

/// The recovery file of one open post. Nothing lies on disk before the first write(), nor after discard() or
/// the destructor: closing a post in good order leaves nothing to recover.
class RecoveryFile
{
public:
    /// `post` is empty for a post that was never saved.
    explicit RecoveryFile(const QString &post, const QString &folder = recoveryFolder());
    ~RecoveryFile();
    Q_DISABLE_COPY_MOVE(RecoveryFile)

    /// Replaces what the file holds, atomically.
    [[nodiscard]] tl::expected<void, QString> write(QByteArrayView bytes, const QByteArray &baseHash);
    void discard();
    [[nodiscard]] QString file() const { return m_file; }

private:
    QString m_post;
    QString m_file;
    std::unique_ptr<QLockFile> m_lock; ///< held from the first write to the discard
};

} // namespace wolgan
