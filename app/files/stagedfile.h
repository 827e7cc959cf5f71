#pragma once

// Replacing a file so that everyone, also after a crash or a power cut, sees the old bytes or the new ones.
//
// QSaveFile writes beside the target and renames, keeps the permission bits and follows a link, but ignores a
// failed fsync (a full disk may show only there), does not sync the folder, changes the owner, and replaces a
// file that was made read-only. So the calls are made here. Hard links to the old file keep the old bytes;
// access lists are not copied.

#include "app/files/diskcalls.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace wolgan {

struct StageOptions
{
    mode_t newFileMode =
        0666;        ///< of a file that did not exist, before the umask; an existing file keeps its own
    QByteArray mark; ///< in the name of the file beside the target, `.wolgan-MARK.tmp`; random where empty
    DiskCalls disk;
};

/// The file that `stage` writes beside a target for a mark.
[[nodiscard]] QString stagedName(const QString &target, const QByteArray &mark);

/// New contents of a file, written and synced beside it, that become the file by one rename. Until commit()
/// nothing has happened to the target; without it the destructor removes what was written.
class StagedFile
{
public:
    /// Writes the bytes beside `path`, or beside what it links to. The error is one sentence for the user.
    [[nodiscard]] static tl::expected<StagedFile, QString> stage(const QString &path, QByteArrayView bytes,
                                                                 const StageOptions &options = {});
    StagedFile(StagedFile &&other) noexcept;
    StagedFile &operator=(StagedFile &&other) = delete;
    StagedFile(const StagedFile &) = delete;
    ~StagedFile();

    /// The file that will be replaced: `path` with its links followed.
    [[nodiscard]] QString target() const;
    /// True once the target was replaced.
    [[nodiscard]] bool isCommitted() const { return m_temporary.isEmpty(); }
    /// Replaces the target and syncs its folder. Where only the folder's sync failed the target is replaced
    /// already.
    [[nodiscard]] tl::expected<void, QString> commit();

private:
    StagedFile(QByteArray target, QByteArray temporary, DiskCalls disk);

    QByteArray m_target;    ///< as the file system encodes it
    QByteArray m_temporary; ///< empty once committed or moved from
    DiskCalls m_disk;
};

/// Stages and commits at once.
[[nodiscard]] tl::expected<void, QString> saveFile(const QString &path, QByteArrayView bytes,
                                                   const StageOptions &options = {});

} // namespace wolgan
