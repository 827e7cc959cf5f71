#pragma once

#include "editor/document/footnotes.h"
#include "editor/document/frontmatter.h"
#include "editor/document/outline.h"

namespace wolgan {

/// All that is derived from the bytes of a post.
struct Parsed
{
    FrontMatter frontMatter;
    Outline outline;
    Footnotes footnotes;
    QList<QByteArray> unclosed; ///< see ScannedBody
    friend bool operator==(const Parsed &, const Parsed &) = default;
};

[[nodiscard]] Parsed parse(QByteArrayView bytes);

/// Everything after the front matter (and after a byte order mark).
[[nodiscard]] ByteRange bodyOf(QByteArrayView bytes, const FrontMatter &frontMatter);

} // namespace wolgan
