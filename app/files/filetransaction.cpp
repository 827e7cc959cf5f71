#include "app/files/filetransaction.h"

#include "app/files/fingerprint.h"
#include "app/files/stagedfile.h"
#include "app/files/statefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QUuid>

#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

using Done = tl::expected<void, QString>;

Done fail(const QString &text)
{
    return tl::unexpected(text);
}

/// The path with its links followed as far as it exists; nothing where that leaves the root.
std::optional<QString> resolved(const QString &root, const QString &path)
{
    QFileInfo info(QDir::cleanPath(QDir(root).filePath(path)));
    QString rest;
    while (!info.exists() && !info.isSymLink() && !info.isRoot()) {
        rest.prepend(QLatin1Char('/') + info.fileName());
        info = QFileInfo(info.absolutePath());
    }
    const QString real = info.canonicalFilePath(); // empty for a dangling link
    if (real != root && !real.startsWith(root + QLatin1Char('/')))
        return {};
    const QString relative = (real + rest).mid(root.size() + 1);
    return relative.isEmpty() ? std::nullopt : std::optional(relative);
}

void addMissingFolders(QStringList &folders, const QDir &root, const QString &path)
{
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    const QString folder = path.first(qMax<qsizetype>(0, slash));
    if (folder.isEmpty() || folders.contains(folder) || root.exists(folder))
        return;
    addMissingFolders(folders, root, folder);
    folders.append(folder);
}

void syncFolder(const QString &folder, const DiskCalls &disk)
{
    const int file = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return;
    disk.sync(file); // the journal makes up for what a power cut undoes
    ::close(file);
}

} // namespace

tl::expected<std::unique_ptr<FileTransaction>, QString>
FileTransaction::begin(const QString &root, const QList<FileChange> &changes,
                       const TransactionOptions &options)
{
    std::unique_ptr<FileTransaction> transaction(new FileTransaction);
    transaction->m_changes = changes;
    transaction->m_disk = options.disk;
    transaction->m_progress = options.progress;
    transaction->m_record.root = QFileInfo(root).canonicalFilePath();
    transaction->m_record.note = options.note;
    for (const FileChange &change : changes) {
        if (const auto described = transaction->describe(change); !described)
            return tl::unexpected(described.error());
    }
    if (const auto opened = transaction->openJournal(options.journals); !opened)
        return tl::unexpected(opened.error());
    return transaction;
}

Done FileTransaction::describe(const FileChange &change)
{
    const QString shown = QDir(m_record.root).filePath(change.path);
    const auto path = resolved(m_record.root, change.path);
    if (!path)
        return fail(Text::tr("“%1” leads out of “%2”; nothing was written.").arg(shown, m_record.root));
    if (!change.after && QFileInfo(shown).isSymLink())
        return fail(Text::tr("“%1” is a link; remove it yourself. Nothing was written.").arg(shown));
    const QFileInfo info(shown);
    if (fingerprintOf(shown).hash != change.before || (change.before.isEmpty() && info.exists()))
        return fail(
            Text::tr("“%1” was changed by another program meanwhile; nothing was written.").arg(shown));
    struct stat status = {};
    const bool there = ::stat(QFile::encodeName(shown).constData(), &status) == 0;
    m_record.files.append({*path, change.before, change.after ? contentHash(*change.after) : QByteArray(),
                           there ? static_cast<int>(status.st_mode & 07777) : 0});
    if (change.after)
        addMissingFolders(m_record.madeFolders, QDir(m_record.root), *path);
    return {};
}

Done FileTransaction::openJournal(const QString &journals)
{
    const QString id = QUuid::createUuid().toString(QUuid::Id128).first(16);
    m_record.folder = QDir(journals).absoluteFilePath(id);
    m_record.begun = QDateTime::currentDateTimeUtc();
    const auto cannot = [&journals] {
        return fail(Text::tr("The journal of the change cannot be kept in “%1”; check the permissions there.")
                        .arg(journals));
    };
    if (!makePrivateFolder(journals))
        return cannot();
    m_lock = lockJournal(m_record.folder);
    if (!m_lock || !makePrivateFolder(m_record.folder))
        return cannot();
    StageOptions options;
    options.newFileMode = 0600;
    options.disk = m_disk;
    for (qsizetype i = 0; i < m_record.files.size(); ++i) {
        const ChangedFile &file = m_record.files[i];
        if (file.before.isEmpty())
            continue;
        QFile old(QDir(m_record.root).filePath(file.path));
        const QByteArray bytes = old.open(QIODevice::ReadOnly) ? old.readAll() : QByteArray();
        if (contentHash(bytes) != file.before)
            return fail(Text::tr("“%1” cannot be read; check its permissions.").arg(old.fileName()));
        if (const auto kept = saveFile(oldContents(m_record, i), bytes, options); !kept)
            return kept;
    }
    return writeRecord(m_record, m_disk);
}

