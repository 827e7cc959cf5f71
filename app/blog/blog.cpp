#include "app/blog/blog.h"

#include "app/blog/postfolders.h"
#include "app/blog/slug.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Blog)
};

constexpr QLatin1StringView ConfigName("_config.yml");

/// The Markdown files below the folders of that name, relative to the blog.
QStringList markdownFiles(const Blog &blog, const QString &name)
{
    QStringList paths;
    const QDir root(blog.root);
    for (const QString &folder : postFolders(blog.root)) {
        if (folder.section(QLatin1Char('/'), -1) != name)
            continue;
        QDirIterator walk(root.filePath(folder), {QStringLiteral("*.md"), QStringLiteral("*.markdown")},
                          QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            paths.append(root.relativeFilePath(walk.next()));
    }
    paths.sort();
    return paths;
}

} // namespace

tl::expected<Blog, QString> openBlog(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists())
        return tl::unexpected(
            Text::tr("The blog folder “%1” does not exist; choose the folder that holds _config.yml.")
                .arg(folder));
    if (!info.isDir())
        return tl::unexpected(
            Text::tr("“%1” is no folder; choose the folder that holds _config.yml.").arg(folder));
    Blog blog;
    blog.root = info.canonicalFilePath();
    QFile config(QDir(blog.root).filePath(ConfigName));
    if (!config.exists())
        return tl::unexpected(
            Text::tr("“%1” is no Jekyll blog: it holds no _config.yml; choose the blog's top folder.")
                .arg(folder));
    if (!config.open(QIODevice::ReadOnly))
        return tl::unexpected(Text::tr("“%1” cannot be read (%2); check its permissions.")
                                  .arg(config.fileName(), config.errorString()));
    blog.config = parseBlogConfig(config.readAll());
    return blog;
}

std::optional<QString> findBlogRoot(const QString &postPath)
{
    // An absolute path, but not the canonical one: a linked post belongs to the blog that it is linked into.
    QString folder = QFileInfo(postPath).absolutePath();
    while (true) {
        if (QFileInfo(QDir(folder).filePath(ConfigName)).isFile())
            return QFileInfo(folder).canonicalFilePath();
        const QString parent = QFileInfo(folder).absolutePath();
        if (parent == folder)
            return {};
        folder = parent;
    }
}

QList<BlogPost> postsOf(const Blog &blog)
{
    QList<BlogPost> posts;
    for (const QString &path : markdownFiles(blog, QStringLiteral("_posts"))) {
        if (const PostName name = splitPostName(path); !name.date.isEmpty())
            posts.append({path, name.date, name.slug});
    }
    return posts;
}

QStringList draftsOf(const Blog &blog)
{
    return markdownFiles(blog, QStringLiteral("_drafts"));
}

QByteArray beginningOf(const Blog &blog, const QString &path, qint64 size)
{
    QFile file(QDir(blog.root).filePath(path));
    if (!QFileInfo(file).isFile() || !liesInside(blog, file.fileName()) || !file.open(QIODevice::ReadOnly))
        return {};
    return file.read(size);
}

bool liesInside(const Blog &blog, const QString &path)
{
    // Resolve the deepest part that exists: what does not exist yet cannot be a link.
    QFileInfo info(QDir::cleanPath(path));
    while (!info.exists() && !info.isSymLink() && !info.isRoot())
        info = QFileInfo(info.absolutePath());
    const QString real = info.canonicalFilePath(); // empty for a dangling link
    return real == blog.root || real.startsWith(blog.root + QLatin1Char('/'));
}

} // namespace wolgan
