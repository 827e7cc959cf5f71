#pragma once

// Pictures that have another name in the post than on disk.
//
// Renumbering figures changes names in the text at once, in one undo step; the files follow at the export.
// Until then the post is read as if the files had been renamed already: every rename is a permutation of
// names, so that no two names ever stand for one file, whatever is renamed, undone and renamed again.

#include <QHash>
#include <QString>

namespace wolgan {

/// New names by old ones, names being paths as the post writes them. A permutation: every name that is given
/// is also taken away, so that a deleted figure's name goes to the end of the row that moves up.
using FigureRenames = QHash<QString, QString>;

/// The renames that take these back.
[[nodiscard]] FigureRenames inverted(const FigureRenames &renames);

/// Which name on disk each name of the post stands for: itself, unless it was renamed since the last export.
class FigureOrigins
{
public:
    FigureOrigins() = default;
    /// From `entries()`; empty where that is no permutation.
    explicit FigureOrigins(const QHash<QString, QString> &entries);

    [[nodiscard]] QString of(const QString &name) const { return m_origins.value(name, name); }
    /// The other way round: what the post calls a name on disk.
    [[nodiscard]] QString nameOf(const QString &origin) const { return m_origins.key(origin, origin); }
    [[nodiscard]] bool isEmpty() const { return m_origins.isEmpty(); }
    /// Origins by names, those that differ.
    [[nodiscard]] const QHash<QString, QString> &entries() const { return m_origins; }

    /// What holds after the renames.
    [[nodiscard]] FigureOrigins after(const FigureRenames &renames) const;
    /// The renames that lead from here to `later`.
    [[nodiscard]] FigureRenames renamesTo(const FigureOrigins &later) const;
    friend bool operator==(const FigureOrigins &, const FigureOrigins &) = default;

private:
    QHash<QString, QString> m_origins;
};

} // namespace wolgan
