#include "app/newmonth/carriedstore.h"

#include "app/files/fingerprint.h"
#include "app/files/stagedfile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace wolgan {

namespace {

const QString postKey = QStringLiteral("post"), carriedKey = QStringLiteral("carried"),
              whereKey = QStringLiteral("where"), valueKey = QStringLiteral("value");

/// One name for a post, whatever links lead to it; it may be gone.
QString identity(const QString &post)
{
    const QFileInfo file(post);
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? post : folder + u'/' + file.fileName();
}

QString fileFor(const QString &post)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/wolgan/carried/%1.json")
               .arg(QString::fromLatin1(contentHash(post.toUtf8()).toHex().first(32)));
}

} // namespace

QList<Carried> carriedInto(const QString &post)
{
    QFile file(fileFor(identity(post)));
    if (post.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    if (kept.value(postKey).toString() != identity(post))
        return {};
    QList<Carried> carried;
    for (const QJsonValue &one : kept.value(carriedKey).toArray())
        carried.append(
            {one.toObject().value(whereKey).toString().toUtf8(), one.toObject().value(valueKey).toString()});
    return carried;
}

tl::expected<void, QString> keepCarried(const QString &post, const QList<Carried> &carried)
{
    const QString name = identity(post), path = fileFor(name);
    if (carried.isEmpty()) {
        QFile::remove(path);
        return {};
    }
    QJsonArray list;
    for (const Carried &one : carried)
        list.append(QJsonObject{{whereKey, QString::fromUtf8(one.where)}, {valueKey, one.value}});
    QDir().mkpath(QFileInfo(path).absolutePath());
    StageOptions options;
    options.newFileMode = 0600;
    return saveFile(path, QJsonDocument(QJsonObject{{postKey, name}, {carriedKey, list}}).toJson(), options);
}

void followCarried(const QString &oldPost, const QString &newPost)
{
    if (keepCarried(newPost, carriedInto(oldPost)) && !QFileInfo::exists(oldPost))
        (void)keepCarried(oldPost, {});
}

} // namespace wolgan
