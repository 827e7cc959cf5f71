#include "app/blog/authors.h"

#include "editor/document/frontmatter.h"

namespace wolgan {

namespace {

constexpr qint64 authorsSize = 256 * 1024;

} // namespace

QList<BlogAuthor> readAuthors(const Blog &blog)
{
    const QByteArray yaml = beginningOf(blog, QStringLiteral("_data/authors.yml"), authorsSize);
    const FrontMatter read =
        parseFrontMatter("---\n" + yaml + "\n---\n"); // a mapping of keys to `name:` and more
    QList<BlogAuthor> authors;
    for (const FrontMatterEntry &entry : read.entries) {
        if (entry.parent < 0 && read.error.isEmpty())
            authors.append(
                {QString::fromUtf8(entry.key), read.scalar(entry.key + ".name").value_or(QString())});
    }
    return authors;
}

} // namespace wolgan
