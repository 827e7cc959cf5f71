#include "app/blog/pictureuses.h"

namespace wolgan {

namespace {

constexpr qint64 longestPost = 8 * 1024 * 1024;

} // namespace

QHash<QString, QString> postsThatName(const Blog &blog, const QSet<QString> &fileNames,
                                      const QStringList &except)
{
    QHash<QString, QString> found;
    if (fileNames.isEmpty())
        return found;
    QStringList paths = draftsOf(blog);
    for (const BlogPost &post : postsOf(blog))
        paths.append(post.path);
    for (const QString &path : std::as_const(paths)) {
        const QByteArray text = except.contains(path) ? QByteArray() : beginningOf(blog, path, longestPost);
        for (const QString &name : fileNames) {
            if (text.contains(name.toUtf8()))
                found.insert(name, path);
        }
    }
    return found;
}

} // namespace wolgan
