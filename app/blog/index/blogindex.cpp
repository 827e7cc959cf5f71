#include "app/blog/index/blogindex.h"

#include "editor/document/webaddress.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace wolgan {

namespace {

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

} // namespace

QString imageFolder(const BlogIndex &index)
{
    Tally folders;
    for (const IndexedPost &post : index.posts) {
        if (!post.imageFolder.isEmpty())
            folders.add({post.imageFolder});
    }
    return folders.byUse().value(0);
}

ArxivForm arxivForm(const BlogIndex &index)
{
    QList<ReferredPage> references;
    for (const IndexedPost &post : index.posts) {
        for (const IndexedReference &reference : post.references)
            references.append({reference.url, reference.title.toUtf8()});
    }
    return arxivForm(references);
}

BlogFacts blogFacts(const BlogIndex &index, const QString &own)
{
    BlogFacts facts;
    facts.timezone = index.blog.config.timezone.toUtf8();
    facts.authors = index.authors;
    facts.prefixKey = index.theme.prefixKey;
    Tally categories, tags;
    const QDir root(index.blog.root);
    const QStringList ownPaths{root.relativeFilePath(own),
                               root.relativeFilePath(QFileInfo(own).canonicalFilePath())};
    for (const IndexedPost &post : index.posts) { // oldest first
        if (!own.isEmpty() && ownPaths.contains(post.path))
            continue;
        categories.add(post.categories);
        tags.add(post.tags);
        if (!post.figurePattern.isEmpty())
            facts.figurePattern = post.figurePattern;
        if (!post.thumbnailPattern.isEmpty())
            facts.thumbnailPattern = post.thumbnailPattern;
        for (const IndexedReference &reference : post.references) {
            const QByteArray page = pageOf(reference.url);
            if (!page.isEmpty() && !facts.told.contains(page))
                facts.told.insert(page, {post.path, reference.title, post.date});
        }
    }
    facts.categories = categories.byUse();
    facts.tags = tags.byUse();
    return facts;
}

} // namespace wolgan
