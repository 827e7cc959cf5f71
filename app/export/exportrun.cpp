#include "app/export/exportrun.h"

#include "app/files/fingerprint.h"
#include "app/files/stagedfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <optional>
#include <vector>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

using Done = tl::expected<void, QString>;

/// An export under way; undoes itself unless it is kept.
class Transaction
{
public:
    Transaction(const ExportPlan &plan, const DiskCalls &disk) : m_root(plan.blog.root), m_disk(disk) {}
    Q_DISABLE_COPY_MOVE(Transaction)
    ~Transaction()
    {
        if (!m_kept)
            undo();
    }

    Done stage(const ExportStep &step, QByteArrayView bytes);
    Done commit();
    void keep() { m_kept = true; }

private:
    struct Change
    {
        StagedFile fresh;
        std::optional<StagedFile> old; ///< nothing where the file did not exist
    };

    Done makeFolder(const QString &folder);
    void undo();

    QString m_root;
    DiskCalls m_disk;
    std::vector<Change> m_changes;
    QStringList m_folders; ///< that were made, a parent before its children
    bool m_kept = false;
};

Done Transaction::makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    if (auto parent = makeFolder(QFileInfo(folder).absolutePath()); !parent)
        return parent;
    if (!QDir().mkdir(folder))
        return tl::unexpected(
            Text::tr("The folder “%1” cannot be made in the blog; check the permissions there.").arg(folder));
    m_folders += folder;
    return {};
}

Done Transaction::stage(const ExportStep &step, QByteArrayView bytes)
{
    const QString path = QDir(m_root).filePath(step.target);
    if (auto made = makeFolder(QFileInfo(path).absolutePath()); !made)
        return made;
    StageOptions options;
    options.disk = m_disk;
    auto fresh = StagedFile::stage(path, bytes, options);
    if (!fresh)
        return tl::unexpected(fresh.error());
    std::optional<StagedFile> old;
    if (!step.targetHash.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return tl::unexpected(Text::tr("“%1” cannot be read; check its permissions.").arg(path));
        // Staged with the system's calls: what undoes an export must not fail with it.
        auto copy = StagedFile::stage(path, file.readAll());
        if (!copy)
            return tl::unexpected(copy.error());
        old.emplace(std::move(*copy));
    }
    m_changes.push_back({std::move(*fresh), std::move(old)});
    return {};
}

Done Transaction::commit()
{
    for (Change &change : m_changes) {
        if (auto done = change.fresh.commit(); !done)
            return done;
    }
    return {};
}

void Transaction::undo()
{
    for (auto change = m_changes.rbegin(); change != m_changes.rend(); ++change) {
        if (!change->fresh.isCommitted())
            continue;
        if (!change->old)
            QFile::remove(change->fresh.target());
        else if (auto restored = change->old->commit(); !restored)
            qWarning("%s", qPrintable(restored.error()));
    }
    m_changes.clear(); // removes what was staged, so that the folders are empty
    for (auto folder = m_folders.crbegin(); folder != m_folders.crend(); ++folder)
        QDir().rmdir(*folder);
}

/// The bytes to write, if everything is still as it was when the plan was made.
tl::expected<QByteArray, QString> bytesFor(const ExportPlan &plan, const ExportStep &step)
{
    const QString path = QDir(plan.blog.root).filePath(step.target);
    const QFileInfo info(path);
    if (!liesInside(plan.blog, path) || fingerprintOf(path).hash != step.targetHash ||
        (step.targetHash.isEmpty() && info.exists()))
        return tl::unexpected(
            Text::tr("“%1” changed in the blog meanwhile; look at the plan again.").arg(step.target));
    if (step.source.isEmpty())
        return step.bytes;
    QFile file(step.source);
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.readAll();
    if (contentHash(bytes) != step.hash)
        return tl::unexpected(
            Text::tr("The image “%1” changed meanwhile; look at the plan again.").arg(step.source));
    return bytes;
}

} // namespace

tl::expected<Exported, QString> executeExport(const ExportPlan &plan, const DiskCalls &disk)
{
    if (!plan.isExecutable())
        return tl::unexpected(Text::tr("The export was refused; the plan says why."));
    Exported exported;
    Transaction transaction(plan, disk);
    for (const ExportStep &step : plan.steps) {
        exported.known += step.hash;
        if (step.action == ExportStep::Action::Same)
            continue;
        const auto bytes = bytesFor(plan, step);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (const auto staged = transaction.stage(step, *bytes); !staged)
            return tl::unexpected(staged.error());
        exported.written += step.target;
    }
    if (const auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    transaction.keep();
    return exported;
}

} // namespace wolgan
