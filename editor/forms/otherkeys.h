#pragma once

#include "editor/forms/fields/formpart.h"
#include "editor/forms/frontmatterkeys.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace wolgan {

class Form;
class KeyRow;

/// Every key of the front matter that has no field of its own, each editable and removable, and a line that
/// adds one. A row is made anew only where its key comes or changes its shape, never while the author is in
/// it.
class OtherKeys : public QWidget, public FormPart
{
    Q_OBJECT

public:
    explicit OtherKeys(Form &form);

    void refresh() override;
    void rebind() override;
    void finish() override;

private:
    void takeKeys();
    void alignLabels();
    void orderTabs();
    QWidget *makeAdder();
    void add();

    Form &m_form;
    QVBoxLayout *m_column;
    QList<KeyRow *> m_rows;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_value = nullptr;
    QLabel *m_problem = nullptr;
};

/// One key: its name, its value and a button that removes it.
class KeyRow : public QWidget, public FormPart
{
    Q_OBJECT

public:
    KeyRow(Form &form, const OtherKey &key, QWidget *parent);

    [[nodiscard]] const OtherKey &key() const { return m_key; }
    [[nodiscard]] QLabel *label() const { return m_label; }
    /// The author is in it.
    [[nodiscard]] bool isInUse() const;

    void refresh() override { m_part->refresh(); }
    void rebind() override { m_part->rebind(); }
    void finish() override { m_part->finish(); }

private:
    QWidget *makeField();
    void remove();
    void showProblem(const QString &problem);

    Form &m_form;
    OtherKey m_key;
    QLabel *m_label;
    QLabel *m_problem;
    FormPart *m_part = nullptr;
};

} // namespace wolgan
