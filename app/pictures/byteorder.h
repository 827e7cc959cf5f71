#pragma once

// Numbers in the bytes of a file. Beyond the end of the bytes everything reads as 0: a file may say anything
// of itself.

#include <QByteArrayView>
#include <QtEndian>

namespace wolgan {

[[nodiscard]] inline bool holds(QByteArrayView bytes, qsizetype at, qsizetype size)
{
    return at >= 0 && size >= 0 && at <= bytes.size() && size <= bytes.size() - at;
}

template<typename Number>
[[nodiscard]] Number bigEndian(QByteArrayView bytes, qsizetype at)
{
    return holds(bytes, at, sizeof(Number)) ? qFromBigEndian<Number>(bytes.data() + at) : Number(0);
}

template<typename Number>
[[nodiscard]] Number littleEndian(QByteArrayView bytes, qsizetype at)
{
    return holds(bytes, at, sizeof(Number)) ? qFromLittleEndian<Number>(bytes.data() + at) : Number(0);
}

} // namespace wolgan
