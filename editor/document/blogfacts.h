#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace wolgan {

/// Who may write for a blog: an entry of its `_data/authors.yml`.
struct BlogAuthor
{
    QString key;  ///< what a post's `author:` says
    QString name; ///< what the page shows; may be empty
    friend bool operator==(const BlogAuthor &, const BlogAuthor &) = default;
};

/// What a blog's other posts and settings tell the forms. Empty where a post lies in no blog.
struct BlogFacts
{
    QStringList categories; ///< the most used ones first
    QStringList tags;       ///< the most used ones first
    QList<BlogAuthor> authors;
    QByteArray timezone; ///< `Asia/Seoul`; empty where the blog does not say
    friend bool operator==(const BlogFacts &, const BlogFacts &) = default;
};

} // namespace wolgan
