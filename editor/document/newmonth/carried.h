#pragma once

// What a new digest still has of the one that it was made from, until its author has looked at it.

#include "editor/document/checks/finding.h"
#include "editor/document/document.h"

#include <QList>
#include <QString>

namespace wolgan {

/// A value that came along.
struct Carried
{
    QByteArray
        where;     ///< a front matter key, `image.alt`; empty for a block of the intro or of a section's lead
    QString value; ///< as the key is read, a list with commas; the block's Markdown
    friend bool operator==(const Carried &, const Carried &) = default;
};

/// A key's value as Carried holds it; empty for a mapping.
[[nodiscard]] QString carriedValue(const FrontMatterEntry &entry);
/// `image.alt`
[[nodiscard]] QByteArray keyPath(const FrontMatter &frontMatter, const FrontMatterEntry &entry);
/// The paragraphs, lists, quotes … of a part of the body, without the blank lines and separators between
/// them.
[[nodiscard]] QList<ByteRange> textBlocks(const Document &document, ByteRange part);

/// Those that the document still holds: findings beside their fields, each with a fix that changes nothing
/// but says that the author has looked at it.
[[nodiscard]] QList<Finding> carriedFindings(const Document &document, const QList<Carried> &carried);
/// Those that are left when the author has looked at what such a finding is about.
[[nodiscard]] QList<Carried> withoutFinding(const Document &document, QList<Carried> carried,
                                            const Finding &finding);

} // namespace wolgan
