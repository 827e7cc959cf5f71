#include "editor/forms/form.h"

#include "editor/forms/formlook.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace wolgan {

Form::Form(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(16, 16, 16, 16);
    m_column->setSpacing(8);
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
    layout->addRow(label, field);
    label->show(); // fields of keys that come later, too
    field->show();
    addPart(field);
    return field;
}

TextField *Form::addText(FieldAccess access, TextField::Kind kind, const QString &accessibleName)
{
    auto *field = new TextField(m_session, std::move(access), kind, this);
    field->setAccessibleName(accessibleName);
    m_column->addWidget(field);
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
