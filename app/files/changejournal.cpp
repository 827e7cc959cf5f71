#include "app/files/changejournal.h"

#include "app/files/fingerprint.h"
#include "app/files/stagedfile.h"
#include "app/files/statefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

#include <sys/stat.h>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

constexpr QLatin1StringView Format("wolgan changes 1");

QString recordName(const QString &folder)
{
    return folder + QLatin1String("/record.json");
}

QString hex(const QByteArray &hash)
{
    return QString::fromLatin1(hash.toHex());
}

QByteArray fromHex(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

QJsonObject toJson(const ChangeRecord &record)
{
    QJsonArray files;
    for (const ChangedFile &file : record.files)
        files.append(QJsonObject{{QStringLiteral("path"), file.path},
                                 {QStringLiteral("before"), hex(file.before)},
                                 {QStringLiteral("after"), hex(file.after)},
                                 {QStringLiteral("mode"), file.mode}});
    return {{QStringLiteral("format"), Format},
            {QStringLiteral("root"), record.root},
            {QStringLiteral("begun"), record.begun.toString(Qt::ISODateWithMs)},
            {QStringLiteral("complete"), record.complete},
            {QStringLiteral("files"), files},
            {QStringLiteral("madeFolders"), QJsonArray::fromStringList(record.madeFolders)},
            {QStringLiteral("note"), record.note}};
}

std::optional<ChangeRecord> readRecord(const QString &folder)
{
    QFile file(recordName(folder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json.value(QLatin1String("format")).toString() != Format)
        return {};
    ChangeRecord record{
        folder,
        json.value(QLatin1String("root")).toString(),
        QDateTime::fromString(json.value(QLatin1String("begun")).toString(), Qt::ISODateWithMs),
        json.value(QLatin1String("complete")).toBool(),
        {},
        {},
        json.value(QLatin1String("note")).toObject()};
    for (const QJsonValue &value : json.value(QLatin1String("files")).toArray())
        record.files.append({value[QLatin1String("path")].toString(), fromHex(value[QLatin1String("before")]),
                             fromHex(value[QLatin1String("after")]), value[QLatin1String("mode")].toInt()});
    for (const QJsonValue &value : json.value(QLatin1String("madeFolders")).toArray())
        record.madeFolders.append(value.toString());
    return record;
}

/// Empty where there is no file; nothing where there is one that cannot be read.
std::optional<QByteArray> hashNow(const QString &path)
{
    const Fingerprint now = fingerprintOf(path);
    if (!now.exists && QFileInfo::exists(path))
        return {};
    return now.hash;
}

tl::expected<void, QString> writeOldContents(const ChangeRecord &record, qsizetype index, const QString &path)
{
    const ChangedFile &file = record.files.at(index);
    QFile old(oldContents(record, index));
    if (!old.open(QIODevice::ReadOnly))
        return tl::unexpected(
            Text::tr("“%1” cannot be put back: its copy in “%2” cannot be read.").arg(path, record.folder));
    const QByteArray bytes = old.readAll();
    if (contentHash(bytes) != file.before)
        return tl::unexpected(
            Text::tr("“%1” cannot be put back: its copy in “%2” is damaged.").arg(path, record.folder));
    const bool there = QFileInfo::exists(path);
    if (!there)
        QDir().mkpath(QFileInfo(path).absolutePath());
    StageOptions options;
    options.mark = QFileInfo(record.folder).fileName().toLatin1() + '-' + QByteArray::number(index);
    if (auto saved = saveFile(path, bytes, options); !saved)
        return saved;
    if (!there)
        ::chmod(QFile::encodeName(path).constData(), static_cast<mode_t>(file.mode));
    return {};
}

} // namespace

QString journalFolder()
{
    return stateFolder() + QLatin1String("/changes");
}

QString oldContents(const ChangeRecord &record, qsizetype index)
{
    return QStringLiteral("%1/old-%2").arg(record.folder).arg(index);
}

tl::expected<void, QString> writeRecord(const ChangeRecord &record, const DiskCalls &disk)
{
    StageOptions options;
    options.newFileMode = 0600;
    options.disk = disk;
    return saveFile(recordName(record.folder), QJsonDocument(toJson(record)).toJson(), options);
}

QList<ChangeRecord> leftRecords(const QString &journals)
{
    QList<ChangeRecord> records;
    const QDir dir(journals);
    for (const QString &name : dir.entryList({QStringLiteral("*.lock")}, QDir::Files)) {
        if (const QString folder = dir.absoluteFilePath(name.chopped(5)); !QFileInfo::exists(folder))
            (void)lockJournal(folder); // and let go: of a program that ended before it made the folder
    }
    for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString folder = dir.absoluteFilePath(name);
        const auto lock = lockJournal(folder);
        if (!lock)
            continue;
        if (auto record = readRecord(folder))
            records.append(std::move(*record));
        else
            QDir(folder).removeRecursively();
    }
    std::sort(records.begin(), records.end(),
              [](const ChangeRecord &a, const ChangeRecord &b) { return a.begun < b.begun; });
    return records;
}

std::unique_ptr<QLockFile> lockJournal(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(folder + QLatin1String(".lock"));
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

void removeJournal(const ChangeRecord &record)
{
    QFile::remove(recordName(record.folder));
    QDir(record.folder).removeRecursively();
}

tl::expected<QStringList, QString> putBack(const ChangeRecord &record)
{
    QStringList left;
    QString error;
    const QDir root(record.root);
    const QByteArray mark = QFileInfo(record.folder).fileName().toLatin1();
    for (qsizetype i = record.files.size() - 1; i >= 0; --i) {
        const ChangedFile &file = record.files[i];
        const QString path = root.filePath(file.path);
        const QString staged = stagedName(path, mark + '-' + QByteArray::number(i));
        if (QFileInfo::exists(staged) && !QFile::remove(staged) && error.isEmpty())
            error = Text::tr("“%1” cannot be removed; check the permissions there.").arg(staged);
        const auto now = hashNow(path);
        if (now && *now == file.before)
            continue;
        if (now && *now != file.after) {
            left.prepend(file.path);
            continue;
        }
        tl::expected<void, QString> done;
        if (!now)
            done = tl::unexpected(Text::tr("“%1” cannot be read; check its permissions.").arg(path));
        else if (!file.before.isEmpty())
            done = writeOldContents(record, i, path);
        else if (!QFile::remove(path))
            done = tl::unexpected(Text::tr("“%1” cannot be removed; check the permissions there.").arg(path));
        if (!done && error.isEmpty())
            error = done.error();
    }
    for (auto folder = record.madeFolders.crbegin(); folder != record.madeFolders.crend(); ++folder)
        QDir().rmdir(root.filePath(*folder));
    if (!error.isEmpty())
        return tl::unexpected(error);
    return left;
}

} // namespace wolgan
