#include "tests/support/posts.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace wolgan::test {

namespace {

QString sharedFolder()
{
    const QString set = qEnvironmentVariable("WOLGAN_SHARED");
    return set.isEmpty() ? QStringLiteral(WOLGAN_SOURCE_DIR "/../shared") : set;
}

QList<Post> postsUnder(const QString &folder)
{
    QStringList paths;
    QDirIterator files(folder, {QStringLiteral("*.md"), QStringLiteral("*.markdown")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    paths.sort();
    QList<Post> posts;
    for (const QString &path : std::as_const(paths))
        posts.append({QDir(folder).relativeFilePath(path), fileBytes(path)});
    return posts;
}

} // namespace

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QList<Post> ownPosts()
{
    return postsUnder(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts"));
}

QList<Post> samplePosts()
{
    return postsUnder(sharedFolder() + QStringLiteral("/posts"));
}

QList<Post> corpusPosts()
{
    return postsUnder(sharedFolder() + QStringLiteral("/corpus"));
}

QList<Post> allPosts()
{
    return ownPosts() + samplePosts() + corpusPosts();
}

} // namespace wolgan::test
