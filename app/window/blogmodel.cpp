#include "app/window/blogmodel.h"

#include <QFont>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>
#include <QSize>

namespace wolgan {

namespace {

constexpr int rowPadding = 8;

} // namespace

void BlogModel::setRows(const QList<BlogRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    m_places = QList<Place>(rows.size());
    m_groups.clear();
    for (int i = 0; i < rows.size(); ++i) {
        QList<int> &siblings = rows[i].parent < 0 ? m_groups : m_places[rows[i].parent].children;
        m_places[i].position = static_cast<int>(siblings.size());
        siblings.append(i);
    }
    endResetModel();
}

void BlogModel::setCurrent(const QString &path)
{
    const QString before = std::exchange(m_current, path);
    for (const QString &changed : {before, path}) {
        if (const QModelIndex row = indexOf(changed); row.isValid())
            Q_EMIT dataChanged(row, row);
    }
}

QModelIndex BlogModel::indexOf(const QString &path) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].kind == BlogRow::Kind::Post && m_rows[i].path == path)
            return createIndex(m_places[i].position, TitleColumn, static_cast<quintptr>(i));
    }
    return {};
}

const BlogRow &BlogModel::rowAt(const QModelIndex &index) const
{
    return m_rows[static_cast<qsizetype>(index.internalId())];
}

const QList<int> &BlogModel::childrenOf(const QModelIndex &index) const
{
    return index.isValid() ? m_places[static_cast<qsizetype>(index.internalId())].children : m_groups;
}

QModelIndex BlogModel::index(int row, int column, const QModelIndex &parent) const
{
    const QList<int> &siblings = childrenOf(parent);
    if (row < 0 || row >= siblings.size() || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, static_cast<quintptr>(siblings[row]));
}

QModelIndex BlogModel::parent(const QModelIndex &child) const
{
    const int parent = child.isValid() ? rowAt(child).parent : -1;
    return parent < 0 ? QModelIndex()
                      : createIndex(m_places[parent].position, TitleColumn, static_cast<quintptr>(parent));
}

int BlogModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int BlogModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString BlogModel::textOf(const BlogRow &row) const
{
    if (row.kind != BlogRow::Kind::Post || !row.date.isValid())
        return row.title;
    return QLocale().standaloneMonthName(row.date.month(), QLocale::ShortFormat) + QStringLiteral("  ") +
           row.title;
}

QString BlogModel::toolTipOf(const BlogRow &row) const
{
    if (row.kind != BlogRow::Kind::Post)
        return row.title;
    QString text = row.title + QLatin1Char('\n') + row.path;
    if (row.date.isValid())
        text += QLatin1Char('\n') + QLocale().toString(row.date, QLocale::LongFormat);
    return text;
}

QVariant BlogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const BlogRow &row = rowAt(index);
    const bool isCurrent = row.kind == BlogRow::Kind::Post && row.path == m_current;
    const bool isCount = index.column() == CountColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isCount ? (row.count > 0 ? QLocale().toString(row.count) : QString()) : textOf(row);
    case Qt::ToolTipRole:
        return toolTipOf(row);
    case Qt::AccessibleTextRole:
        return isCurrent && !isCount ? tr("%1, open").arg(textOf(row)) : data(index, Qt::DisplayRole);
    case Qt::SizeHintRole:
        return QSize(0, QFontMetrics(QGuiApplication::font()).height() + rowPadding);
    case Qt::TextAlignmentRole:
        return isCount ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ForegroundRole:
        return isCount ? QPalette().brush(QPalette::PlaceholderText) : QVariant();
    case Qt::FontRole:
        if (isCurrent || row.kind == BlogRow::Kind::Group) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case KeyRole:
        return row.path + QLatin1Char('\n') + (row.kind == BlogRow::Kind::Post ? QString() : row.title);
    case PathRole:
        return row.path;
    default:
        return {};
    }
}

} // namespace wolgan
