#pragma once

// Where the entries of a block mapping lie: the line scan under parseFrontMatter(). It understands the styles
// that people write by hand (plain, quoted, flow, block scalars and lists, comments, nesting by indentation),
// not all of YAML.

#include "editor/document/byterange.h"

#include <QByteArray>
#include <QList>

namespace wolgan {

struct ScannedEntry
{
    QByteArray key;
    int parent = -1;
    ByteRange
        range; ///< whole lines; for an entry of a flow mapping the bytes from its key to its value's end
    ByteRange value;
    bool closed = true;      ///< false where a quote or bracket that opens the value is never closed
    qsizetype behindKey = 0; ///< behind the colon, and behind the anchor and the tag where there are any
};

/// Offsets count from the start of `bytes`; `content` is the part to scan and begins and ends at line
/// borders.
[[nodiscard]] QList<ScannedEntry> scanMapping(QByteArrayView bytes, ByteRange content);

} // namespace wolgan
