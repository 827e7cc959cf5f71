// How long the index of a blog of 1,000 digests takes: the wall clock, as its author waits for it, and the
// processors' time, which other programs change less.

#include "app/blog/index/buildindex.h"
#include "tests/bench/digest.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace wolgan;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.write(bytes);
}

void makeBlog(const QString &root, int posts, const QByteArray &body)
{
    write(root + QLatin1String("/_config.yml"), "title: t\n");
    for (int i = 0; i < posts; ++i) {
        const QString date = QDate(2000, 1, 1).addDays(i * 7).toString(Qt::ISODate);
        QByteArray post = body;
        write(root + QStringLiteral("/_posts/%1-post.md").arg(date),
              "---\ntitle: 동향 " + QByteArray::number(i) + "\ndate: " + date.toUtf8() +
                  "\ntags: [a, 나]\n---\n" +
                  post.replace("example.org/", "example.org/" + QByteArray::number(i)));
    }
}

template<typename Work>
void measure(const char *name, const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t begin = std::clock();
    work();
    const double processors = 1e3 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    std::printf("%-32s %6lld ms, %6.0f ms of processors\n", name, static_cast<long long>(timer.elapsed()),
                processors);
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    const QString root = folder.filePath(QStringLiteral("blog")),
                  caches = folder.filePath(QStringLiteral("caches"));
    const QByteArray body = bench::digest(40);
    makeBlog(root, 1000, body);
    std::printf("1,000 digests of 40 items, %lld bytes each\n", static_cast<long long>(body.size()));
    BuiltIndex built;
    measure("first build", [&] { built = *buildIndex(root); });
    for (CachedPost &post : built.cache)
        post.stamp.exists = true; // as if they had been written long ago
    measure("writing the cache", [&] { writeIndexCache(root, built.cache, caches); });
    IndexCache cache;
    measure("reading the cache", [&] { cache = readIndexCache(root, caches); });
    measure("build with the cache", [&] { built = *buildIndex(root, cache); });
    measure("what the blog tells one post", [&] { (void)blogFacts(built.index); });
    measure("comparing two indexes", [&] {
        const BlogIndex other = built.index;
        if (other != buildIndex(root, cache)->index)
            qFatal("not the same");
    });
}
