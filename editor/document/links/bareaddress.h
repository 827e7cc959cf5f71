#pragma once

#include <QByteArrayView>

namespace wolgan {

/// True where `http://` or `https://` begins, with a host behind it and no letter before it.
[[nodiscard]] bool addressBeginsAt(QByteArrayView text, qsizetype begin);

/// The end of the address that begins there in running text: before blanks, quotes, punctuation, brackets
/// that it did not open, and Korean words written right behind it.
[[nodiscard]] qsizetype bareAddressEnd(QByteArrayView text, qsizetype begin);

} // namespace wolgan
