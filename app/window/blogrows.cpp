#include "app/window/blogrows.h"

#include "editor/forms/outlinerows.h"

#include <QCoreApplication>

#include <algorithm>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BlogRows)
};

bool holdsAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString shownTitle(const QString &markdown)
{
    return plainTitle(markdown.toUtf8());
}

QString textOf(const IndexedReference &reference)
{
    return reference.title + QLatin1Char('\n') + QString::fromUtf8(reference.url);
}

/// What the filter looks at besides the references.
QString textOf(const IndexedPost &post)
{
    QStringList parts{post.title, post.path};
    parts += post.categories + post.tags;
    for (const IndexedSection &section : post.sections)
        parts.append(section.title);
    return parts.join(QLatin1Char('\n'));
}

class Builder
{
public:
    explicit Builder(const BlogRowsWish &wish)
        : m_words(wish.filter.split(QLatin1Char(' '), Qt::SkipEmptyParts)), m_others(wish.others)
    {
    }

    void add(const QString &group, const IndexedPost &post)
    {
        const bool fits = holdsAll(textOf(post), m_words);
        QList<const IndexedReference *> found;
        for (const IndexedReference &reference : post.references) {
            if (!m_words.isEmpty() && holdsAll(textOf(reference), m_words))
                found.append(&reference);
        }
        if (!fits && found.isEmpty())
            return;
        if (m_group < 0 || m_rows[m_group].title != group) {
            m_group = static_cast<int>(m_rows.size());
            m_rows.append({BlogRow::Kind::Group, -1, group, {}, {}, 0});
        }
        ++m_rows[m_group].count;
        const int row = static_cast<int>(m_rows.size());
        const QString title = post.title.isEmpty() ? post.slug : post.title;
        m_rows.append({BlogRow::Kind::Post, m_group, title, post.path, post.date, itemCount(post)});
        for (const IndexedSection &section : post.sections) {
            if (section.items > 0 && fits)
                m_rows.append(
                    {BlogRow::Kind::Section, row, shownTitle(section.title), post.path, {}, section.items});
        }
        for (const IndexedReference *reference : std::as_const(found))
            m_rows.append({BlogRow::Kind::Reference, row, shownTitle(reference->title), post.path, {}, 0});
    }

    [[nodiscard]] bool shows(const IndexedPost &post) const { return m_others || post.isDigest; }
    [[nodiscard]] const QList<BlogRow> &rows() const { return m_rows; }

private:
    QStringList m_words;
    bool m_others;
    QList<BlogRow> m_rows;
    int m_group = -1; ///< the last one
};

} // namespace

QList<BlogRow> blogRows(const BlogIndex &index, const BlogRowsWish &wish)
{
    Builder builder(wish);
    for (const IndexedPost &draft : index.drafts) // all: what has no items yet may become a digest
        builder.add(Text::tr("Drafts"), draft);
    for (auto post = index.posts.crbegin(); post != index.posts.crend(); ++post) {
        if (builder.shows(*post))
            builder.add(post->date.isValid() ? QString::number(post->date.year()) : Text::tr("No date"),
                        *post);
    }
    return builder.rows();
}

} // namespace wolgan
