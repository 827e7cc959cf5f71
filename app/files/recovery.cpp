#include "app/files/recovery.h"

#include "app/files/fingerprint.h"
#include "app/files/postfile.h"
#include "app/files/stagedfile.h"
#include "app/files/statefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <optional>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

// Outside the class, so that lupdate finds the context without knowing its header.
QString cannotMake(const QString &folder)
{
    return Text::tr("The folder “%1” for unsaved text cannot be made; save your work often.").arg(folder);
}

QString cannotKeep(const QString &folder)
{
    return Text::tr("Unsaved text cannot be kept in “%1”; save your work often.").arg(folder);
}

constexpr QByteArrayView FormatLine("wolgan recovery 1\n");
constexpr qint64 MaximumHeader = 64 * 1024;

QString lockName(const QString &file)
{
    return file + QLatin1String(".lock");
}

std::unique_ptr<QLockFile> makeLock(const QString &file)
{
    auto lock = std::make_unique<QLockFile>(lockName(file));
    lock->setStaleLockTime(0); // never by age: a post may stay open for days
    return lock;
}

QByteArray header(const QString &post, const QByteArray &baseHash, QByteArrayView bytes)
{
    const QJsonObject json{
        {QStringLiteral("post"), post},
        {QStringLiteral("savedAt"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {QStringLiteral("baseHash"), QString::fromLatin1(baseHash.toHex())},
        {QStringLiteral("hash"), QString::fromLatin1(contentHash(bytes).toHex())},
    };
    return FormatLine.toByteArray() + QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray hexField(const QJsonObject &json, QLatin1StringView key)
{
    return QByteArray::fromHex(json.value(key).toString().toLatin1());
}

/// Nothing where the file is damaged; a text cut short must not replace a whole post.
std::optional<Recovery> readRecovery(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > MaximumPostSize + MaximumHeader ||
        file.readLine(FormatLine.size() + 1) != FormatLine)
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readLine(MaximumHeader)).object();
    Recovery recovery{
        path, json.value(QLatin1String("post")).toString(),
        QDateTime::fromString(json.value(QLatin1String("savedAt")).toString(), Qt::ISODateWithMs),
        hexField(json, QLatin1StringView("baseHash")), file.readAll()};
    if (contentHash(recovery.bytes) != hexField(json, QLatin1StringView("hash")) ||
        !recovery.savedAt.isValid())
        return {};
    return recovery;
}

/// True where no running program holds the file.
bool isLeft(const QString &file)
{
    const auto lock = makeLock(file);
    return lock->tryLock(0);
}

} // namespace

QString recoveryFolder()
{
    return stateFolder() + QLatin1String("/recovery");
}

QList<Recovery> leftRecoveries(const QString &folder)
{
    QList<Recovery> found;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.recovery")}, QDir::Files | QDir::Hidden)) {
        const QString file = dir.absoluteFilePath(name);
        if (!isLeft(file))
            continue;
        if (auto recovery = readRecovery(file))
            found.append(std::move(*recovery));
    }
    std::sort(found.begin(), found.end(),
              [](const Recovery &a, const Recovery &b) { return a.savedAt > b.savedAt; });
    return found;
}

void discardRecovery(const Recovery &recovery)
{
    QFile::remove(recovery.file);
}

RecoveryFile::RecoveryFile(const QString &post, const QString &folder)
    : m_post(post.isEmpty() ? QString() : QFileInfo(post).absoluteFilePath())
{
    const QString key = m_post.isEmpty() ? QStringLiteral("unsaved")
                                         : QString::fromLatin1(contentHash(m_post.toUtf8()).first(8).toHex());
    const QString unique = QUuid::createUuid().toString(QUuid::Id128).first(12);
    m_file = QDir(folder).absoluteFilePath(key + QLatin1Char('-') + unique + QLatin1String(".recovery"));
}

RecoveryFile::~RecoveryFile() = default;

tl::expected<void, QString> RecoveryFile::write(QByteArrayView bytes, const QByteArray &baseHash)
{
    const QString folder = QFileInfo(m_file).absolutePath();
    if (!makePrivateFolder(folder))
        return tl::unexpected(cannotMake(folder));
    if (!m_lock) {
        auto lock = makeLock(m_file);
        if (!lock->tryLock(0))
            return tl::unexpected(cannotKeep(folder));
        m_lock = std::move(lock);
    }
    StageOptions options;
    options.newFileMode = 0600;
    return saveFile(m_file, header(m_post, baseHash, bytes).append(bytes), options);
}

void RecoveryFile::discard()
{
    if (!m_lock)
        return;
    QFile::remove(m_file);
    m_lock.reset();
}

} // namespace wolgan
