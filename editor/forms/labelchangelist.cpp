#include "editor/forms/labelchangelist.h"

#include "editor/forms/labelchangemodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <numeric>

namespace wolgan {

namespace {

/// Rows with some room around their text.
class RoomyRows : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).expandedTo({0, option.fontMetrics.height() + 8});
    }
};

} // namespace

LabelChangeList::LabelChangeList(QWidget *parent)
    : QWidget(parent), m_model(new LabelChangeModel(this)), m_summary(new QLabel(this))
{
    m_summary->setObjectName(QStringLiteral("labelSummary"));
    m_summary->setWordWrap(true);
    auto *rows = new QTreeView(this);
    rows->setModel(m_model);
    rows->setItemDelegate(new RoomyRows(rows));
    rows->setAccessibleName(tr("Labels that will change"));
    rows->setRootIsDecorated(false);
    rows->setUniformRowHeights(true);
    rows->setSelectionMode(QAbstractItemView::NoSelection);
    rows->header()->setStretchLastSection(false);
    rows->header()->setSectionResizeMode(QHeaderView::Stretch);
    rows->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(rows, 1);
}

void LabelChangeList::show(const Document &document, const TextEdit &edit)
{
    const QList<edits::LabelChange> changes = edits::labelChanges(document, edit);
    m_model->setChanges(changes);
    const int places =
        std::accumulate(changes.cbegin(), changes.cend(), 0,
                        [](int sum, const edits::LabelChange &change) { return sum + change.places; });
    if (edit.isEmpty())
        m_summary->setText(tr("Nothing will change."));
    else if (changes.isEmpty())
        m_summary->setText(tr("No label will change, only the order of the references at the end."));
    else
        m_summary->setText(tr("%1 will change in %2.")
                               .arg(tr("%n label(s)", nullptr, static_cast<int>(changes.size())),
                                    tr("%n place(s)", nullptr, places)));
}

void LabelChangeList::showReason(const QString &reason)
{
    m_model->setChanges({});
    m_summary->setText(reason);
}

} // namespace wolgan
