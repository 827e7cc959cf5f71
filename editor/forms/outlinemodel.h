#pragma once

#include "editor/document/checks/finding.h"
#include "editor/forms/outlinerows.h"

#include <QAbstractItemModel>
#include <QHash>

namespace wolgan {

/// The outline as a tree of one column: front matter, intro, sections with their items, references. After a
/// change it inserts and removes the rows that differ, so that views keep expansion and selection.
class OutlineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        OffsetRole = Qt::UserRole, ///< byte offset where the node begins
        KindRole,                  ///< NodeKind as int
        NumberRole,                ///< footnote number of an item, 0 without
        CountRole,                 ///< items of a section, definitions of the references
        FindingsRole,              ///< how many findings lie in the row
        ErrorRole,                 ///< whether one of them is an error
        NodeRole,                  ///< index into Outline::nodes
        RenumberedRole             ///< whether the latest renumbering changed its number
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// `rewritten` is what DocumentChange tells of the change from the document that was set last.
    void setDocument(const Document &document, const std::optional<NodeSpan> &rewritten = {});
    /// The badges; findings of the document that was set last.
    void setFindings(const QList<Finding> &findings);

    /// The row of a node, or of what holds it; invalid where no row does.
    [[nodiscard]] QModelIndex indexOf(int node) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// The numbers of rows became others while the document changed.
    void renumbered();

private:
    [[nodiscard]] const OutlineRow &rowAt(const QModelIndex &index) const;
    [[nodiscard]] QString label(const OutlineRow &row) const;
    [[nodiscard]] QString accessibleText(const OutlineRow &row) const;
    void takeTitles(NodeSpan nodes);
    void removeTops(const QList<int> &matches);
    void insertTops(const QList<OutlineTop> &tops, const QList<int> &matches);
    void updateItems(int top, const QList<OutlineRow> &items);
    void updateRows(const QModelIndex &parent, QList<OutlineRow *> rows,
                    const QList<const OutlineRow *> &now);
    void noteGone(const OutlineRow &row);
    void compareWithGone(OutlineRow &row);
    void rebuildPlaces();

    Document m_document;
    QList<OutlineTop> m_tops;
    QList<quintptr> m_ids;         ///< for each top row, an id that it keeps; items carry their parent's
    QHash<quintptr, int> m_places; ///< id to top row
    quintptr m_lastId = 0;
    QHash<QByteArray, int>
        m_gone;           ///< numbers by title of the rows that this change removed: moved ones return
    int m_change = 0;     ///< of the document, counted
    int m_renumbered = 0; ///< the latest change that gave a row another number
};

} // namespace wolgan
