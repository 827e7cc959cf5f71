#pragma once

// A site that was built into a folder, as a browser asks for it. No WebEngine needed.

#include "preview/view/webstyles.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace wolgan {

struct SiteFolder
{
    QString folder;  ///< that the site was built into
    QString blog;    ///< that files of `folder` may be links into
    QString baseUrl; ///< before every path of the site: `/blog`, or empty
    QUrl address;    ///< of the site on the web; empty where it is not known
};

/// The file for a decoded path of an address: the file itself, its `index.html`, or the one with `.html`
/// behind it. Empty where there is none, and where it lies neither in the folder nor, by a link, in the blog.
[[nodiscard]] QString siteFile(const SiteFolder &site, const QString &path);

/// The address on the web of what a link on the page leads to; links to elsewhere stay as they are. Empty
/// where it has none.
[[nodiscard]] QUrl webAddress(const SiteFolder &site, const QUrl &link);

/// A built page as it shows itself where no script runs: images that a script would load late are loaded,
/// what hides them until then is gone, links open no window of their own. A policy stands before all else:
/// nothing but the site's own images, styles and fonts is loaded, and these of the web.
[[nodiscard]] QByteArray withoutScripts(const QByteArray &html, const WebStyles &styles);

/// A style sheet or page in which the reader's preference of dark or light colours is known: conditions on it
/// are always or never true. Text of a page that merely names such a condition stays.
[[nodiscard]] QByteArray styleInScheme(const QByteArray &css, bool dark);
[[nodiscard]] QByteArray pageInScheme(const QByteArray &html, bool dark);

} // namespace wolgan
