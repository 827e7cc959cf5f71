#pragma once

#include "tests/tidy/sourcetree.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace wolgan::tidy {

struct Include
{
    QString name;     ///< between the quotes or brackets
    bool own = false; ///< in quotes: a file of the project
    int line = 0;
};

/// The include lines of a file, without those of generated .moc files.
[[nodiscard]] QList<Include> includesOf(const SourceFile &file);

/// Circles of units that include each other, each as `a -> b -> a`. A .cpp and the .h of its name are one
/// unit.
[[nodiscard]] QStringList circles(const QList<SourceFile> &files);

/// True where the header belongs to one of the Qt modules: `isOfQt("QList", {"QtCore"})`.
[[nodiscard]] bool isOfQt(const QString &header, const QStringList &modules);

} // namespace wolgan::tidy
