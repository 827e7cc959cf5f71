#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace wolgan {

/// An HTML fragment as lines, one for each tag and each text between, for comparing: attributes and class
/// names in order, references resolved, white space folded outside of `pre` and left out beside block tags.
/// Two fragments with equal lines have the same DOM. Comments count.
[[nodiscard]] QStringList fragmentLines(const QByteArray &html);

/// The first lines in which two fragments differ, for a message; empty where they do not.
[[nodiscard]] QString firstDifference(const QByteArray &expected, const QByteArray &actual);

} // namespace wolgan
