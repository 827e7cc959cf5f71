#pragma once

#include <QFunctionPointer>
#include <QString>

#include <tl/expected.hpp>

namespace wolgan::commandline {

/// A function of a module that lies beside the program or where it was installed; loads it. The error is what
/// the system says.
[[nodiscard]] tl::expected<QFunctionPointer, QString> functionOfModule(const QString &module,
                                                                       const char *function);

} // namespace wolgan::commandline
