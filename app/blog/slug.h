#pragma once

#include <QString>

namespace wolgan {

/// A post's file name taken apart as Jekyll does: `2024-03-07-march-digest.md` is 2024-03-07 and
/// `march-digest`.
struct PostName
{
    QString date; ///< `YYYY-MM-DD`; empty where the name does not begin with a date
    QString slug; ///< the rest without the extension
};

/// Takes the last part of a path apart.
[[nodiscard]] PostName splitPostName(const QString &path);

/// A file name's slug for a title: letters and digits of any script, lower case, everything else one `-`.
/// Empty where the title has no letter or digit.
[[nodiscard]] QString slugForTitle(const QString &title);

} // namespace wolgan
