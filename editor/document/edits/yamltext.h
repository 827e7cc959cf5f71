#pragma once

#include <QByteArray>
#include <QString>

namespace wolgan::edits {

enum class YamlStyle { Plain, SingleQuoted, DoubleQuoted };

/// A scalar on one line in the style wanted, or double-quoted where that style cannot hold it. `inFlow`:
/// inside `[…]` or
/// `{…}`, where commas and brackets end a plain scalar. YAML 1.2, chapter 7.3.
[[nodiscard]] QByteArray yamlScalar(const QString &value, YamlStyle style, bool inFlow);

/// The style of a scalar as it stands in the file; block scalars count as plain.
[[nodiscard]] YamlStyle yamlStyle(QByteArrayView scalar);

} // namespace wolgan::edits
