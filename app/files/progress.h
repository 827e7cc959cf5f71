#pragma once

#include <QString>

#include <functional>

namespace wolgan {

/// Told what long work does now and how far it is, from 0 to 1; -1 where nobody knows. False stops the work.
/// Called from the thread that works. May be empty.
using Progress = std::function<bool(const QString &what, double part)>;

} // namespace wolgan
