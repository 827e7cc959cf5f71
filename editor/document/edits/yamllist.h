#pragma once

#include <QByteArray>
#include <QStringList>

namespace wolgan::edits {

/// `[a, "b, c"]`.
[[nodiscard]] QByteArray flowList(const QStringList &items);

/// A flow list with other items: those that stay keep their text (quotes and all), the separator stays.
[[nodiscard]] QByteArray editedFlowList(QByteArrayView list, const QStringList &items);

/// A block list (`- a` lines, without the last line end) with other items: those that stay keep their lines,
/// comments included. Without items it becomes `[]`, indented.
[[nodiscard]] QByteArray editedBlockList(QByteArrayView list, const QStringList &items,
                                         const QByteArray &newline);

} // namespace wolgan::edits
