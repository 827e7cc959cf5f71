#pragma once

// Chirpy 7 ignores the `img_path` that Chirpy 6 put before a post's image paths, and reads `media_subpath`:
// what a blog that moves on has to change in its posts.

#include "app/blog/blog.h"
#include "app/files/filetransaction.h"

namespace wolgan {

/// A post whose key is to be renamed.
struct PrefixChange
{
    QString path; ///< relative to the blog
    QByteArray before;
    QByteArray after;
    QStringList linesBefore; ///< those that differ
    QStringList linesAfter;
    friend bool operator==(const PrefixChange &, const PrefixChange &) = default;
};

/// Reads all posts and drafts; not for the GUI thread. A post that has both keys, or that cannot be read, is
/// no change.
[[nodiscard]] QList<PrefixChange> planPrefixConversion(const Blog &blog);

/// Writes all of these changes or none, also where the program is killed meanwhile. Refuses where a post is
/// not as it was planned. The error is one sentence.
[[nodiscard]] tl::expected<void, QString>
convertPrefixes(const Blog &blog, const QList<PrefixChange> &changes, const TransactionOptions &options = {});

} // namespace wolgan
