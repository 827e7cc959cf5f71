#pragma once

// Where Jekyll builds one post of a blog: a temporary folder of links to the blog's files, and the post with
// the text that the editor holds.
//
// Nothing is ever written into the blog: folders are made here, files are links, what Jekyll and Bundler
// write beside them (caches, Gemfile.lock) lies here. Of the posts only the one being written is there, and
// those that it links to, so that a large blog builds quickly. Kept from build to build: the next one is
// incremental.

#include "app/blog/blog.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <tl/expected.hpp>

namespace wolgan {

class Document;

/// The post's path in its blog as Jekyll will read it: where it lies below a `_posts` folder; else, for a
/// draft, the name that its date and title give it (today's, where it has none).
[[nodiscard]] QString pathForSite(const Blog &blog, const QString &postPath, const Document &document);

class SiteWorkspace
{
public:
    /// A file at the top of destination() that is no part of the site: what became of which post.
    static constexpr QLatin1StringView pageList{"wolgan-pages.txt"};

    /// `address` is what the pages take for the site's own on the web.
    SiteWorkspace(const Blog &blog, const QString &address);

    /// Brings the links up to date and writes the post under its path in the blog, its pictures where it
    /// looks for them; `file` is where it lies. The error is one sentence for the user.
    [[nodiscard]] tl::expected<void, QString> prepare(const QString &post, const QString &file,
                                                      const Document &document);

    [[nodiscard]] const Blog &blog() const { return m_blog; }
    [[nodiscard]] QString source() const { return m_folder.filePath(QStringLiteral("source")); }
    [[nodiscard]] QString destination() const { return m_folder.filePath(QStringLiteral("site")); }
    /// A configuration that goes over the blog's own: addresses lead to the folder instead of the web.
    [[nodiscard]] QString configuration() const { return m_folder.filePath(QStringLiteral("preview.yml")); }
    [[nodiscard]] bool hasGemfile() const;
    /// Where Jekyll has put the post's page, below destination(); empty where it made none. After a build.
    [[nodiscard]] QString pageOf(const QString &post) const;

private:
    Blog m_blog;
    QString m_address;
    QTemporaryDir m_folder;
};

/// Whether building the blog runs program code of its own: plugins, or what its Gemfile names.
[[nodiscard]] bool hasOwnCode(const Blog &blog);

} // namespace wolgan
