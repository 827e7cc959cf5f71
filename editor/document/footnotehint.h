#pragma once

// A comment in the front matter that says how footnotes are labelled as long as no label does: a new digest
// has no item yet, and its sections keep their keys nevertheless.
//
//     # Footnotes: [^1]
//     # Footnotes: News [^ref-n-1], Papers [^ref-pa-1]
//
// The labels of the post always tell more: what does not fit them is ignored.

#include "editor/document/byterange.h"

#include <QByteArray>
#include <QList>

namespace wolgan {

/// A section's label prefix, `News` and `ref-n-`; for a scheme over the whole post one without a title.
struct HintedPrefix
{
    QByteArray section;
    QByteArray prefix;
    friend bool operator==(const HintedPrefix &, const HintedPrefix &) = default;
};

/// The first line of a front matter's content that begins with `mark`, with its line end; empty where there
/// is none. `content`: between its fences.
[[nodiscard]] ByteRange hintLine(QByteArrayView bytes, ByteRange content, QByteArrayView mark);

/// The line with its line end; empty where there is none.
[[nodiscard]] ByteRange footnoteHintLine(QByteArrayView bytes, ByteRange content);
[[nodiscard]] QList<HintedPrefix> readFootnoteHint(QByteArrayView bytes, ByteRange content);
/// The line without line end.
[[nodiscard]] QByteArray footnoteHint(const QList<HintedPrefix> &prefixes);

/// True for two names of one section: emoji, marks and case aside.
[[nodiscard]] bool sameSection(QByteArrayView title, QByteArrayView other);

} // namespace wolgan