FileTransaction::~FileTransaction()
{
    if (m_settled || !m_lock)
        return;
    if (const auto back = takeBack(); !back)
        qWarning("%s", qPrintable(back.error()));
}

bool FileTransaction::goOn(qsizetype done) const
{
    return !m_progress || m_progress(Text::tr("Writing files"),
                                     static_cast<double>(done) / static_cast<double>(m_changes.size()));
}

Done FileTransaction::makeFolders()
{
    for (const QString &folder : std::as_const(m_record.madeFolders)) {
        const QString path = QDir(m_record.root).filePath(folder);
        if (m_disk.makeFolder(QFile::encodeName(path).constData(), 0777) != 0)
            return fail(Text::tr("The folder “%1” cannot be made (%2); check the permissions there.")
                            .arg(path, qt_error_string(errno)));
    }
    return {};
}

Done FileTransaction::apply()
{
    if (auto made = makeFolders(); !made)
        return made;
    return replace().and_then([this]() -> Done {
        for (const QString &folder : std::as_const(m_record.madeFolders))
            syncFolder(QFileInfo(QDir(m_record.root).filePath(folder)).absolutePath(), m_disk);
        return {};
    });
}

Done FileTransaction::replace()
{
    const QDir root(m_record.root);
    const QByteArray id = QFileInfo(m_record.folder).fileName().toLatin1();
    std::vector<StagedFile> staged;
    for (qsizetype i = 0; i < m_changes.size(); ++i) {
        if (!goOn(i))
            return fail(Text::tr("Stopped; nothing was changed."));
        if (!m_changes[i].after)
            continue;
        StageOptions options;
        options.disk = m_disk;
        options.mark = id + '-' + QByteArray::number(i);
        auto file = StagedFile::stage(root.filePath(m_record.files[i].path), *m_changes[i].after, options);
        if (!file)
            return fail(file.error());
        staged.push_back(std::move(*file));
    }
    for (StagedFile &file : staged) {
        if (auto done = file.commit(); !done)
            return done;
    }
    for (const ChangedFile &file : std::as_const(m_record.files)) {
        if (!file.after.isEmpty())
            continue;
        const QString path = root.filePath(file.path);
        if (m_disk.remove(QFile::encodeName(path).constData()) != 0)
            return fail(Text::tr("“%1” cannot be removed (%2); check the permissions there.")
                            .arg(path, qt_error_string(errno)));
        syncFolder(QFileInfo(path).absolutePath(), m_disk);
    }
    return {};
}

void FileTransaction::adoptDisk()
{
    for (ChangedFile &file : m_record.files) {
        if (const QByteArray now = fingerprintOf(QDir(m_record.root).filePath(file.path)).hash;
            !now.isEmpty())
            file.after = now;
    }
}

Done FileTransaction::finish()
{
    m_record.complete = true;
    auto written = writeRecord(m_record, m_disk);
    m_record.complete = written.has_value();
    m_settled = m_record.complete;
    return written;
}

Done FileTransaction::takeBack()
{
    m_settled = true;
    const auto left = putBack(m_record);
    if (!left)
        return fail(
            Text::tr("%1 What was written is taken back when Wolgan starts again.").arg(left.error()));
    removeJournal(m_record);
    return {};
}

QList<RecoveredChange> recoverChanges(const QString &journals,
                                      const std::function<bool(const ChangeRecord &)> &hasHappened)
{
    QList<RecoveredChange> recovered;
    for (ChangeRecord &record : leftRecords(journals)) {
        const auto lock = lockJournal(record.folder);
        if (record.complete || !lock)
            continue;
        using enum RecoveredChange::Outcome;
        RecoveredChange change{TakenBack, record, {}, {}};
        if (hasHappened && hasHappened(record)) {
            change.record.complete = true;
            change.outcome = Completed;
            if (const auto written = writeRecord(change.record); !written)
                change = {Failed, record, {}, written.error()};
        } else if (const auto left = putBack(record)) {
            change.left = *left;
            removeJournal(record);
        } else {
            change = {Failed, record, {}, left.error()};
        }
        recovered.append(change);
    }
    return recovered;
}

} // namespace wolgan
