#include "editor/forms/referencelistmodel.h"

#include "editor/document/edits/references.h"
#include "editor/document/utf8.h"
#include "editor/forms/severity.h"

#include <algorithm>
#include <iterator>

namespace wolgan {

void ReferenceListModel::setDocument(const Document &document)
{
    const Footnotes &footnotes = document.footnotes();
    const bool sameRows = footnotes.definitions.size() == m_document.footnotes().definitions.size();
    if (!sameRows)
        beginResetModel();
    m_document = document;
    m_numbers = QList<int>(footnotes.definitions.size(), 0);
    m_firstReference = QList<int>(footnotes.definitions.size(), -1);
    m_worst.resize(footnotes.definitions.size());
    const QList<int> shown = footnotes.shownNumbers();
    for (int i = 0; i < footnotes.references.size(); ++i) {
        const int definition = footnotes.references[i].definition;
        if (definition < 0 || m_firstReference[definition] >= 0)
            continue;
        m_firstReference[definition] = i;
        m_numbers[definition] = shown[i];
    }
    if (!sameRows)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ReferenceListModel::setFindings(const QList<Finding> &findings)
{
    const QList<FootnoteDefinition> &definitions = m_document.footnotes().definitions;
    m_worst = QList<Finding>(definitions.size());
    for (const Finding &finding : findings) {
        const auto after = std::upper_bound(definitions.cbegin(), definitions.cend(), finding.range.begin,
                                            [](qsizetype offset, const FootnoteDefinition &definition) {
                                                return offset < definition.range.begin;
                                            });
        if (after == definitions.cbegin() || !std::prev(after)->range.contains(finding.range))
            continue;
        Finding &worst = m_worst[after - definitions.cbegin() - 1];
        if (worst.rule.isEmpty() || finding.severity < worst.severity)
            worst = finding;
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, TitleColumn), index(rowCount() - 1, TitleColumn));
}

qsizetype ReferenceListModel::usedAt(int row) const
{
    const int reference = m_firstReference.at(row);
    return reference >= 0 ? m_document.footnotes().references.at(reference).range.begin
                          : m_document.footnotes().definitions.at(row).range.begin;
}

int ReferenceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_numbers.size());
}

int ReferenceListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReferenceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int number = m_numbers.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == NumberColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    const Finding &finding = m_worst.at(index.row());
    if (role == Qt::DecorationRole && index.column() == TitleColumn && !finding.rule.isEmpty())
        return severityIcon(finding.severity);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case NumberColumn:
        if (role == Qt::ToolTipRole && number == 0)
            return tr("Nothing uses this definition: the site leaves it out");
        return number > 0 ? QString::number(number) : QStringLiteral("\u2013");
    case TitleColumn:
        return toText(edits::referenceTitle(m_document, index.row()));
    default:
        return toText(edits::referenceUrl(m_document, index.row()));
    }
}

QVariant ReferenceListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("No."), tr("Title"), tr("URL")};
    return names.value(section);
}

} // namespace wolgan
