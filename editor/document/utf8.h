#pragma once

// The one place where byte offsets and UTF-16 positions meet. Invalid bytes are kept in the bytes and shown,
// one by one, as U+FFFD; so a line's UTF-16 positions map to byte offsets whatever the line holds.

#include <QByteArray>
#include <QString>

namespace wolgan {

[[nodiscard]] constexpr bool isContinuationByte(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Length in bytes of the character at `offset`: 1 to 4; 1 for an invalid byte.
[[nodiscard]] qsizetype characterSize(QByteArrayView bytes, qsizetype offset);

/// The text of bytes; each invalid byte is one U+FFFD.
[[nodiscard]] QString toText(QByteArrayView bytes);

/// UTF-16 length of the first `offset` bytes, as `toText` would give them.
[[nodiscard]] qsizetype utf16Offset(QByteArrayView bytes, qsizetype offset);

/// Byte offset of UTF-16 position `position` in `toText(bytes)`; inside a surrogate pair, the character's
/// begin.
[[nodiscard]] qsizetype byteOffset(QByteArrayView bytes, qsizetype position);

} // namespace wolgan
