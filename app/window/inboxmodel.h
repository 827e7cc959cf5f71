#pragma once

#include "editor/document/links/inbox.h"

#include <QAbstractListModel>

namespace wolgan {

/// A card, and what became of asking its page for a title.
struct InboxRow
{
    InboxCard card;
    bool isAsked = false; ///< the answer is on its way
    QString failure = {}; ///< why there was none
    friend bool operator==(const InboxRow &, const InboxRow &) = default;
};

/// The cards of an inbox as rows; dragged out, they are Markdown that the outline takes as items. A change
/// keeps the rows of the cards that stay.
class InboxModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< source, what is odd, date and note, on one line
    };

    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<InboxRow> &rows);
    [[nodiscard]] const InboxCard &cardAt(const QModelIndex &index) const
    {
        return m_rows.at(index.row()).card;
    }
    [[nodiscard]] QList<InboxCard> cardsAt(QModelIndexList indexes) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    QList<InboxRow> m_rows;
};

/// The site that a card leads to, `arxiv.org`.
[[nodiscard]] QString cardSource(const InboxCard &card);

} // namespace wolgan
