#pragma once

// The text that the rules are applied to: valid UTF-8 with `\n` line ends and one at the end, and the way
// back from its offsets to the bytes of the post.

#include "editor/document/byterange.h"

#include <QByteArrayView>

#include <string>
#include <vector>

namespace wolgan::dialect {

class Source
{
public:
    /// Reads `body`, a range of `bytes`. CR and CRLF become LF, invalid UTF-8 becomes U+FFFD, a byte order
    /// mark at the start of the post is left out.
    Source(QByteArrayView bytes, ByteRange body);

    [[nodiscard]] const std::string &text() const { return m_text; }
    /// The offset in the post of an offset in the text; never beyond the body's end.
    [[nodiscard]] qsizetype toPost(size_t offset) const;

private:
    struct Shift
    {
        size_t text;    ///< from this offset in the text on …
        qsizetype post; ///< … this is the offset in the post
    };

    std::string m_text;
    std::vector<Shift> m_shifts; ///< ascending, at least one
    qsizetype m_end;
};

} // namespace wolgan::dialect
