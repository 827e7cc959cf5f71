#pragma once

#include "editor/forms/fields/formpart.h"

#include <QWidget>

class QHBoxLayout;
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

    /// Whether the row can change places with the one above and the one below it.
    void setMovable(bool up, bool down);

Q_SIGNALS:
    void moveRequested(int step); ///< -1 up, 1 down

protected:
    /// Ctrl+Shift+Up and Ctrl+Shift+Down in a field move the row; line fields would select by them.
    bool eventFilter(QObject *object, QEvent *event) override;
    /// Makes the two buttons that move the row, for its layout.
    [[nodiscard]] QHBoxLayout *makeMoveButtons();
    void addPart(FormPart *part) { m_parts.append(part); }
    virtual void refreshRest() {}
    [[nodiscard]] Form &form() const { return m_form; }

private:
    Form &m_form;
    QList<FormPart *> m_parts;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    int m_subject = -1;
};

/// A heading with a button that adds, and rows below it as many as the form's node has subjects.
class RowList : public QWidget, public FormPart
{
    Q_OBJECT

public:
    RowList(Form &form, const QString &heading, const QString &add, QWidget *parent);

    /// One more; the keyboard goes to it.
    void addRow();
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
    /// Whether the row at `from` can change places with its neighbour at `to`, and the edit that does it.
    [[nodiscard]] virtual bool canMove(int from, int to) const = 0;
    virtual void move(int from, int to) = 0;
    /// Puts another button beside the heading.
    void addButton(QToolButton *button);
    /// Where findings about the list as such lie, in the session's document.
    [[nodiscard]] virtual ByteRange range() const { return {}; }

private:
    [[nodiscard]] bool takeSubjects();
    void appendRow();
    void moveRow(RowWidget *row, int step);
    void updateMoves();

    Form &m_form;
    QVBoxLayout *m_column;
    QHBoxLayout *m_top;
    QToolButton *m_add;
    FindingNotes *m_notes;
    QList<RowWidget *> m_rows;
};

} // namespace wolgan
