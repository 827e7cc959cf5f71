#pragma once

// Which parts of two lists belong together. Pure; positions ascend on both sides.

#include <QByteArray>
#include <QList>

#include <functional>

namespace wolgan {

/// For each key of `before` the position of its equal in `after`, or -1: a longest common run, exact where
/// the lists differ little, by keys that stand once on each side where they differ much.
[[nodiscard]] QList<qsizetype> equalPositions(const QList<QByteArray> &before,
                                              const QList<QByteArray> &after);

/// For each of `before` things its best partner among `after` things, or -1. `likeness` is 0 where two cannot
/// be partners.
[[nodiscard]] QList<qsizetype> likelyPositions(qsizetype before, qsizetype after,
                                               const std::function<int(qsizetype, qsizetype)> &likeness);

} // namespace wolgan
