#pragma once

// The journal of a change of several files (see filetransaction.h): a folder with one record and the old
// contents of each file, so that the change can be taken back after a crash, or when its user asks.
//
// Journals lie in the user's state folder, not in the folder that is changed: nothing there can be published
// or committed by mistake, and a disk that fills up or a folder that loses its permissions does not take the
// journal with it. Beside each journal lies a lock file, held while its program works on it. Readable by the
// user alone.

#include "app/files/diskcalls.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QLockFile>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <memory>
#include <optional>

namespace wolgan {

/// A file before and after a change.
struct ChangedFile
{
    QString path;      ///< relative to the root, links resolved
    QByteArray before; ///< contentHash(); empty where it did not exist
    QByteArray after;  ///< contentHash(); empty where it goes
    int mode = 0;      ///< permission bits of what was there
};

/// A change of several files of one folder.
struct ChangeRecord
{
    QString folder; ///< the journal's, absolute
    QString root;   ///< of the files, absolute, links resolved
    QDateTime begun;
    bool complete = false; ///< all of it has happened; else none of it is to stay
    QList<ChangedFile> files;
    QStringList madeFolders; ///< relative to the root; a parent before its children
    QJsonObject note;        ///< whatever the caller needs to know later
};

/// Where journals lie unless told otherwise: $XDG_STATE_HOME/wolgan/changes.
[[nodiscard]] QString journalFolder();

/// The file with the old contents of `record.files[index]`; there is none where it did not exist.
[[nodiscard]] QString oldContents(const ChangeRecord &record, qsizetype index);

/// Replaces the record in its journal, atomically. The error is one sentence.
[[nodiscard]] tl::expected<void, QString> writeRecord(const ChangeRecord &record, const DiskCalls &disk = {});

/// The journals in a folder that no running program works on, oldest first; what never came to a record is
/// removed.
[[nodiscard]] QList<ChangeRecord> leftRecords(const QString &journals = journalFolder());

/// Takes a journal for the caller's program; null where another one works on it. Never stale by age.
[[nodiscard]] std::unique_ptr<QLockFile> lockJournal(const QString &folder);

/// Removes a journal, the record first. What was changed stays as it is.
void removeJournal(const ChangeRecord &record);

/// Makes every file what it was before, as far as it is still what the change made it: what somebody wrote
/// since is left alone, and named. Also removes what the change left beside its targets. May be repeated. The
/// error is one sentence; then the journal is still needed.
[[nodiscard]] tl::expected<QStringList, QString> putBack(const ChangeRecord &record);

} // namespace wolgan
