#include "editor/forms/outlinerows.h"

#include "editor/document/utf8.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace wolgan {

namespace {

/// Walks references and nodes together: both are in the order of the text.
class Numbers
{
public:
    explicit Numbers(const Footnotes &footnotes)
        : m_references(footnotes.references), m_shown(footnotes.shownNumbers())
    {
    }

    int firstIn(ByteRange range)
    {
        while (m_next < m_references.size() && m_references[m_next].range.begin < range.begin)
            ++m_next;
        return m_next < m_references.size() && range.contains(m_references[m_next].range) ? m_shown[m_next]
                                                                                          : 0;
    }

private:
    const QList<FootnoteReference> &m_references;
    QList<int> m_shown;
    qsizetype m_next = 0;
};

bool isShown(NodeKind kind)
{
    return kind != NodeKind::Figure && kind != NodeKind::Definition;
}

/// Rows that are taken over from a document one after the other.
class SameRows
{
public:
    explicit SameRows(const Document &document) : m_document(document), m_numbers(document.footnotes()) {}

    /// False where more than a first title differs.
    bool take(OutlineRow &row, int index, RowPlace place)
    {
        const Node &node = m_document.outline().at(index);
        const int number = node.kind == NodeKind::Item ? m_numbers.firstIn(node.heading) : 0;
        const bool isList = node.kind == NodeKind::References;
        if (row.kind != node.kind || row.number != number || (isList && row.count != node.children.size()))
            return false;
        row.node = index;
        row.begin = node.range.begin;
        const QByteArrayView title = m_document.text(node.title);
        if (row.title == title)
            return true;
        if (m_retitled)
            return false;
        m_retitled = &row;
        m_title = title;
        m_place = place;
        return true;
    }

    /// The row with another title takes it.
    RowPlace finish()
    {
        if (m_retitled)
            m_retitled->title = m_title.toByteArray();
        return m_place;
    }

private:
    const Document &m_document;
    Numbers m_numbers;
    OutlineRow *m_retitled = nullptr;
    QByteArrayView m_title;
    RowPlace m_place;
};

OutlineRow rowOf(const Document &document, int index, Numbers &numbers)
{
    const Node &node = document.outline().at(index);
    OutlineRow row;
    row.kind = node.kind;
    row.node = index;
    row.begin = node.range.begin;
    row.title = document.text(node.title).toByteArray();
    if (node.kind == NodeKind::Item)
        row.number = numbers.firstIn(node.heading);
    if (node.kind == NodeKind::References)
        row.count = static_cast<int>(node.children.size());
    return row;
}

bool sameRow(const OutlineRow &a, const OutlineRow &b)
{
    return a.kind == b.kind && a.title == b.title;
}

/// Where between two matched rows as many rows stand before as after, they are taken for the same ones.
void matchGaps(const QList<OutlineRow> &before, const QList<OutlineRow> &after, QList<int> &matches)
{
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (matches[i] >= 0)
            continue;
        qsizetype end = i;
        while (end < after.size() && matches[end] < 0)
            ++end;
        const qsizetype from = i > 0 ? matches[i - 1] + 1 : 0;
        const qsizetype to = end < after.size() ? matches[end] : before.size();
        for (qsizetype k = 0; to - from == end - i && k < end - i; ++k) {
            if (before[from + k].kind == after[i + k].kind)
                matches[i + k] = static_cast<int>(from + k);
        }
        i = end;
    }
}

} // namespace

QList<OutlineTop> outlineRows(const Document &document)
{
    const Outline &outline = document.outline();
    Numbers numbers(document.footnotes());
    QList<OutlineTop> rows;
    for (const int child : outline.at(0).children) {
        const NodeKind kind = outline.at(child).kind;
        if (!isShown(kind))
            continue;
        OutlineTop top{rowOf(document, child, numbers), {}};
        if (kind == NodeKind::Section) {
            for (const int item : outline.at(child).children) {
                if (outline.at(item).kind == NodeKind::Item)
                    top.items.append(rowOf(document, item, numbers));
            }
            top.row.count = static_cast<int>(top.items.size());
        }
        rows.append(top);
    }
    return rows;
}

std::optional<RowPlace> takeSameRows(QList<OutlineTop> &rows, const Document &document)
{
    const Outline &outline = document.outline();
    SameRows same(document);
    int top = 0;
    for (const int child : outline.at(0).children) {
        const Node &node = outline.at(child);
        if (!isShown(node.kind))
            continue;
        if (top == rows.size() || !same.take(rows[top].row, child, {top, -1}))
            return std::nullopt;
        QList<OutlineRow> &items = rows[top].items;
        int item = 0;
        for (const int index : node.kind == NodeKind::Section ? node.children : QList<int>()) {
            if (outline.at(index).kind != NodeKind::Item)
                continue;
            if (item == items.size() || !same.take(items[item], index, {top, item}))
                return std::nullopt;
            ++item;
        }
        if (item != items.size())
            return std::nullopt;
        ++top;
    }
    return top == rows.size() ? std::optional(same.finish()) : std::nullopt;
}

QString plainTitle(QByteArrayView markdown)
{
    static const QRegularExpression link(QStringLiteral("!?\\[([^\\]]*)\\]\\([^)]*\\)"));
    const QString text = toText(markdown).replace(link, QStringLiteral("\\1"));
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && i + 1 < text.size() && text[i + 1].isPunct())
            plain += text[++i];
        else if (c != u'*' && c != u'`')
            plain += c;
    }
    return plain.simplified();
}

QList<int> matchRows(const QList<OutlineRow> &before, const QList<OutlineRow> &after)
{
    QList<int> matches(after.size(), -1);
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0, tail = 0;
    for (; head < shorter && sameRow(before[head], after[head]); ++head)
        matches[head] = static_cast<int>(head);
    while (tail < shorter - head &&
           sameRow(before[before.size() - 1 - tail], after[after.size() - 1 - tail])) {
        ++tail;
        matches[after.size() - tail] = static_cast<int>(before.size() - tail);
    }
    QHash<QByteArray, QList<int>> places;
    for (qsizetype i = head; i < before.size() - tail; ++i)
        places[before[i].title].append(static_cast<int>(i));
    int last = static_cast<int>(head) - 1;
    for (qsizetype i = head; i < after.size() - tail; ++i) {
        const QList<int> candidates = places.value(after[i].title);
        const auto next = std::upper_bound(candidates.cbegin(), candidates.cend(), last);
        if (next != candidates.cend() && before[*next].kind == after[i].kind)
            last = matches[i] = *next;
    }
    matchGaps(before, after, matches);
    return matches;
}

} // namespace wolgan
