#pragma once

#include <QByteArray>
#include <QString>

namespace wolgan::edits {

/// A scalar that stands on several lines (`|`, `>`, or plain words that go on) with another value, in its own
/// style: the header and its comment stay, so does the indentation, and the lines at both ends that the new
/// value shares. Whether a reader gives the value back is the caller's to check: not every value fits every
/// style.
[[nodiscard]] QByteArray editedScalarLines(QByteArrayView scalar, const QString &value,
                                           const QByteArray &newline);

} // namespace wolgan::edits
