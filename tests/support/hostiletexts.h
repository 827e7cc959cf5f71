#pragma once

#include <QByteArray>
#include <QList>

namespace wolgan::test {

struct HostileText
{
    QByteArray name; ///< for messages
    QByteArray bytes;
};

/// Texts made to be slow, deep or huge, each of about `size` bytes.
[[nodiscard]] QList<HostileText> hostileTexts(qsizetype size);

} // namespace wolgan::test
