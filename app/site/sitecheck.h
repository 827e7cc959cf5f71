#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace wolgan {

class Document;

/// A page's text as a reader sees it: no tags, scripts or styles, entities read.
[[nodiscard]] QString textOfPage(const QByteArray &html);

/// What a post's page should hold and does not: its title and those of its sections and items, as they stand
/// in the post. A page that shows some of the post's text may do without its title: not every layout has one.
/// Compared by letters and digits alone, for the site sets quotes and marks of its own; a title
/// with Liquid in it is not looked for.
[[nodiscard]] QStringList missingFromPage(const QByteArray &html, const Document &document);

} // namespace wolgan
