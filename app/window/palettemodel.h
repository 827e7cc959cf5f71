#pragma once

#include <QAbstractListModel>

#include <functional>

namespace wolgan {

/// Something that the command palette can do or go to.
struct PaletteEntry
{
    QString text;
    QString detail; ///< where it stands: a menu, a section
    QString keys;
    std::function<void()> run;
};

/// The entries that fit what was typed, the best first; where nothing was typed, the ones used last first.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, KeysRole };

    explicit PaletteModel(QObject *parent = nullptr);

    void setEntries(const QList<PaletteEntry> &entries);
    void setTyped(const QString &typed);
    /// The entry is remembered as used. A copy: what it runs may change the entries.
    [[nodiscard]] PaletteEntry use(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] qsizetype recency(const PaletteEntry &entry) const;

    QList<PaletteEntry> m_entries;
    QStringList m_folded; ///< what each entry is matched by
    QList<int> m_shown;   ///< indices of entries, in the order of the rows
    QStringList m_recent; ///< the latest first
};

} // namespace wolgan
