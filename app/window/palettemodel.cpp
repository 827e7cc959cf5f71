#include "app/window/palettemodel.h"

#include "app/window/fuzzymatch.h"

#include <algorithm>

namespace wolgan {

namespace {

constexpr qsizetype recentLimit = 20;

QString nameOf(const PaletteEntry &entry)
{
    return entry.detail + u'\n' + entry.text;
}

} // namespace

PaletteModel::PaletteModel(QObject *parent) : QAbstractListModel(parent) {}

void PaletteModel::setEntries(const QList<PaletteEntry> &entries)
{
    m_entries = entries;
    m_folded.clear();
    for (const PaletteEntry &entry : entries)
        m_folded.append(foldedForMatch(entry.text + u' ' + entry.detail));
    setTyped({});
}

/// How long ago it was used: the larger, the later; 0 for never.
qsizetype PaletteModel::recency(const PaletteEntry &entry) const
{
    const qsizetype at = m_recent.indexOf(nameOf(entry));
    return at < 0 ? 0 : recentLimit - at;
}

void PaletteModel::setTyped(const QString &typed)
{
    struct Scored
    {
        int entry;
        int score;
        qsizetype recency;
    };
    const QString folded = foldedForMatch(typed);
    QList<Scored> fitting;
    for (int i = 0; i < m_entries.size(); ++i) {
        if (const int score = folded.isEmpty() ? 0 : fuzzyScore(folded, m_folded.at(i)); score >= 0)
            fitting.append({i, score, m_recent.isEmpty() ? 0 : recency(m_entries.at(i))});
    }
    std::stable_sort(fitting.begin(), fitting.end(), [](const Scored &a, const Scored &b) {
        return a.score != b.score ? a.score > b.score : a.recency > b.recency;
    });
    beginResetModel();
    m_shown.clear();
    for (const Scored &scored : std::as_const(fitting))
        m_shown.append(scored.entry);
    endResetModel();
}

PaletteEntry PaletteModel::use(int row)
{
    const PaletteEntry entry = m_entries.at(m_shown.at(row));
    m_recent.removeAll(nameOf(entry));
    m_recent.prepend(nameOf(entry));
    m_recent = m_recent.first(std::min(m_recent.size(), recentLimit));
    return entry;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry &entry = m_entries.at(m_shown.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case DetailRole:
        return entry.detail;
    case KeysRole:
        return entry.keys;
    case Qt::AccessibleTextRole:
        return QStringList{entry.text, entry.detail, entry.keys}.join(QStringLiteral(", "));
    default:
        return {};
    }
}

} // namespace wolgan
