#include "editor/forms/rowlist.h"

#include "editor/forms/form.h"
#include "editor/forms/formlook.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace wolgan {

namespace {

/// What Tab stops at in a row; rows make their widgets in the order of the eye.
QList<QWidget *> tabStops(const RowWidget &row)
{
    QList<QWidget *> stops;
    for (QWidget *widget : row.findChildren<QWidget *>()) {
        if (widget->focusPolicy() & Qt::TabFocus)
            stops.append(widget);
    }
    return stops;
}

} // namespace

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
    : QWidget(parent), m_form(form), m_column(new QVBoxLayout(this)),
      m_add(makeButton(QStringLiteral("+ ") + add, add, this)), m_notes(form.makeNotes(*m_add, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->addWidget(makeHeading(heading, this));
    top->addStretch();
    top->addWidget(m_add);
    m_column->addLayout(top);
    m_column->addWidget(m_notes);
    connect(m_add, &QToolButton::clicked, this, &RowList::addPressed);
}

QWidget *RowList::showRange(ByteRange range)
{
    return showRangeIn(m_rows, range);
}

void RowList::addPressed()
{
    m_form.finish();
    const qsizetype before = m_rows.size();
    add();
    if (m_rows.size() > before)
        m_rows.last()->setFocus();
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
    row->show();
    for (QWidget *stop : tabStops(*row)) {
        setTabOrder(before, stop);
        before = stop;
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
}

void RowList::rebind()
{
    (void)takeSubjects();
    for (RowWidget *row : m_rows)
        row->rebind();
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
