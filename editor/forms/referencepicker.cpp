#include "editor/forms/referencepicker.h"

#include "editor/document/edits/references.h"
#include "editor/document/edits/titles.h"
#include "editor/document/utf8.h"
#include "editor/forms/outlinerows.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace wolgan {

namespace {

enum Column { NumberColumn, TitleColumn, ItemColumn, UrlColumn };
constexpr int definitionRole = Qt::UserRole;

} // namespace

ReferencePicker::ReferencePicker(const Document &document, int item, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_model(new QStandardItemModel(this)),
      m_filtered(new QSortFilterProxyModel(this)), m_search(new QLineEdit(this)), m_list(new QTreeView(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("References of the post"));
    m_model->setHorizontalHeaderLabels({tr("No."), tr("Title"), tr("Item"), tr("URL")});
    fill(document, item);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setPlaceholderText(tr("Number, title or item…"));
    m_search->setAccessibleName(tr("Search references"));
    m_search->setObjectName(QStringLiteral("referenceSearch"));
    m_search->installEventFilter(this);
    m_list->setModel(m_filtered);
    m_list->setAccessibleName(tr("References of the post"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setColumnHidden(UrlColumn, true);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(fontMetrics().horizontalAdvance(QStringLiteral("0000")) + 16);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(NumberColumn, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &ReferencePicker::filter);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { pick(m_list->currentIndex()); });
    connect(m_list, &QTreeView::activated, this, &ReferencePicker::pick);
    connect(m_list, &QTreeView::clicked, this, &ReferencePicker::pick);
    filter({});
}

void ReferencePicker::fill(const Document &document, int item)
{
    const Footnotes &footnotes = document.footnotes();
    const Outline &outline = document.outline();
    const QList<int> numbers = footnotes.shownNumbers();
    QList<int> number(footnotes.definitions.size(), 0);
    QList<QStringList> items(footnotes.definitions.size());
    QList<bool> own(footnotes.definitions.size(), false);
    for (int i = 0; i < footnotes.references.size(); ++i) {
        const FootnoteReference &reference = footnotes.references[i];
        if (reference.definition < 0)
            continue;
        const int user = outline.enclosing(outline.nodeAt(reference.range.begin), NodeKind::Item);
        number[reference.definition] = numbers[i];
        own[reference.definition] =
            own[reference.definition] || outline.at(item).heading.contains(reference.range);
        if (user >= 0)
            items[reference.definition].append(plainTitle(edits::title(document, user)));
    }
    for (int definition = 0; definition < number.size(); ++definition) {
        if (own[definition])
            continue;
        const QString shown = number[definition] > 0 ? QString::number(number[definition]) : QString();
        QList<QStandardItem *> row;
        for (const QString &text : {shown, plainTitle(edits::referenceTitle(document, definition)),
                                    items[definition].join(QStringLiteral(", ")),
                                    toText(edits::referenceUrl(document, definition))}) {
            row.append(new QStandardItem(text));
            row.last()->setToolTip(text);
        }
        row.first()->setData(definition, definitionRole);
        m_model->appendRow(row);
    }
}

void ReferencePicker::openBelow(const QWidget &button)
{
    const QWidget *window = button.window();
    const int width = std::min(fontMetrics().averageCharWidth() * 72, window->width() - 16);
    resize(width, fontMetrics().height() * 18);
    const QPoint below = button.mapTo(window, QPoint(button.width() - width, button.height()));
    const int left = std::clamp(below.x(), 8, std::max(8, window->width() - width - 8));
    const int top = std::clamp(below.y(), 0, std::max(0, window->height() - height()));
    move(window->mapToGlobal(QPoint(left, top)));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void ReferencePicker::filter(const QString &text)
{
    m_filtered->setFilterFixedString(text);
    m_list->setCurrentIndex(m_filtered->index(0, 0));
}

void ReferencePicker::pick(const QModelIndex &row)
{
    if (!row.isValid())
        return;
    const int definition = row.siblingAtColumn(NumberColumn).data(definitionRole).toInt();
    close();
    Q_EMIT picked(definition);
}

/// Up and Down in the search line walk the list.
bool ReferencePicker::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    const QModelIndex next = m_filtered->index(m_list->currentIndex().row() + step, 0);
    if (step != 0 && next.isValid())
        m_list->setCurrentIndex(next);
    return step != 0;
}

} // namespace wolgan
