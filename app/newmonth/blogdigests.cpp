#include "app/newmonth/blogdigests.h"

#include "app/blog/slug.h"
#include "app/files/postfile.h"
#include "editor/document/frontmatterdate.h"
#include "editor/document/utf8.h"

#include <QDir>

#include <algorithm>

namespace wolgan {

namespace {

/// What tells the posts of one series from others: what stands between the numbers of title and slug.
QStringList pattern(const SeriesPost &post)
{
    const CountedText title = readCounters(post.title, post.date), slug = readCounters(post.slug, post.date);
    return title.counters.isEmpty() || slug.counters.isEmpty() ? QStringList()
                                                               : title.literals() + slug.literals();
}

SeriesPost nameOf(const IndexedPost &post)
{
    return {post.title, splitPostName(post.path).slug, post.date, {}};
}

} // namespace

SeriesPost seriesPost(const Document &document, const QString &path)
{
    SeriesPost post = nameOf(indexPost(path, document));
    const Node &intro = document.outline().at(document.outline().first(NodeKind::Intro));
    post.intro = toText(document.text(intro.body));
    return post;
}

BlogDigests readDigests(const BlogIndex &index)
{
    BlogDigests read{index.blog, {}, {}};
    QSet<QStringList> patterns;
    for (const IndexedPost &post : index.posts + index.drafts) {
        read.slugs.insert(post.slug);
        read.slugs.insert(splitPostName(post.path).slug);
        if (const QStringList own = pattern(nameOf(post)); post.isDigest && !own.isEmpty())
            patterns.insert(own);
    }
    for (const IndexedPost &post : index.posts) {
        if (post.isReadable && (post.isDigest || patterns.contains(pattern(nameOf(post)))))
            read.digests.append({post.path, nameOf(post), Document()});
    }
    for (qsizetype i = std::max<qsizetype>(0, read.digests.size() - readDigestLimit - 1);
         i < read.digests.size(); ++i) {
        BlogDigest &digest = read.digests[i];
        const auto bytes = readPost(QDir(index.blog.root).filePath(digest.path));
        digest.document = Document(bytes.value_or(QByteArray()));
        digest.name = seriesPost(digest.document, digest.path);
    }
    return read;
}

} // namespace wolgan
