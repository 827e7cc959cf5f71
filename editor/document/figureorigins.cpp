#include "editor/document/figureorigins.h"

#include <QSet>

namespace wolgan {

FigureRenames inverted(const FigureRenames &renames)
{
    FigureRenames back;
    for (const auto &[from, to] : renames.asKeyValueRange())
        back.insert(to, from);
    return back;
}

FigureOrigins::FigureOrigins(const QHash<QString, QString> &entries)
{
    const QSet<QString> names(entries.keyBegin(), entries.keyEnd());
    const QSet<QString> origins(entries.cbegin(), entries.cend());
    if (names == origins)
        m_origins = entries;
}

FigureOrigins FigureOrigins::after(const FigureRenames &renames) const
{
    FigureOrigins later = *this;
    for (const auto &[from, to] : renames.asKeyValueRange())
        later.m_origins.insert(to, of(from));
    later.m_origins.removeIf([](const auto &entry) { return entry.key() == entry.value(); });
    return later;
}

FigureRenames FigureOrigins::renamesTo(const FigureOrigins &later) const
{
    const QSet<QString> names = QSet<QString>(m_origins.keyBegin(), m_origins.keyEnd()) +
                                QSet<QString>(later.m_origins.keyBegin(), later.m_origins.keyEnd());
    FigureRenames renames;
    for (const QString &name : names) {
        if (const QString now = later.nameOf(of(name)); now != name)
            renames.insert(name, now);
    }
    return renames;
}

} // namespace wolgan
