#pragma once

#include "editor/document/frontmatterdate.h"
#include "editor/forms/fields/field.h"

#include <QTimeZone>
#include <QWidget>

class QComboBox;
class QDateTimeEdit;

namespace wolgan {

/// A post's date and time with a calendar, and its zone. Shows dates that readPostDate() reads; what is set
/// keeps the form in which the author writes them.
class DateField : public QWidget, public Field
{
    Q_OBJECT

public:
    DateField(Session &session, FieldAccess access, QWidget *parent = nullptr);

    /// The blog's zone: its offset at the date shown is offered first. Invalid where it is not known.
    void setBlogZone(const QTimeZone &zone);
    [[nodiscard]] const QTimeZone &blogZone() const { return m_blogZone; }

    /// The date shown; nothing where the text is none.
    [[nodiscard]] const std::optional<PostDate> &date() const { return m_date; }
    /// This minute in the blog's zone; without one in the zone that is written, else in the computer's.
    void setNow();
    /// Gives a date without time the start of the day.
    void addTime();
    /// Writes the blog's offset at that date.
    void useBlogZone();
    /// How the blog's offset at the date would be written; empty without a blog zone.
    [[nodiscard]] QString blogZoneText() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] QString shownText() const override;
    void showText(const QString &text) override;
    [[nodiscard]] QObject &widget() override;

private:
    void momentEdited();
    void zoneChosen();
    void setDate(const PostDate &date);
    void showDate();
    void fillZones();
    void prepareCalendar();

    QDateTimeEdit *m_moment;
    QComboBox *m_zone;
    QTimeZone m_blogZone;
    std::optional<PostDate> m_date;
    bool m_hasCalendar = false;
    QString m_text; ///< where it is no date
};

} // namespace wolgan
