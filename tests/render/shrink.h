#pragma once

#include <QByteArray>

#include <functional>

namespace wolgan::test {

/// A short part of `text` for which `fails` still holds: lines, then characters are left out while it does.
[[nodiscard]] QByteArray shrunk(const QByteArray &text, const std::function<bool(const QByteArray &)> &fails);

} // namespace wolgan::test
