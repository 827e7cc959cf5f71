#include "app/blog/index/buildindex.h"

#include "app/blog/authors.h"
#include "app/blog/postfolders.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace wolgan {

namespace {

constexpr qint64 postSize = 8 * 1024 * 1024;
constexpr qint64 settled = 2'000'000'000;  // ns; a file system's clock may tick as slowly as this
constexpr qsizetype maximalWatches = 4000; // of the desktop's, which all programs share

/// Reads a post that the cache does not hold, or not as it is.
CachedPost readPost(const Blog &blog, const QString &path)
{
    const QString absolute = QDir(blog.root).filePath(path);
    CachedPost read;
    read.stamp = stampOf(absolute);
    QByteArray bytes;
    const bool isReadable =
        read.stamp.exists && read.stamp.size <= postSize && QFileInfo(absolute).isReadable();
    if (isReadable)
        bytes = beginningOf(blog, path, postSize);
    read.post = indexPost(path, Document(bytes));
    read.post.isReadable = isReadable && (!bytes.isEmpty() || read.stamp.size == 0);
    // What was written a moment ago may be written again without any other stamp.
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
    if (!sameStamp(stampOf(absolute), read.stamp) || now - read.stamp.changed < settled)
        read.stamp.exists = false;
    return read;
}

/// Each post from the cache or from disk, in the order of the paths.
QList<CachedPost> readPosts(const Blog &blog, const QStringList &paths, const IndexCache &cache,
                            const std::atomic_bool &cancelled)
{
    QList<CachedPost> posts(paths.size());
    CachedPost *results = posts.data(); // not shared: each thread writes elements of its own
    std::atomic<qsizetype> next = 0;
    QThreadPool pool;
    for (int thread = 0; thread < QThread::idealThreadCount(); ++thread) {
        pool.start([&] {
            for (qsizetype i = next++; i < paths.size() && !cancelled; i = next++) {
                const auto known = cache.constFind(paths[i]);
                const bool isKnown = known != cache.constEnd() && known->stamp.exists &&
                                     sameStamp(known->stamp, stampOf(QDir(blog.root).filePath(paths[i])));
                results[i] = isKnown ? *known : readPost(blog, paths[i]);
            }
        });
    }
    pool.waitForDone();
    return posts;
}

QStringList watchedPaths(const Blog &blog, const QStringList &posts)
{
    const QDir root(blog.root);
    QStringList watched{blog.root};
    for (const char *name : {"_config.yml", "Gemfile", "Gemfile.lock", "_data", "_data/authors.yml"}) {
        if (const QString path = root.filePath(QLatin1String(name)); QFileInfo::exists(path))
            watched.append(path);
    }
    for (const QString &name : postFolders(blog.root)) {
        const QString folder = root.filePath(name);
        watched.append(folder);
        QDirIterator walk(folder, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (walk.hasNext())
            watched.append(walk.next());
    }
    for (auto post = posts.crbegin(); post != posts.crend(); ++post) // the newest first
        watched.append(root.filePath(*post));
    return watched.mid(0, maximalWatches);
}

} // namespace

tl::expected<BuiltIndex, QString> buildIndex(const QString &root, const IndexCache &cache,
                                             const std::atomic_bool &cancelled)
{
    const auto blog = openBlog(root);
    if (!blog)
        return tl::unexpected(blog.error());
    BuiltIndex built{{*blog, readTheme(*blog), readAuthors(*blog), {}, {}}, {}, {}};
    const QStringList drafts = draftsOf(*blog);
    QStringList paths = drafts;
    for (const BlogPost &post : postsOf(*blog))
        paths.append(post.path);
    built.watched = watchedPaths(*blog, paths);
    const QList<CachedPost> read = readPosts(*blog, paths, cache, cancelled);
    for (qsizetype i = 0; i < read.size(); ++i) {
        (i < drafts.size() ? built.index.drafts : built.index.posts).append(read[i].post);
        built.cache.insert(paths[i], read[i]);
    }
    std::stable_sort(built.index.posts.begin(), built.index.posts.end(),
                     [](const IndexedPost &a, const IndexedPost &b) { return a.date < b.date; });
    return built;
}

} // namespace wolgan
