#pragma once

#include "app/window/blogrows.h"

#include <QAbstractItemModel>

namespace wolgan {

/// The rows of a blog for a tree view. Two columns: what it is, and how many.
class BlogModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole, ///< recognises a row in other versions of the list
        PathRole,               ///< of the post, relative to the blog; empty for a group
    };
    enum Column { TitleColumn, CountColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    /// Resets the model where the rows are others.
    void setRows(const QList<BlogRow> &rows);
    /// Marks the post that is open; empty for none.
    void setCurrent(const QString &path);
    /// The row of a post; invalid where it has none.
    [[nodiscard]] QModelIndex indexOf(const QString &path) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Place
    {
        int position = 0; ///< among the rows of its parent
        QList<int> children;
    };

    [[nodiscard]] const BlogRow &rowAt(const QModelIndex &index) const;
    [[nodiscard]] const QList<int> &childrenOf(const QModelIndex &index) const;
    [[nodiscard]] QString textOf(const BlogRow &row) const;
    [[nodiscard]] QString toolTipOf(const BlogRow &row) const;

    QList<BlogRow> m_rows;
    QList<Place> m_places; ///< one for each row
    QList<int> m_groups;
    QString m_current;
};

} // namespace wolgan
