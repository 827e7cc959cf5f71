#pragma once

// The little of HTML and XML that collecting links needs: tags with their attributes, and characters that are
// written as entities. Reads any text; what is no tag is none.

#include "editor/document/byterange.h"

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

namespace wolgan {

struct HtmlTag
{
    ByteRange range; ///< with `<` and `>`
    QByteArray name; ///< in lower case; `/a` of an end tag
};

/// The tag that begins with the `<` at `begin`.
[[nodiscard]] std::optional<HtmlTag> htmlTagAt(QByteArrayView bytes, qsizetype begin);

/// The value of the first of those attributes (in lower case) that the tag has, entities decoded; else empty.
[[nodiscard]] QByteArray htmlAttribute(QByteArrayView bytes, const HtmlTag &tag, const QByteArrayList &names);

/// What stands between `begin` and the first of those tags (`/title`), nothing where none comes.
[[nodiscard]] std::optional<ByteRange> htmlUpTo(QByteArrayView bytes, qsizetype begin,
                                                const QByteArrayList &ends);

/// Text as a reader sees it: no tags, entities decoded, blanks and line ends one blank each.
[[nodiscard]] QByteArray htmlText(QByteArrayView html);

} // namespace wolgan
