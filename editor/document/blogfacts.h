#pragma once

#include "editor/document/postpictures.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
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

/// Where a page was referred to.
struct ToldStory
{
    QString post;  ///< `_posts/2023-10-05-trends.md`
    QString title; ///< of the reference there, as Markdown
    QDate date;    ///< of that post
    friend bool operator==(const ToldStory &, const ToldStory &) = default;
};

/// What a blog's other posts and settings tell the forms and the checks. Empty where a post lies in no blog.
struct BlogFacts
{
    QStringList categories; ///< the most used ones first
    QStringList tags;       ///< the most used ones first
    QList<BlogAuthor> authors;
    QByteArray timezone;         ///< `Asia/Seoul`; empty where the blog does not say
    QByteArray prefixKey;        ///< the front matter key that the theme puts before image paths (see
                                 ///< imageprefix.h); empty where that is not known
    QByteArray figurePattern;    ///< datePattern() of the latest post's figures, up to their numbers; may be
                                 ///< empty
    QByteArray thumbnailPattern; ///< and of its preview image, without extension
    PostPictures pictures;       ///< of the post itself
    QHash<QByteArray, ToldStory> told; ///< by pageOf() the address: where it stands first in the other posts
    friend bool operator==(const BlogFacts &, const BlogFacts &) = default;
};

} // namespace wolgan
