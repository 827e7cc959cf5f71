#include "editor/forms/fields/datefield.h"

#include "editor/forms/session.h"
#include "editor/forms/undokeys.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFocusEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QTextCharFormat>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace wolgan {

namespace {

/// The offsets that are in use somewhere, in minutes east of UTC.
constexpr std::array offsets{-720, -660, -600, -570, -540, -480, -420, -360, -300, -240, -210, -180, -120,
                             -60,  0,    60,   120,  180,  210,  240,  270,  300,  330,  345,  360,  390,
                             420,  480,  525,  540,  570,  600,  630,  660,  720,  765,  780,  840};

QString displayFormat(const PostDate &date)
{
    if (!date.time.isValid())
        return QStringLiteral("yyyy-MM-dd");
    return date.seconds ? QStringLiteral("yyyy-MM-dd HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm");
}

/// As UTC, in which every time of every day exists.
QDateTime momentOf(const PostDate &date)
{
    return {date.date, date.time.isValid() ? date.time : QTime(0, 0), Qt::UTC};
}

/// Seconds east of UTC of a zone at what a date says, read as that zone's own time.
int offsetAt(const QTimeZone &zone, const PostDate &date)
{
    return QDateTime(date.date, date.time.isValid() ? date.time : QTime(0, 0), zone).offsetFromUtc();
}

} // namespace

DateField::DateField(Session &session, FieldAccess access, QWidget *parent)
    : QWidget(parent), Field(session, std::move(access)), m_moment(new QDateTimeEdit(this)),
      m_zone(new QComboBox(this))
{
    m_moment->setTimeSpec(Qt::UTC);
    m_moment->setCalendarPopup(true);
    m_moment->setObjectName(QStringLiteral("frontMatterDate"));
    m_moment->setAccessibleName(tr("Date and time"));
    m_zone->setObjectName(QStringLiteral("frontMatterZone"));
    m_zone->setAccessibleName(tr("Time zone"));
    m_zone->view()->setAccessibleName(tr("Time zones"));
    m_zone->setToolTip(tr("Hours and minutes east of UTC"));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(7);
    auto *layout = new QVBoxLayout(this); // a pane may be narrow
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_moment);
    layout->addWidget(m_zone);
    setFocusProxy(m_moment);
    for (QWidget *part : {static_cast<QWidget *>(m_moment), static_cast<QWidget *>(m_zone)}) {
        part->setFocusPolicy(Qt::StrongFocus); // a wheel that scrolls the form must not change a date
        part->installEventFilter(this);
    }
    connect(m_moment, &QDateTimeEdit::dateTimeChanged, this, &DateField::momentEdited);
    connect(m_zone, &QComboBox::activated, this, &DateField::zoneChosen);
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::InputMethod:
        composes(*static_cast<QInputMethodEvent *>(event));
        break;
    case QEvent::ShortcutOverride:
        return leaveWindowKeys(event);
    case QEvent::KeyPress:
        return undoByKey(*session().undoStack(), *static_cast<QKeyEvent *>(event));
    case QEvent::Wheel:
        if (static_cast<QWidget *>(watched)->hasFocus())
            break;
        event->ignore();
        return true;
    case QEvent::FocusIn:
        prepareCalendar();
        break;
    case QEvent::FocusOut: {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            left();
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

/// Nothing opens the calendar without the focus, and it takes a while to make.
void DateField::prepareCalendar()
{
    if (std::exchange(m_hasCalendar, true))
        return;
    QCalendarWidget *calendar = m_moment->calendarWidget();
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday}) // Qt's red cannot be read on dark palettes
        calendar->setWeekdayTextFormat(day, {});
}

QString DateField::shownText() const
{
    return m_date ? m_date->text() : m_text;
}

void DateField::showText(const QString &text)
{
    m_text = text;
    m_date = readPostDate(text);
    showDate();
}

QObject &DateField::widget()
{
    return *m_moment;
}

/// The widgets take over the date; one that shows it already is left alone, also while it is typed in.
void DateField::showDate()
{
    if (!m_date)
        return;
    const QSignalBlocker quiet(m_moment);
    if (m_moment->displayFormat() != displayFormat(*m_date))
        m_moment->setDisplayFormat(displayFormat(*m_date));
    if (m_moment->dateTime() != momentOf(*m_date))
        m_moment->setDateTime(momentOf(*m_date));
    fillZones();
}

void DateField::fillZones()
{
    QStringList zones;
    if (m_date->time.isValid()) {
        const QString blog = blogZoneText();
        if (!blog.isEmpty())
            zones.append(blog);
        if (!zones.contains(m_date->zone) && !m_date->zone.isEmpty())
            zones.append(m_date->zone);
        zones.append(QString());
        for (const int minutes : offsets) {
            const QString zone = zoneText(minutes * 60, m_date->zone);
            if (!zones.contains(zone))
                zones.append(zone);
        }
    }
    const QSignalBlocker quiet(m_zone);
    m_zone->clear();
    for (const QString &zone : zones) {
        const bool blog = m_blogZone.isValid() && zone == blogZoneText();
        const QString name =
            blog ? QStringLiteral("%1  %2").arg(zone, QString::fromUtf8(m_blogZone.id())) : zone;
        m_zone->addItem(zone.isEmpty() ? tr("no zone") : name, zone);
    }
    m_zone->setCurrentIndex(m_zone->findData(m_date->zone));
    m_zone->setVisible(m_date->time.isValid());
}

void DateField::setBlogZone(const QTimeZone &zone)
{
    m_blogZone = zone;
    if (m_date)
        fillZones();
}

QString DateField::blogZoneText() const
{
    if (!m_blogZone.isValid() || !m_date)
        return {};
    const QString like = zoneOffset(m_date->zone) ? m_date->zone : QString();
    return zoneText(offsetAt(m_blogZone, *m_date), like);
}

/// A zone that is the blog's goes with it into and out of summer time.
void DateField::momentEdited()
{
    if (!m_date)
        return;
    PostDate date = *m_date;
    const bool followsBlog = !date.zone.isEmpty() && date.zone == blogZoneText();
    date.date = m_moment->date();
    if (date.time.isValid())
        date.time = m_moment->time();
    if (followsBlog)
        date.zone = zoneText(offsetAt(m_blogZone, date), date.zone);
    setDate(date);
}

void DateField::zoneChosen()
{
    if (!m_date)
        return;
    PostDate date = *m_date;
    date.zone = m_zone->currentData().toString();
    setDate(date);
}

void DateField::setDate(const PostDate &date)
{
    m_date = date;
    showDate();
    typed();
}

void DateField::setNow()
{
    PostDate date = m_date.value_or(PostDate());
    if (!m_date)
        date.time = QTime(0, 0);
    QDateTime now = QDateTime::currentDateTime();
    const std::optional<int> offset = zoneOffset(date.zone);
    if (m_blogZone.isValid())
        now = now.toTimeZone(m_blogZone);
    else if (offset)
        now = now.toOffsetFromUtc(*offset);
    date.date = now.date();
    if (date.time.isValid())
        date.time = QTime(now.time().hour(), now.time().minute());
    if (offset || !m_date)
        date.zone = zoneText(now.offsetFromUtc(), date.zone);
    setDate(date);
    left();
}

void DateField::addTime()
{
    if (!m_date)
        return;
    PostDate date = *m_date;
    date.time = QTime(0, 0);
    date.zone = blogZoneText();
    setDate(date);
    left();
}

void DateField::useBlogZone()
{
    if (!m_date)
        return;
    PostDate date = *m_date;
    date.zone = blogZoneText();
    setDate(date);
    left();
}

} // namespace wolgan
