#pragma once

#include "editor/document/byterange.h"

#include <QList>

namespace wolgan {

/// The line that begins at `begin`, with its line end; it ends at `limit` at the latest.
[[nodiscard]] ByteRange lineFrom(QByteArrayView bytes, qsizetype begin, qsizetype limit);

/// The lines of a range, each with its line end; the last one may have none. Lines end at "\n".
[[nodiscard]] QList<ByteRange> linesOf(QByteArrayView bytes, ByteRange range);

/// How many lines that are.
[[nodiscard]] qsizetype lineCount(QByteArrayView text);

/// A line's end without "\n" or "\r\n".
[[nodiscard]] qsizetype contentEnd(QByteArrayView bytes, ByteRange line);

/// A line without its line end.
[[nodiscard]] QByteArrayView lineText(QByteArrayView bytes, ByteRange line);

/// The whole lines that a range touches.
[[nodiscard]] ByteRange wholeLines(QByteArrayView bytes, ByteRange range);

/// True where a line holds nothing but blanks.
[[nodiscard]] bool isBlank(QByteArrayView line);

/// A range without the blanks (and line ends) at its ends.
[[nodiscard]] ByteRange trimmed(QByteArrayView bytes, ByteRange range);

} // namespace wolgan
