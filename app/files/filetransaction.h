#pragma once

// Changing several files of one folder so that all of them change or none does, whatever happens meanwhile: a
// crash, a kill, a power cut, a full disk, a permission lost.
//
// A journal of what every file held is written and synced first (changejournal.h). Then all new contents are
// written and synced beside their targets, and each takes its place by one rename. What fails is taken back
// at once; what a crash leaves, by recoverChanges() at the next start.

#include "app/files/changejournal.h"
#include "app/files/progress.h"

#include <memory>

namespace wolgan {

/// What becomes of one file.
struct FileChange
{
    QString path;                    ///< relative to the root
    QByteArray before;               ///< contentHash() of what must be there; empty: nothing may be there
    std::optional<QByteArray> after; ///< what will be there; nothing: the file goes
};

struct TransactionOptions
{
    DiskCalls disk;
    QString journals = journalFolder();
    QJsonObject note; ///< see ChangeRecord
    Progress progress;
};

/// A change under way. Takes itself back unless it was finished.
class FileTransaction
{
public:
    /// Writes the journal. Refuses, and touches nothing, where a file is not as `before` says or would lie
    /// outside the root. The error, here and below, is one sentence for the user.
    [[nodiscard]] static tl::expected<std::unique_ptr<FileTransaction>, QString>
    begin(const QString &root, const QList<FileChange> &changes, const TransactionOptions &options = {});
    ~FileTransaction();
    Q_DISABLE_COPY_MOVE(FileTransaction)

    /// Makes the changes. After an error they are taken back by the destructor.
    [[nodiscard]] tl::expected<void, QString> apply();
    /// What the files hold now counts as written by this change: programs that belong to it went over them.
    void adoptDisk();
    /// Replaces the note; the journal has it from finish() on.
    void setNote(const QJsonObject &note) { m_record.note = note; }
    /// From here on the changes stay: the journal says so, and is kept for whoever wants to take them back.
    /// After an error they are taken back by the destructor all the same.
    [[nodiscard]] tl::expected<void, QString> finish();
    /// The changes stay although the journal could not be told: the caller can tell at the next start.
    void leaveOpen() { m_settled = true; }
    /// Takes the changes back now. The error says what is left to do at the next start.
    [[nodiscard]] tl::expected<void, QString> takeBack();
    [[nodiscard]] const ChangeRecord &record() const { return m_record; }

private:
    FileTransaction() = default;
    [[nodiscard]] tl::expected<void, QString> describe(const FileChange &change);
    [[nodiscard]] tl::expected<void, QString> openJournal(const QString &journals);
    [[nodiscard]] tl::expected<void, QString> makeFolders();
    [[nodiscard]] tl::expected<void, QString> replace();
    [[nodiscard]] bool goOn(qsizetype done) const;

    ChangeRecord m_record;
    QList<FileChange> m_changes;
    DiskCalls m_disk;
    Progress m_progress;
    std::unique_ptr<QLockFile> m_lock; ///< null before there is a journal
    bool m_settled = false;
};

/// What became of a change that a crash interrupted.
struct RecoveredChange
{
    enum class Outcome {
        TakenBack, ///< every file is as it was
        Completed, ///< all of it had happened, and stays
        Failed,    ///< tried again at the next start; `error` says why
    } outcome = Outcome::TakenBack;
    ChangeRecord record;
    QStringList left; ///< TakenBack: files that somebody wrote since, left as they are
    QString error;
};

/// Takes back what programs that run no more left open; `hasHappened` says of a change whether it is to stay
/// instead.
[[nodiscard]] QList<RecoveredChange>
recoverChanges(const QString &journals = journalFolder(),
               const std::function<bool(const ChangeRecord &)> &hasHappened = {});

} // namespace wolgan
