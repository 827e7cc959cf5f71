#pragma once

// The text that the rules are applied to: valid UTF-8 with `\n` line ends and one at the end, and the way
// back from its offsets to the bytes.

#include <QByteArrayView>

#include <string>
#include <vector>

namespace wolgan::dialect {

class Source
{
public:
    /// CR and CRLF become LF, invalid UTF-8 becomes U+FFFD. `startsPost` where `bytes` begin the file: a byte
    /// order mark there is left out.
    Source(QByteArrayView bytes, bool startsPost);

    [[nodiscard]] const std::string &text() const { return m_text; }
    /// The offset in the bytes of an offset in the text; never beyond their end.
    [[nodiscard]] qsizetype toBytes(size_t offset) const;

private:
    struct Shift
    {
        size_t text;     ///< from this offset in the text on …
        qsizetype bytes; ///< … this is the offset in the bytes
    };

    std::string m_text;
    std::vector<Shift> m_shifts; ///< ascending, at least one
    qsizetype m_end;
};

} // namespace wolgan::dialect
