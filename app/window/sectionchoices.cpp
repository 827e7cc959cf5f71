#include "app/window/sectionchoices.h"

#include "editor/forms/formlook.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QToolButton>

namespace wolgan {

namespace {

constexpr int sectionRole = Qt::UserRole;
constexpr int shownRows = 6;
constexpr int rowHeight = 26;

} // namespace

SectionChoices::SectionChoices(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget(this)),
      m_up(makeButton(QStringLiteral("▲"), tr("Move the section up (Alt+Up)"), this)),
      m_down(makeButton(QStringLiteral("▼"), tr("Move the section down (Alt+Down)"), this))
{
    m_list->setAccessibleName(tr("Sections"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setMinimumHeight(shownRows * rowHeight);
    m_list->installEventFilter(this);
    setFocusProxy(m_list);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::itemChanged, this, &SectionChoices::changed);
    connect(m_list, &QListWidget::currentRowChanged, this, &SectionChoices::updateButtons);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &SectionChoices::changed);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &SectionChoices::updateButtons);
}

void SectionChoices::setSections(const QList<MonthSection> &sections)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const MonthSection &section : sections) {
        auto *item = new QListWidgetItem(section.title, m_list);
        item->setData(sectionRole, section.section);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsDragEnabled);
        item->setCheckState(section.wanted ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint(QSize(0, rowHeight));
    }
    m_list->setCurrentRow(0);
    updateButtons();
}

QList<MonthSection> SectionChoices::sections() const
{
    QList<MonthSection> sections;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        sections.append({item->data(sectionRole).toInt(), item->text(), item->checkState() == Qt::Checked});
    }
    return sections;
}

void SectionChoices::move(int step)
{
    const int row = m_list->currentRow(), to = row + step;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(row));
    m_list->setCurrentRow(to);
    updateButtons();
    Q_EMIT changed();
}

void SectionChoices::updateButtons()
{
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() >= 0 && m_list->currentRow() + 1 < m_list->count());
}

bool SectionChoices::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event); // by its type
        const bool vertical = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if (vertical && key->modifiers().testFlag(Qt::AltModifier)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wolgan
