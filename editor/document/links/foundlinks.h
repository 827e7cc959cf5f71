#pragma once

// The web addresses in whatever an author pastes or drops: running text, Markdown, HTML, a browser's
// bookmarks, OPML, JSON.

#include <QByteArray>
#include <QList>

namespace wolgan {

struct FoundLink
{
    QByteArray url;   ///< `http:` or `https:`, as it stands there
    QByteArray title; ///< one line of plain text; empty where the source has none
    friend bool operator==(const FoundLink &, const FoundLink &) = default;
};

/// The links in a text in their order, each page once.
///
/// Markdown's and HTML's links (a bookmark file is HTML) bring their words as titles, OPML's outlines their
/// names; a bare address ends before punctuation, a bracket that it did not open, and a Korean particle right
/// behind it. Of JSON, addresses among the values, with the `title` (or `name`, `text`) that stands beside
/// them. Addresses of images in Markdown, and of anything but links in HTML, are not collected.
[[nodiscard]] QList<FoundLink> linksIn(QByteArrayView text);

} // namespace wolgan
