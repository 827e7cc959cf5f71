#pragma once

#include "editor/document/edits/schemes.h"

#include <QAbstractTableModel>

namespace wolgan {

/// A row for each footnote label that changes: what it is, what it will be, in how many places.
class LabelChangeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setChanges(const QList<edits::LabelChange> &changes);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<edits::LabelChange> m_changes;
};

} // namespace wolgan
