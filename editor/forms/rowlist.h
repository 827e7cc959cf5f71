#pragma once

#include "editor/forms/fields/formpart.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace wolgan {

class Form;

/// One row of a list in a form: a few fields of one reference or figure.
class RowWidget : public QWidget, public FormPart
{
    Q_OBJECT

public:
    RowWidget(Form &form, QWidget *parent) : QWidget(parent), m_form(form) {}

    /// The thing that the row shows: an index whose meaning its list knows. Set before refresh() and
    /// rebind().
    void setSubject(int subject) { m_subject = subject; }
    [[nodiscard]] int subject() const { return m_subject; }

    void refresh() override;
    void rebind() override;
    void finish() override;
    [[nodiscard]] QList<FindingPlace> findingPlaces() const override;
    QWidget *showRange(ByteRange range) override;

protected:
    void addPart(FormPart *part) { m_parts.append(part); }
    virtual void refreshRest() {}
    [[nodiscard]] Form &form() const { return m_form; }

private:
    Form &m_form;
    QList<FormPart *> m_parts;
    int m_subject = -1;
};

/// A heading with a button that adds, and rows below it as many as the form's node has subjects.
class RowList : public QWidget, public FormPart
{
    Q_OBJECT

public:
    RowList(Form &form, const QString &heading, const QString &add, QWidget *parent);

    void refresh() override;
    void rebind() override;
    void finish() override;
    [[nodiscard]] QList<FindingPlace> findingPlaces() const override;
    QWidget *showRange(ByteRange range) override;

protected:
    [[nodiscard]] Form &form() const { return m_form; }
    [[nodiscard]] const QList<RowWidget *> &rows() const { return m_rows; }

    /// What the form's node has now, in order.
    [[nodiscard]] virtual QList<int> subjects() const = 0;
    [[nodiscard]] virtual RowWidget *makeRow() = 0;
    /// Adds one to the document.
    virtual void add() = 0;
    /// Where findings about the list as such lie, in the session's document.
    [[nodiscard]] virtual ByteRange range() const { return {}; }

private:
    [[nodiscard]] bool takeSubjects();
    void appendRow();
    void addPressed();

    Form &m_form;
    QVBoxLayout *m_column;
    QToolButton *m_add;
    FindingNotes *m_notes;
    QList<RowWidget *> m_rows;
};

} // namespace wolgan
