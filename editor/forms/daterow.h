#pragma once

#include "editor/forms/fields/formpart.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace wolgan {

class DateField;
class FindingNotes;
class Form;
class LineField;
class Session;

/// A post's date: with a calendar where it is readable, else as the text that stands there; below it, what
/// the blog makes of it.
class DateRow : public QWidget, public FormPart
{
    Q_OBJECT

public:
    DateRow(Form &form, const QByteArray &path);

    /// Invalid where the blog does not say.
    void setBlogZone(const QTimeZone &zone);

    void refresh() override;
    void rebind() override;
    void finish() override;
    [[nodiscard]] QList<FindingPlace> findingPlaces() const override;

private:
    void showState();
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString blogHint() const;

    Session &m_session;
    QByteArray m_path;
    DateField *m_date;
    LineField *m_text;
    QToolButton *m_now;
    QToolButton *m_addTime;
    QLabel *m_hint;
    QPushButton *m_fix;
};

} // namespace wolgan
