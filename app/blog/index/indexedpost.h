#pragma once

#include "editor/document/document.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace wolgan {

struct IndexedSection
{
    QString title; ///< Markdown without the `**` around all of it: "📰 Papers"
    int items = 0;
    friend bool operator==(const IndexedSection &, const IndexedSection &) = default;
};

/// What leads from a post to a page: a footnote definition that is a link, or an item's own link.
struct IndexedReference
{
    QByteArray label; ///< `ref12`; empty for an item's own link
    QByteArray url;   ///< as it stands in the post; pageOf() finds it again elsewhere
    QString title;    ///< Markdown
    friend bool operator==(const IndexedReference &, const IndexedReference &) = default;
};

/// What a blog knows of one of its posts. A pure function of the post's path and bytes.
struct IndexedPost
{
    QString path;  ///< relative to the blog: `_posts/2024-03-07-march-digest.md`, `_drafts/april.md`
    QString title; ///< of the front matter; empty where it has none
    QDate date;    ///< of the front matter, else of the file name; invalid where neither has one
    QString slug;  ///< of the front matter, else of the file name
    QStringList categories;
    QStringList tags;
    QList<IndexedSection> sections;
    QList<IndexedReference> references;
    QByteArray prefixKey; ///< `media_subpath` or `img_path`, whichever of them it has; empty without
    QString imageFolder;  ///< where its images lie on the site, `assets/img/for_post`; empty without images
    QByteArray figurePattern;    ///< see BlogFacts
    QByteArray thumbnailPattern; ///< see BlogFacts
    bool isDigest = false;       ///< sections of items most of which have a reference
    bool isReadable = true;      ///< false: what the file holds is not known

    friend bool operator==(const IndexedPost &, const IndexedPost &) = default;
};

[[nodiscard]] IndexedPost indexPost(const QString &path, const Document &document);

/// How many items stand in its sections.
[[nodiscard]] int itemCount(const IndexedPost &post);

} // namespace wolgan
