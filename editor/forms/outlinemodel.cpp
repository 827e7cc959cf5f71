#include "editor/forms/outlinemodel.h"

#include <algorithm>

namespace wolgan {

namespace {

/// Runs of rows that `keep` does not hold, the last run first: [first, last].
QList<std::pair<int, int>> runsWithout(const QList<bool> &keep)
{
    QList<std::pair<int, int>> runs;
    for (int last = static_cast<int>(keep.size()) - 1; last >= 0; --last) {
        if (keep[last])
            continue;
        int first = last;
        while (first > 0 && !keep[first - 1])
            --first;
        runs.append({first, last});
        last = first;
    }
    return runs;
}

QList<bool> used(const QList<int> &matches, qsizetype size)
{
    QList<bool> keep(size, false);
    for (const int match : matches) {
        if (match >= 0)
            keep[match] = true;
    }
    return keep;
}

QList<bool> matched(const QList<int> &matches)
{
    QList<bool> keep;
    for (const int match : matches)
        keep.append(match >= 0);
    return keep;
}

QList<OutlineRow> topRows(const QList<OutlineTop> &tops)
{
    QList<OutlineRow> rows;
    for (const OutlineTop &top : tops)
        rows.append(top.row);
    return rows;
}

} // namespace

void OutlineModel::setDocument(const Document &document, const std::optional<NodeSpan> &rewritten)
{
    if (rewritten) {
        m_document = document;
        takeTitles(*rewritten);
        return;
    }
    const QList<OutlineTop> now = outlineRows(document);
    const QList<int> matches = matchRows(topRows(m_tops), topRows(now));
    m_document = document;
    ++m_change;
    m_gone.clear();
    removeTops(matches);
    insertTops(now, matches);
    QList<OutlineRow *> rows;
    QList<const OutlineRow *> wanted;
    for (int top = 0; top < m_tops.size(); ++top) {
        updateItems(top, now[top].items);
        rows.append(&m_tops[top].row);
        wanted.append(&now[top].row);
    }
    updateRows({}, rows, wanted);
    if (m_renumbered == m_change)
        Q_EMIT renumbered();
}

/// All rows stand for the nodes that they stood for.
void OutlineModel::takeTitles(NodeSpan nodes)
{
    for (int node = nodes.first; node < nodes.end; ++node) {
        const QModelIndex index = indexOf(node);
        if (!index.isValid() || rowAt(index).node != node)
            continue;
        const QModelIndex top = index.parent();
        OutlineRow &row = top.isValid() ? m_tops[top.row()].items[index.row()] : m_tops[index.row()].row;
        const QByteArrayView title = m_document.text(m_document.outline().at(node).title);
        if (row.title == title)
            continue;
        row.title = title.toByteArray();
        Q_EMIT dataChanged(index, index);
    }
}

void OutlineModel::removeTops(const QList<int> &matches)
{
    for (const auto &[first, last] : runsWithout(used(matches, m_tops.size()))) {
        for (int top = first; top <= last; ++top) {
            noteGone(m_tops[top].row);
            std::for_each(m_tops[top].items.cbegin(), m_tops[top].items.cend(),
                          [this](const OutlineRow &row) { noteGone(row); });
        }
        beginRemoveRows({}, first, last);
        m_tops.remove(first, last - first + 1);
        m_ids.remove(first, last - first + 1);
        rebuildPlaces();
        endRemoveRows();
    }
}

void OutlineModel::noteGone(const OutlineRow &row)
{
    if (row.number > 0)
        m_gone.insert(row.title, row.number);
}

void OutlineModel::compareWithGone(OutlineRow &row)
{
    if (m_gone.value(row.title, row.number) != row.number)
        row.renumbered = m_renumbered = m_change;
}

void OutlineModel::insertTops(const QList<OutlineTop> &tops, const QList<int> &matches)
{
    QList<std::pair<int, int>> runs = runsWithout(matched(matches));
    std::reverse(runs.begin(), runs.end());
    for (const auto &[first, last] : runs) {
        beginInsertRows({}, first, last);
        for (int top = first; top <= last; ++top) {
            m_tops.insert(top, tops[top]);
            compareWithGone(m_tops[top].row);
            std::for_each(m_tops[top].items.begin(), m_tops[top].items.end(),
                          [this](OutlineRow &row) { compareWithGone(row); });
            m_ids.insert(top, ++m_lastId);
        }
        rebuildPlaces();
        endInsertRows();
    }
}

void OutlineModel::updateItems(int top, const QList<OutlineRow> &items)
{
    QList<OutlineRow> &rows = m_tops[top].items;
    const QModelIndex parent = index(top, 0);
    const QList<int> matches = matchRows(rows, items);
    for (const auto &[first, last] : runsWithout(used(matches, rows.size()))) {
        std::for_each(rows.cbegin() + first, rows.cbegin() + last + 1,
                      [this](const OutlineRow &row) { noteGone(row); });
        beginRemoveRows(parent, first, last);
        rows.remove(first, last - first + 1);
        endRemoveRows();
    }
    QList<std::pair<int, int>> runs = runsWithout(matched(matches));
    std::reverse(runs.begin(), runs.end());
    for (const auto &[first, last] : runs) {
        beginInsertRows(parent, first, last);
        for (int row = first; row <= last; ++row) {
            rows.insert(row, items[row]);
            compareWithGone(rows[row]);
        }
        endInsertRows();
    }
    QList<OutlineRow *> old;
    QList<const OutlineRow *> now;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        old.append(&rows[row]);
        now.append(&items[row]);
    }
    updateRows(parent, old, now);
}

