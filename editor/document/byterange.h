#pragma once

#include <QByteArray>

namespace wolgan {

/// A half-open range [begin, end) of bytes of a post's UTF-8 text.
struct ByteRange
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype size() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    /// True where `offset` is one of the range's bytes; the end is not.
    [[nodiscard]] bool contains(qsizetype offset) const { return begin <= offset && offset < end; }
    [[nodiscard]] bool contains(ByteRange inner) const { return begin <= inner.begin && inner.end <= end; }
    [[nodiscard]] QByteArrayView of(QByteArrayView bytes) const { return bytes.sliced(begin, size()); }
    friend bool operator==(ByteRange, ByteRange) = default;
};

} // namespace wolgan
