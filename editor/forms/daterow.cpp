#include "editor/forms/daterow.h"

#include "editor/forms/fields/datefield.h"
#include "editor/forms/fields/linefield.h"
#include "editor/forms/form.h"
#include "editor/forms/formlook.h"
#include "editor/forms/frontmatterkeys.h"
#include "editor/forms/session.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace wolgan {

DateRow::DateRow(Form &form, const QByteArray &path)
    : QWidget(&form), m_session(form.session()), m_path(path),
      m_date(new DateField(m_session, scalarAccess(path, tr("Edit date")), this)),
      m_text(new LineField(m_session, scalarAccess(path, tr("Edit date")), this)),
      m_now(makeButton(tr("Now"), tr("Take the date and time of now"), this)),
      m_addTime(makeButton(tr("Add time"), tr("Give the post a time of day"), this)),
      m_hint(makeHint({}, this)), m_fix(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("frontMatterDateText"));
    m_text->setAccessibleName(tr("Date as text"));
    m_text->setPlaceholderText(QStringLiteral("2026-01-31 09:00:00 +0900"));
    m_now->setObjectName(QStringLiteral("frontMatterNow"));
    m_addTime->setObjectName(QStringLiteral("frontMatterAddTime"));
    m_hint->setObjectName(QStringLiteral("frontMatterDateHint"));
    m_fix->setObjectName(QStringLiteral("frontMatterDateFix"));
    m_fix->setToolTip(tr("Write the blog's own zone at that date"));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_date, 0, 0);
    layout->addWidget(m_text, 0, 0);
    layout->addWidget(m_now, 0, 1, Qt::AlignTop);
    layout->addWidget(m_addTime, 1, 0, Qt::AlignLeft);
    layout->addWidget(m_hint, 2, 0, 1, 2);
    layout->addWidget(m_fix, 3, 0, 1, 2, Qt::AlignLeft);
    FindingNotes *notes = form.makeNotes(*m_date->focusProxy(), this);
    m_date->setNotes(notes);
    layout->addWidget(notes, 4, 0, 1, 2);
    connect(m_now, &QToolButton::clicked, m_date, &DateField::setNow);
    connect(m_addTime, &QToolButton::clicked, m_date, &DateField::addTime);
    connect(m_fix, &QPushButton::clicked, m_date, &DateField::useBlogZone);
    connect(m_text, &QLineEdit::editingFinished, this, &DateRow::showState);
    setFocusProxy(m_date);
}

void DateRow::setBlogZone(const QTimeZone &zone)
{
    m_date->setBlogZone(zone);
    showState();
}

void DateRow::refresh()
{
    m_date->refresh();
    m_text->refresh();
    showState();
}

void DateRow::rebind()
{
    m_date->rebind();
    m_text->rebind();
    showState();
}

void DateRow::finish()
{
    m_date->finish();
    m_text->finish();
}

QList<FindingPlace> DateRow::findingPlaces() const
{
    return m_date->findingPlaces();
}

/// A text that becomes a date while it is typed stays a text until the author leaves it.
void DateRow::showState()
{
    const bool readable = m_date->date().has_value() && !m_text->hasFocus();
    m_text->setVisible(!readable);
    m_date->setVisible(readable);
    m_addTime->setVisible(readable && !m_date->date()->time.isValid());
    setFocusProxy(readable ? static_cast<QWidget *>(m_date) : m_text);
    const QString words = hint();
    m_hint->setText(words);
    m_hint->setVisible(!words.isEmpty());
    const QString blog = m_date->blogZoneText();
    const bool ignored = readable && m_date->date()->time.isValid() && !zoneOffset(m_date->date()->zone);
    m_fix->setVisible(ignored && !blog.isEmpty());
    m_fix->setText(tr("Write %1").arg(blog));
}

QString DateRow::hint() const
{
    const QString text = m_session.document().frontMatter().scalar(m_path).value_or(QString());
    if (text.isEmpty())
        return tr("Without a date the site takes the one in the file's name.");
    if (!m_date->date())
        return tr("This is no date that the form can read: write it like %1.").arg(m_text->placeholderText());
    return blogHint();
}

/// What the blog makes of a date whose zone is not its own, or that says none.
QString DateRow::blogHint() const
{
    const PostDate &date = *m_date->date();
    const Document &document = m_session.document();
    const FrontMatterEntry *entry = document.frontMatter().find(m_path);
    const bool quoted = entry && document.text(entry->value).startsWith('"');
    const bool single = entry && document.text(entry->value).startsWith('\'');
    const QTimeZone &zone = m_date->blogZone();
    const QDateTime published = publishedAt(date, quoted || single, zone.isValid() ? zone : QTimeZone::utc());
    const bool differs = date.time.isValid() && published.time() != date.time;
    const QString there =
        zone.isValid() && differs
            ? tr("%1 in %2, the blog's zone.")
                  .arg(published.toString(QStringLiteral("yyyy-MM-dd HH:mm")), QString::fromUtf8(zone.id()))
            : QString();
    if (date.zone == zonePlaceholder)
        return tr("%1 is the theme manual's placeholder: the site ignores it and takes its own zone.")
            .arg(zonePlaceholder);
    if (date.zone.isEmpty() && date.time.isValid() && date.seconds && !quoted && !single)
        return tr("Without a zone the site reads this as UTC.") + (there.isEmpty() ? there : u' ' + there);
    return there;
}

} // namespace wolgan
