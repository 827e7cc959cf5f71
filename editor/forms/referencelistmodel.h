#pragma once

#include "editor/document/checks/finding.h"
#include "editor/document/document.h"

#include <QAbstractTableModel>

namespace wolgan {

/// The footnote definitions of a post in the order of the text: number, title and URL.
class ReferenceListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, TitleColumn, UrlColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setDocument(const Document &document);
    /// Findings of that document: a row bears the icon of the worst one about its definition.
    void setFindings(const QList<Finding> &findings);
    /// Byte offset of the first reference that uses a row's definition; the definition's own where none does.
    [[nodiscard]] qsizetype usedAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Document m_document;
    QList<int> m_numbers;        ///< shown number of each definition, 0 where nothing uses it
    QList<Finding> m_worst;      ///< of each definition; without a rule where there is none
    QList<int> m_firstReference; ///< index of the first reference to each, -1 without
};

} // namespace wolgan
