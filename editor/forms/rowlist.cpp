#include "editor/forms/rowlist.h"

#include "editor/forms/form.h"
#include "editor/forms/formlook.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace wolgan {

void RowWidget::refresh()
{
    for (FormPart *part : m_parts)
        part->refresh();
    refreshRest();
}

void RowWidget::rebind()
{
    for (FormPart *part : m_parts)
        part->rebind();
    refreshRest();
}

void RowWidget::finish()
{
    for (FormPart *part : m_parts)
        part->finish();
}

QHBoxLayout *RowWidget::makeMoveButtons()
{
    m_up = makeButton(QStringLiteral("\u2191"), tr("Move up (Ctrl+Shift+Up)"), this);
    m_down = makeButton(QStringLiteral("\u2193"), tr("Move down (Ctrl+Shift+Down)"), this);
    connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(1); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    return buttons;
}

void RowWidget::setMovable(bool up, bool down)
{
    m_up->setVisible(up || down); // a row alone has nowhere to go
    m_down->setVisible(up || down);
    m_up->setEnabled(up);
    m_down->setEnabled(down);
}

bool RowWidget::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const int step = key.key() == Qt::Key_Up ? -1 : key.key() == Qt::Key_Down ? 1 : 0;
    if (step == 0 || key.modifiers() != (Qt::ControlModifier | Qt::ShiftModifier))
        return false;
    Q_EMIT moveRequested(step);
    return true;
}

QList<FindingPlace> RowWidget::findingPlaces() const
{
    QList<FindingPlace> places;
    for (const FormPart *part : m_parts)
        places += part->findingPlaces();
    return places;
}

QWidget *RowWidget::showRange(ByteRange range)
{
    return showRangeIn(m_parts, range);
}

RowList::RowList(Form &form, const QString &heading, const QString &add, QWidget *parent)
    : QWidget(parent), m_form(form), m_column(new QVBoxLayout(this)), m_top(new QHBoxLayout),
      m_add(makeButton(QStringLiteral("+ ") + add, add, this)), m_notes(form.makeNotes(*m_add, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_top->addWidget(makeHeading(heading, this));
    m_top->addStretch();
    m_top->addWidget(m_add);
    m_column->addLayout(m_top);
    m_column->addWidget(m_notes);
    connect(m_add, &QToolButton::clicked, this, &RowList::addRow);
}

QWidget *RowList::showRange(ByteRange range)
{
    return showRangeIn(m_rows, range);
}

void RowList::addRow()
{
    m_form.finish();
    const qsizetype before = m_rows.size();
    add();
    if (m_rows.size() > before)
        m_rows.last()->setFocus();
}

void RowList::addButton(QToolButton *button)
{
    m_top->insertWidget(m_top->count() - 1, button);
    setTabOrder(button, m_add);
}

/// The keyboard goes with the row.
void RowList::moveRow(RowWidget *row, int step)
{
    const int from = static_cast<int>(m_rows.indexOf(row)), to = from + step;
    if (to < 0 || to >= m_rows.size() || !canMove(from, to))
        return;
    m_form.finish();
    const qsizetype stop = tabStops(*row).indexOf(row->focusWidget());
    move(from, to);
    if (to < m_rows.size() && stop >= 0)
        tabStops(*m_rows[to]).value(stop, m_rows[to])->setFocus();
}

void RowList::updateMoves()
{
    const int count = static_cast<int>(m_rows.size());
    for (int i = 0; i < count; ++i)
        m_rows[i]->setMovable(i > 0 && canMove(i, i - 1), i + 1 < count && canMove(i, i + 1));
}

/// Makes as many rows as there are subjects; true where a row may now show another one.
bool RowList::takeSubjects()
{
    const QList<int> now = subjects();
    const bool differs = now.size() != m_rows.size();
    while (m_rows.size() > now.size()) {
        RowWidget *row = m_rows.takeLast();
        row->hide();
        row->deleteLater(); // its button may be what was pressed
    }
    while (m_rows.size() < now.size())
        appendRow();
    for (qsizetype i = 0; i < now.size(); ++i)
        m_rows[i]->setSubject(now[i]);
    return differs;
}

/// Shown at once, so that it can take the keyboard; Tab comes to it after the row above.
void RowList::appendRow()
{
    QWidget *before = m_rows.isEmpty() ? m_add : tabStops(*m_rows.last()).last();
    RowWidget *row = makeRow();
    m_rows.append(row);
    m_column->addWidget(row);
    connect(row, &RowWidget::moveRequested, this, [this, row](int step) { moveRow(row, step); });
    row->show();
    for (QWidget *stop : tabStops(*row)) {
        setTabOrder(before, stop);
        before = stop;
        stop->installEventFilter(row);
    }
}

void RowList::refresh()
{
    const bool differs = takeSubjects();
    for (RowWidget *row : m_rows) {
        if (differs)
            row->rebind();
        else
            row->refresh();
    }
    updateMoves();
}

void RowList::rebind()
{
    (void)takeSubjects();
    for (RowWidget *row : m_rows)
        row->rebind();
    updateMoves();
}

void RowList::finish()
{
    for (RowWidget *row : m_rows)
        row->finish();
}

QList<FindingPlace> RowList::findingPlaces() const
{
    QList<FindingPlace> places{{range(), m_notes}};
    for (const RowWidget *row : m_rows)
        places += row->findingPlaces();
    return places;
}

} // namespace wolgan
