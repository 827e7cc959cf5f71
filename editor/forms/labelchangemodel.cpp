#include "editor/forms/labelchangemodel.h"

#include "editor/document/utf8.h"

namespace wolgan {

void LabelChangeModel::setChanges(const QList<edits::LabelChange> &changes)
{
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

int LabelChangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int LabelChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant LabelChangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const edits::LabelChange &change = m_changes.at(index.row());
    if (role == Qt::AccessibleTextRole)
        return tr("%1 becomes %2").arg(toText(change.from), toText(change.to));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case 0:
        return toText(change.from);
    case 1:
        return toText(change.to);
    default:
        return change.places;
    }
}

QVariant LabelChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Label now"), tr("Label then"), tr("Places")};
    return names.value(section);
}

} // namespace wolgan
