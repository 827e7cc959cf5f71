#include "app/blog/blogfacts.h"

#include "editor/document/frontmatter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace wolgan {

namespace {

constexpr qint64 frontMatterSize = 66 * 1024; // what parseFrontMatter() reads, and its fences
constexpr qint64 authorsSize = 256 * 1024;
constexpr int maximalPosts = 5000;

/// The first bytes of a file of the blog; nothing where it is linked from elsewhere or cannot be read.
QByteArray beginning(const Blog &blog, const QString &path, qint64 size)
{
    const QString absolute = QDir(blog.root).filePath(path);
    QFile file(absolute);
    if (!QFileInfo(absolute).isFile() || !liesInside(blog, absolute) || !file.open(QIODevice::ReadOnly))
        return {};
    return file.read(size);
}

/// How often each word occurs.
class Tally
{
public:
    void add(const QStringList &words)
    {
        for (const QString &word : words)
            ++m_counts[word];
    }

    /// The most used ones first, equally used ones by the alphabet.
    [[nodiscard]] QStringList byUse() const
    {
        QStringList words = m_counts.keys();
        std::sort(words.begin(), words.end(), [this](const QString &a, const QString &b) {
            const int first = m_counts.value(a), second = m_counts.value(b);
            return first != second ? first > second : a.localeAwareCompare(b) < 0;
        });
        return words;
    }

private:
    QHash<QString, int> m_counts;
};

/// `_data/authors.yml`: a mapping of keys to `name:` and more.
QList<BlogAuthor> readAuthors(const Blog &blog)
{
    const QByteArray yaml = beginning(blog, QStringLiteral("_data/authors.yml"), authorsSize);
    const FrontMatter read = parseFrontMatter("---\n" + yaml + "\n---\n");
    QList<BlogAuthor> authors;
    for (const FrontMatterEntry &entry : read.entries) {
        if (entry.parent < 0 && read.error.isEmpty())
            authors.append(
                {QString::fromUtf8(entry.key), read.scalar(entry.key + ".name").value_or(QString())});
    }
    return authors;
}

} // namespace

BlogFacts readBlogFacts(const Blog &blog, const QString &except)
{
    BlogFacts facts;
    facts.timezone = blog.config.timezone.toUtf8();
    facts.authors = readAuthors(blog);
    Tally categories, tags;
    const QString own = QFileInfo(except).canonicalFilePath();
    const QList<BlogPost> posts = postsOf(blog);
    for (const BlogPost &post :
         posts.sliced(std::max<qsizetype>(0, posts.size() - maximalPosts))) { // the newest
        if (!own.isEmpty() && QFileInfo(QDir(blog.root).filePath(post.path)).canonicalFilePath() == own)
            continue;
        const FrontMatter read = parseFrontMatter(beginning(blog, post.path, frontMatterSize));
        if (!read.error.isEmpty())
            continue;
        categories.add(read.list("categories"));
        tags.add(read.list("tags"));
    }
    facts.categories = categories.byUse();
    facts.tags = tags.byUse();
    return facts;
}

} // namespace wolgan
