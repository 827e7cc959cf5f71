#include "editor/forms/referencesform.h"

#include "editor/forms/referencelistmodel.h"
#include "editor/forms/session.h"

#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace wolgan {

namespace {

/// Rows with room between them.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), std::max(size.height(), option.fontMetrics.height() + 8)};
    }
};

} // namespace

ReferencesForm::ReferencesForm(Session &session, QWidget *parent)
    : Form(session, parent), m_model(new ReferenceListModel(this)), m_list(new QTreeView(this)),
      m_count(nullptr), m_notes(makeNotes(*m_list, this))
{
    m_count = addHint({});
    m_list->setModel(m_model);
    m_list->setObjectName(QStringLiteral("referenceList"));
    m_list->setAccessibleName(tr("References"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    QHeaderView *header = m_list->header();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(fontMetrics().horizontalAdvance(QStringLiteral("0000")) + 16);
    header->setSectionResizeMode(ReferenceListModel::NumberColumn, QHeaderView::Fixed);
    header->resizeSection(ReferenceListModel::NumberColumn, header->minimumSectionSize());
    header->setSectionResizeMode(ReferenceListModel::TitleColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ReferenceListModel::UrlColumn, QHeaderView::Stretch);
    column()->addWidget(m_list, 1);
    column()->addWidget(m_notes);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReferencesForm::showCurrent);
    connect(m_list, &QTreeView::activated, this, &ReferencesForm::jump);
}

void ReferencesForm::refreshRest()
{
    m_model->setDocument(session().document());
    m_count->setText(tr("%1 definitions. Enter or a double click goes to the item that uses it.")
                         .arg(m_model->rowCount()));
}

void ReferencesForm::setFindings(const QList<Finding> &findings, bool calm)
{
    m_findings = findings;
    m_model->setFindings(findings);
    QList<Finding> others;
    for (const Finding &finding : findings) {
        const Outline &outline = session().document().outline();
        if (outline.at(outline.nodeAt(finding.range.begin)).kind != NodeKind::Definition)
            others.append(finding);
    }
    Form::setFindings(others, calm);
    showCurrent();
}

void ReferencesForm::showCurrent()
{
    const QList<FootnoteDefinition> &definitions = session().document().footnotes().definitions;
    const int row = m_list->currentIndex().row();
    QList<Finding> about;
    for (const Finding &finding : std::as_const(m_findings)) {
        if (row >= 0 && row < definitions.size() && definitions[row].range.contains(finding.range))
            about.append(finding);
    }
    m_notes->setFindings(about, false);
}

void ReferencesForm::jump(const QModelIndex &row)
{
    session().select(m_model->usedAt(row.row()));
}

/// The row of the definition.
QWidget *ReferencesForm::showRange(ByteRange range)
{
    const QList<FootnoteDefinition> &definitions = session().document().footnotes().definitions;
    for (int row = 0; row < definitions.size(); ++row) {
        if (!definitions.at(row).range.contains(range))
            continue;
        m_list->setCurrentIndex(m_model->index(row, ReferenceListModel::TitleColumn));
        return m_list;
    }
    return nullptr;
}

void ReferencesForm::focusTitle()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

} // namespace wolgan
