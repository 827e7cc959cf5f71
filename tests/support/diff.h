#pragma once

#include <QByteArray>

namespace wolgan::test {

/// What changed between two texts: the lines that went, with `-`, and the lines that came, with `+`, as a
/// diff shows them.
[[nodiscard]] QByteArray diff(const QByteArray &before, const QByteArray &after);

} // namespace wolgan::test
