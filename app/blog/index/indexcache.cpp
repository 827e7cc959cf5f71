#include "app/blog/index/indexcache.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace wolgan {

// Found by QDataStream, for lists and hashes too.
static QDataStream &operator<<(QDataStream &stream, const IndexedSection &section)
{
    return stream << section.title << section.items;
}

static QDataStream &operator>>(QDataStream &stream, IndexedSection &section)
{
    return stream >> section.title >> section.items;
}

static QDataStream &operator<<(QDataStream &stream, const IndexedReference &reference)
{
    return stream << reference.label << reference.url << reference.title;
}

static QDataStream &operator>>(QDataStream &stream, IndexedReference &reference)
{
    return stream >> reference.label >> reference.url >> reference.title;
}

static QDataStream &operator<<(QDataStream &stream, const IndexedPost &post)
{
    return stream << post.path << post.title << post.date << post.slug << post.categories << post.tags
                  << post.sections << post.references << post.prefixKey << post.imageFolder
                  << post.figurePattern << post.thumbnailPattern << post.isDigest << post.isReadable;
}

static QDataStream &operator>>(QDataStream &stream, IndexedPost &post)
{
    return stream >> post.path >> post.title >> post.date >> post.slug >> post.categories >> post.tags >>
           post.sections >> post.references >> post.prefixKey >> post.imageFolder >> post.figurePattern >>
           post.thumbnailPattern >> post.isDigest >> post.isReadable;
}

static QDataStream &operator<<(QDataStream &stream, const CachedPost &cached)
{
    const Fingerprint &stamp = cached.stamp;
    return stream << stamp.exists << stamp.size << stamp.modified << stamp.changed << stamp.inode
                  << cached.post;
}

static QDataStream &operator>>(QDataStream &stream, CachedPost &cached)
{
    Fingerprint &stamp = cached.stamp;
    return stream >> stamp.exists >> stamp.size >> stamp.modified >> stamp.changed >> stamp.inode >>
           cached.post;
}

namespace {

/// Another number whenever what is read of a post, or how it is written here, changes.
constexpr auto Magic = "wolgan index 2\n";

QString cacheFile(const QString &root, const QString &folder)
{
    return QDir(folder).filePath(QString::fromLatin1(contentHash(root.toUtf8()).toHex().first(32)));
}

} // namespace

QString indexCacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
           QLatin1String("/wolgan/index");
}

IndexCache readIndexCache(const QString &root, const QString &folder)
{
    QFile file(cacheFile(root, folder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    const qsizetype begin = qstrlen(Magic), hashSize = contentHash({}).size();
    const QByteArrayView content = QByteArrayView(bytes).sliced(qMin(begin + hashSize, bytes.size()));
    if (!bytes.startsWith(Magic) || bytes.mid(begin, hashSize) != contentHash(content))
        return {};
    QDataStream stream(content.toByteArray());
    stream.setVersion(QDataStream::Qt_6_4);
    IndexCache cache;
    stream >> cache;
    return cache;
}

void writeIndexCache(const QString &root, const IndexCache &cache, const QString &folder)
{
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << cache;
    QDir().mkpath(folder);
    QSaveFile file(cacheFile(root, folder));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(Magic + contentHash(content) + content);
    if (!file.commit())
        qWarning("%s", qPrintable(file.errorString()));
}

} // namespace wolgan
