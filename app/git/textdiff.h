#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace wolgan::git {

/// A line of a difference.
struct DiffLine
{
    enum class Kind {
        Same,
        Added,
        Removed,
        Gap
    } kind = Kind::Same; ///< Gap: lines that are the same are left out
    QString text;        ///< without the line end; empty for Gap
    int line = 0;        ///< in the new text, in the old one where it was removed; from 1
};

/// What differs between two texts, with three lines around each difference. Empty where nothing does, and for
/// what is no text.
[[nodiscard]] QList<DiffLine> textDiff(const QByteArray &before, const QByteArray &after);

} // namespace wolgan::git
