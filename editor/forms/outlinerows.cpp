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

OutlineRow rowOf(const Document &document, int index, Numbers &numbers)
{
    const Node &node = document.outline().at(index);
    OutlineRow row;
    row.kind = node.kind;
    row.node = index;
    row.title = document.text(node.title).toByteArray();
    if (node.kind == NodeKind::Item)
        row.number = numbers.firstIn(node.heading);
    if (node.kind == NodeKind::References)
        row.count = node.descendants;
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
    for (int child = 1; child < outline.end(0); child = outline.end(child)) {
        const NodeKind kind = outline.at(child).kind;
        if (!isShown(kind))
            continue;
        OutlineTop top{rowOf(document, child, numbers), {}};
        if (kind == NodeKind::Section) {
            for (int item = child + 1; item < outline.end(child); item = outline.end(item)) {
                if (outline.at(item).kind == NodeKind::Item)
                    top.items.append(rowOf(document, item, numbers));
            }
            top.row.count = static_cast<int>(top.items.size());
        }
        rows.append(top);
    }
    return rows;
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
