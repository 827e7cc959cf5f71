#pragma once

#include <QString>
#include <QStringList>

namespace wolgan {

/// Items with commas between them, as a line of text: `a, "b, c"`. An item that holds a comma stands in
/// double quotes. Blanks around items and empty items go.
[[nodiscard]] QStringList splitCommaList(const QString &text);
/// The line that splitCommaList() takes apart.
[[nodiscard]] QString joinCommaList(const QStringList &items);

/// UTF-16 positions, half-open.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// The item that the caret stands in, without the blanks around it.
[[nodiscard]] TextSpan commaItemAt(const QString &text, qsizetype caret);

} // namespace wolgan
