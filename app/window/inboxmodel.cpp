#include "app/window/inboxmodel.h"

#include "app/window/inboxactions.h"
#include "editor/document/webaddress.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace wolgan {

namespace {

QString detailOf(const InboxRow &row)
{
    const InboxCard &card = row.card;
    QStringList parts{cardSource(card)};
    if (row.isAsked)
        parts.append(InboxModel::tr("asking for its title…"));
    else if (card.title.isEmpty() && !row.failure.isEmpty())
        parts.append(InboxModel::tr("no title: %1").arg(row.failure));
    parts.append(QLocale().toString(card.added, QLocale::ShortFormat));
    if (!card.original.isEmpty())
        parts.append(InboxModel::tr("cleaned"));
    if (!card.note.isEmpty())
        parts.append(QString::fromUtf8(card.note));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

/// Rows at the begin and the end that are the same stay; those between change place for place.
void InboxModel::setRows(const QList<InboxRow> &rows)
{
    const auto [oldEnd, newEnd] = std::mismatch(m_rows.cbegin(), m_rows.cend(), rows.cbegin(), rows.cend());
    const auto same = static_cast<int>(oldEnd - m_rows.cbegin());
    int tail = 0;
    while (tail < m_rows.size() - same && tail < rows.size() - same &&
           m_rows[m_rows.size() - 1 - tail] == rows[rows.size() - 1 - tail])
        ++tail;
    const auto before = static_cast<int>(m_rows.size()) - same - tail;
    const auto after = static_cast<int>(rows.size()) - same - tail;
    const int changed = qMin(before, after);
    if (before > after) {
        beginRemoveRows({}, same + changed, same + before - 1);
        m_rows.remove(same + changed, before - after);
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, same + changed, same + after - 1);
        for (int row = same + changed; row < same + after; ++row)
            m_rows.insert(row, rows[row]);
        endInsertRows();
    }
    m_rows = rows;
    if (changed > 0)
        Q_EMIT dataChanged(index(same), index(same + changed - 1));
}

QList<InboxCard> InboxModel::cardsAt(QModelIndexList indexes) const
{
    std::sort(indexes.begin(), indexes.end());
    QList<InboxCard> cards;
    for (const QModelIndex &index : indexes)
        cards.append(cardAt(index));
    return cards;
}

int InboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const InboxRow &row = m_rows.at(index.row());
    const InboxCard &card = row.card;
    switch (role) {
    case Qt::DisplayRole:
        return cardTitle(card);
    case DetailRole:
        return detailOf(row);
    case Qt::ToolTipRole:
        return QString(QString::fromUtf8(card.url) + QLatin1Char('\n') + detailOf(row));
    case Qt::AccessibleTextRole:
        return QString(cardTitle(card) + QStringLiteral(", ") + detailOf(row));
    default:
        return {};
    }
}

Qt::ItemFlags InboxModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QMimeData *InboxModel::mimeData(const QModelIndexList &indexes) const
{
    const QByteArray markdown = itemsOfCards(cardsAt(indexes));
    auto *mime = new QMimeData;
    mime->setData(QStringLiteral("text/markdown"), markdown);
    mime->setText(QString::fromUtf8(markdown));
    return mime;
}

QString cardSource(const InboxCard &card)
{
    return QString::fromUtf8(pageOf(card.url).split('/').first());
}

} // namespace wolgan
