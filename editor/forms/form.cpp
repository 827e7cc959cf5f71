#include "editor/forms/form.h"

#include "editor/forms/formlook.h"
#include "editor/forms/session.h"

#include <QFormLayout>
#include <QHash>
#include <QLabel>
#include <QVBoxLayout>

namespace wolgan {

namespace {

/// The narrowest place that holds all of a finding.
FindingNotes *placeOf(const Finding &finding, const QList<FindingPlace> &places)
{
    const FindingPlace *best = nullptr;
    for (const FindingPlace &place : places) {
        if (place.range.contains(finding.range) && (!best || place.range.size() < best->range.size()))
            best = &place;
    }
    return best ? best->notes : nullptr;
}

} // namespace

Form::Form(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this)), m_notes(makeNotes(*this, this))
{
    m_column->setContentsMargins(16, 16, 16, 16);
    m_column->setSpacing(8);
    m_column->addWidget(m_notes);
}

void Form::bind(int node)
{
    m_node = node;
    for (FormPart *part : m_parts)
        part->rebind();
    refreshRest();
}

void Form::refresh(int node)
{
    m_node = node;
    for (FormPart *part : m_parts)
        part->refresh();
    refreshRest();
}

void Form::finish()
{
    for (FormPart *part : m_parts)
        part->finish();
}

void Form::setFindings(const QList<Finding> &findings, bool calm)
{
    const Outline &outline = m_session.document().outline();
    const ByteRange own = outline.at(m_node).range;
    QList<FindingPlace> places;
    for (const FormPart *part : std::as_const(m_parts))
        places += part->findingPlaces();
    QHash<FindingNotes *, QList<Finding>> shown;
    for (const Finding &finding : findings) {
        FindingNotes *notes = placeOf(finding, places);
        if (!notes && own.contains(finding.range) &&
            formNode(outline, outline.nodeAt(finding.range.begin)) == m_node)
            notes = m_notes;
        if (notes)
            shown[notes].append(finding);
    }
    m_notes->setFindings(shown.value(m_notes), calm);
    for (const FindingPlace &place : std::as_const(places))
        place.notes->setFindings(shown.value(place.notes), calm);
}

FormPart *Form::takerOf(const Offer &offer) const
{
    for (FormPart *part : m_parts) {
        if (part->wants(offer))
            return part;
    }
    return nullptr;
}

FindingNotes *Form::makeNotes(QWidget &subject, QWidget *parent)
{
    auto *notes = new FindingNotes(subject, parent);
    connect(notes, &FindingNotes::fixRequested, this, &Form::fixRequested);
    return notes;
}

QWidget *Form::noted(LineField *field, QWidget *parent)
{
    auto *both = new QWidget(parent);
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(field);
    FindingNotes *notes = makeNotes(*field, both);
    layout->addWidget(notes);
    field->setNotes(notes);
    return both;
}

QWidget *Form::showRange(ByteRange range)
{
    return showRangeIn(m_parts, range);
}

void Form::focusTitle()
{
    if (QWidget *first = nextInFocusChain())
        first->setFocus(Qt::ShortcutFocusReason);
}

LineField *Form::addLine(QFormLayout *layout, const QString &name, FieldAccess access)
{
    auto *field = new LineField(m_session, std::move(access), this);
    field->setAccessibleName(name);
    auto *label = new QLabel(name, this);
    label->setMinimumWidth(labelWidth(*this));
    label->setBuddy(field);
    QWidget *both = noted(field, this);
    layout->addRow(label, both);
    label->show(); // fields of keys that come later, too
    both->show();
    addPart(field);
    return field;
}

TextField *Form::addText(FieldAccess access, TextField::Kind kind, const QString &accessibleName)
{
    auto *field = new TextField(m_session, std::move(access), kind, this);
    field->setAccessibleName(accessibleName);
    m_column->addWidget(field);
    FindingNotes *notes = makeNotes(*field, this);
    m_column->addWidget(notes);
    field->setNotes(notes);
    addPart(field);
    return field;
}

QFormLayout *Form::addRows()
{
    QFormLayout *layout = makeRows();
    m_column->addLayout(layout);
    return layout;
}

QLabel *Form::addHeading(const QString &text)
{
    m_column->addSpacing(8);
    QLabel *label = makeHeading(text, this);
    m_column->addWidget(label);
    return label;
}

QLabel *Form::addHint(const QString &text)
{
    QLabel *label = makeHint(text, this);
    m_column->addWidget(label);
    return label;
}

} // namespace wolgan
