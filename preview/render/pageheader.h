#pragma once

// What the site shows of a post around its content: title, date, author, preview image, tags. Read from the
// front matter as the Chirpy theme does (versions 6 and 7); nothing of the site's own configuration is known
// here.

#include "editor/document/frontmatter.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QTimeZone>

namespace wolgan {

struct PageHeader
{
    QString title;
    QString description;
    QString date;        ///< `YYYY-MM-DD` where the front matter's date begins with one, else as written
    QDateTime published; ///< the moment, in the blog's zone; invalid where the date tells none
    QStringList authors; ///< as written; the site may know longer names for them
    QStringList categories;
    QStringList tags;
    QString imagePath; ///< of the preview image, as written
    QString imageAlt;
    QString imagePrefix;  ///< `media_subpath`, else `img_path`: stands before image paths, see imageAddress()
    bool contents = true; ///< no `toc: false`: the theme shows the contents panel
    bool math = false;    ///< `math: true`: the site draws formulas
    bool diagrams = false;  ///< `mermaid: true`: the site draws diagrams
    int readingMinutes = 0; ///< see readingMinutes(); 0 where it is not known

    friend bool operator==(const PageHeader &, const PageHeader &) = default;
};

/// All but the reading time. Without a zone of its own the blog takes its build host's.
[[nodiscard]] PageHeader pageHeader(const FrontMatter &frontMatter,
                                    const QTimeZone &blog = QTimeZone::systemTimeZone());

/// How long the site says that a body takes to read; 0 for an empty one, else at least 1. Takes about 40 ms
/// per megabyte.
[[nodiscard]] int readingMinutes(QByteArrayView body);

/// Where the site looks for an image: prefix, slash, path, as one clean absolute path. `..` never climbs
/// above the root, percent signs are decoded, query and fragment are cut off. Empty where `path` is a URL
/// (has a colon) or empty.
[[nodiscard]] QString imageAddress(const QString &prefix, const QString &path);

/// Words in Markdown text, counted as Jekyll's `number_of_words: auto` counts the page's text: where any Han,
/// Kana or Hangul stands, each of these letters is a word. Link targets, tags and attribute lists are left
/// out.
[[nodiscard]] qsizetype wordCount(QByteArrayView markdown);

} // namespace wolgan