/// Takes over what changed; findings stay until the next ones come. Tells views about the span of rows that
/// look different, which for a key typed in a title is one row, however long the post.
void OutlineModel::updateRows(const QModelIndex &parent, QList<OutlineRow *> rows,
                              const QList<const OutlineRow *> &now)
{
    int first = -1, last = -1;
    for (int row = 0; row < rows.size(); ++row) {
        OutlineRow wanted = *now[row];
        wanted.findings = rows[row]->findings;
        wanted.error = rows[row]->error;
        wanted.renumbered = rows[row]->renumbered;
        if (wanted.number != rows[row]->number)
            wanted.renumbered = m_renumbered = m_change;
        rows[row]->node = wanted.node; // not visible
        if (*rows[row] == wanted)
            continue;
        *rows[row] = wanted;
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0, parent), index(last, 0, parent));
}

void OutlineModel::setFindings(const QList<Finding> &findings)
{
    QHash<int, std::pair<int, bool>> perNode;
    for (const Finding &finding : findings) {
        const QModelIndex row = indexOf(m_document.outline().nodeAt(finding.range.begin));
        if (!row.isValid())
            continue;
        auto &[count, error] = perNode[rowAt(row).node];
        ++count;
        error = error || finding.severity == Finding::Severity::Error;
    }
    const auto update = [&](OutlineRow &row, const QModelIndex &at) {
        const auto [count, error] = perNode.value(row.node);
        if (row.findings == count && row.error == error)
            return;
        row.findings = count;
        row.error = error;
        Q_EMIT dataChanged(at, at, {FindingsRole, ErrorRole});
    };
    for (int top = 0; top < m_tops.size(); ++top) {
        const QModelIndex parent = index(top, 0);
        update(m_tops[top].row, parent);
        for (int item = 0; item < m_tops[top].items.size(); ++item)
            update(m_tops[top].items[item], index(item, 0, parent));
    }
}

void OutlineModel::rebuildPlaces()
{
    m_places.clear();
    for (int top = 0; top < m_ids.size(); ++top)
        m_places.insert(m_ids[top], top);
}

QModelIndex OutlineModel::indexOf(int node) const
{
    // Both levels are sorted by node: the last row that is not behind the node holds it, or nobody does.
    const auto behind = [](int wanted, const OutlineRow &row) { return wanted < row.node; };
    const auto top = std::upper_bound(m_tops.cbegin(), m_tops.cend(), node,
                                      [&](int wanted, const OutlineTop &t) { return behind(wanted, t.row); });
    if (top == m_tops.cbegin())
        return {};
    const auto row = static_cast<int>(top - m_tops.cbegin()) - 1;
    const QList<OutlineRow> &items = m_tops[row].items;
    const auto item = std::upper_bound(items.cbegin(), items.cend(), node, behind);
    if (item == items.cbegin())
        return index(row, 0);
    return index(static_cast<int>(item - items.cbegin()) - 1, 0, index(row, 0));
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? m_ids[parent.row()] : 0);
}

QModelIndex OutlineModel::parent(const QModelIndex &index) const
{
    const quintptr id = index.isValid() ? index.internalId() : 0;
    return id == 0 ? QModelIndex() : createIndex(m_places.value(id), 0, quintptr(0));
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_tops.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_tops[parent.row()].items.size());
}

int OutlineModel::columnCount(const QModelIndex &) const
{
    return 1;
}

const OutlineRow &OutlineModel::rowAt(const QModelIndex &index) const
{
    if (index.internalId() == 0)
        return m_tops[index.row()].row;
    return m_tops[m_places.value(index.internalId())].items[index.row()];
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OutlineRow &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return label(row);
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case OffsetRole:
        return m_document.outline().at(row.node).range.begin;
    case KindRole:
        return static_cast<int>(row.kind);
    case NumberRole:
        return row.number;
    case CountRole:
        return row.count;
    case FindingsRole:
        return row.findings;
    case ErrorRole:
        return row.error;
    case NodeRole:
        return row.node;
    case RenumberedRole:
        return row.renumbered > 0 && row.renumbered == m_renumbered;
    default:
        return {};
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const NodeKind kind = rowAt(index).kind;
    const bool canMove = kind == NodeKind::Section || kind == NodeKind::Item;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (canMove ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QString OutlineModel::label(const OutlineRow &row) const
{
    switch (row.kind) {
    case NodeKind::FrontMatter:
        return tr("Front matter");
    case NodeKind::Intro:
        return tr("Intro");
    case NodeKind::References:
        return tr("References");
    default:
        const QString title = plainTitle(row.title);
        return title.isEmpty() ? tr("(no title)") : title;
    }
}

QString OutlineModel::accessibleText(const OutlineRow &row) const
{
    QString text = label(row);
    if (row.number > 0)
        text = tr("%1 %2", "footnote number, title").arg(row.number).arg(text);
    if (row.kind == NodeKind::Section)
        text = tr("%1, items: %2").arg(text).arg(row.count);
    if (row.kind == NodeKind::References)
        text = tr("%1, definitions: %2").arg(text).arg(row.count);
    if (row.findings > 0)
        text = tr("%1, problems: %2").arg(text).arg(row.findings);
    return text;
}

} // namespace wolgan
