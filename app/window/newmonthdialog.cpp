#include "app/window/newmonthdialog.h"

#include "app/files/postfile.h"
#include "app/newmonth/carriedstore.h"
#include "app/newmonth/newmonthfile.h"
#include "app/window/digestreader.h"
#include "app/window/sectionchoices.h"
#include "app/window/settings.h"
#include "editor/document/utf8.h"
#include "editor/forms/fields/findingnotes.h"
#include "editor/forms/formlook.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wolgan {

namespace {

constexpr int fieldsWidth = 440;

/// Two widgets beside each other, the first one wide.
QWidget *beside(QWidget *wide, QWidget *other)
{
    auto *both = new QWidget;
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(wide, 1);
    layout->addWidget(other);
    return both;
}

Finding findingOf(const MonthProblem &problem)
{
    Finding finding;
    finding.severity = problem.forbids ? Finding::Severity::Error : Finding::Severity::Warning;
    finding.message = problem.message;
    return finding;
}

} // namespace

NewMonthDialog::NewMonthDialog(const Prompts &prompts, QWidget *parent)
    : QDialog(parent), m_prompts(prompts), m_reader(new DigestReader(this)), m_folder(new QLabel(this)),
      m_choose(new QPushButton(tr("Choose blog…"), this)), m_bases(new QComboBox(this)),
      m_editTemplate(new QPushButton(tr("Edit template"), this)), m_title(new QLineEdit(this)),
      m_date(new QDateTimeEdit(this)), m_zoneName(new QLabel(this)), m_slug(new QLineEdit(this)),
      m_file(makeHint({}, this)), m_draft(new QRadioButton(tr("In the drafts, until it is exported"), this)),
      m_post(new QRadioButton(tr("In the posts"), this)), m_sections(new SectionChoices(this)),
      m_preview(new QPlainTextEdit(this)), m_message(makeHint({}, this))
{
    setWindowTitle(tr("New month"));
    resize(1040, 700);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    makeFields(left);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    makePreview(right);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addLayout(left);
    columns->addLayout(right, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    m_create->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewMonthDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connectFields();
    m_folder->setText(tr("none"));
    showMessage(tr("Choose the blog's folder: the one with _config.yml."));
}

QWidget *NewMonthDialog::noted(QWidget *field, FindingNotes *&notes)
{
    auto *both = new QWidget(this);
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(field);
    notes = new FindingNotes(*field, both);
    layout->addWidget(notes);
    return both;
}

void NewMonthDialog::makeFields(QVBoxLayout *column)
{
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_folder->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bases->setAccessibleName(tr("Based on"));
    m_bases->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_title->setAccessibleName(tr("Title"));
    m_date->setAccessibleName(tr("Date and time"));
    m_date->setTimeSpec(Qt::UTC); // the digits are the blog's own time, whatever zone the computer is in
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_date->setCalendarPopup(true);
    m_slug->setAccessibleName(tr("Slug"));
    m_slug->setToolTip(tr("The post's address on the site, and its file's name behind the date"));
    (settings::newInPosts() ? m_post : m_draft)->setChecked(true);
    QFormLayout *rows = makeRows();
    rows->addRow(tr("Blog"), beside(m_folder, m_choose));
    rows->addRow(tr("Based on"), beside(m_bases, m_editTemplate));
    rows->addRow(tr("Title"), noted(m_title, m_titleNotes));
    QWidget *date = noted(m_date, m_dateNotes);
    rows->addRow(tr("Date"), beside(date, m_zoneName));
    rows->addRow(tr("Slug"), noted(m_slug, m_slugNotes));
    rows->addRow(QString(), m_file);
    rows->addRow(tr("Where"), m_draft);
    rows->addRow(QString(), m_post);
    rows->addRow(tr("Sections"), m_sections);
    auto *holder = new QWidget(this);
    holder->setLayout(rows);
    rows->setContentsMargins(0, 0, 0, 0);
    holder->setFixedWidth(fieldsWidth);
    column->addWidget(holder);
    column->addStretch();
}

void NewMonthDialog::makePreview(QVBoxLayout *column)
{
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setAccessibleName(tr("The file as it will be"));
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    column->addWidget(makeHeading(tr("The file as it will be"), this));
    column->addWidget(m_preview, 1);
    column->addWidget(m_message);
}

void NewMonthDialog::connectFields()
{
    connect(m_reader, &DigestReader::done, this, &NewMonthDialog::takeDigests);
    connect(m_reader, &DigestReader::failed, this, &NewMonthDialog::showMessage);
    connect(m_choose, &QPushButton::clicked, this, &NewMonthDialog::chooseBlog);
    connect(m_editTemplate, &QPushButton::clicked, this, &NewMonthDialog::editTemplate);
    connect(m_bases, &QComboBox::activated, this, &NewMonthDialog::basisChosen);
    connect(m_title, &QLineEdit::textEdited, this, [this] {
        m_titleTyped = true;
        refresh();
    });
    connect(m_slug, &QLineEdit::textEdited, this, [this] {
        m_slugTyped = true;
        refresh();
    });
    connect(m_date, &QDateTimeEdit::dateTimeChanged, this, &NewMonthDialog::dateChanged);
    connect(m_draft, &QRadioButton::toggled, this, &NewMonthDialog::refresh);
    connect(m_sections, &SectionChoices::changed, this, &NewMonthDialog::refresh);
}

void NewMonthDialog::chooseBlog()
{
    const QString folder = m_prompts.blogFolder(this, m_digests.blog.root);
    if (!folder.isEmpty())
        setBlogFolder(folder);
}

void NewMonthDialog::setBlogFolder(const QString &folder)
{
    m_ready = false;
    m_folder->setText(QDir::toNativeSeparators(folder));
    m_folder->setToolTip(m_folder->text());
    showMessage(tr("Reading the blog's posts…"));
    m_reader->read(folder);
}

void NewMonthDialog::takeDigests(const BlogDigests &digests)
{
    m_digests = digests;
    m_ready = true;
    if (const auto made = ensureTemplates(); !made)
        showMessage(made.error());
    m_templates = templatesFor(digests.blog);
    fillBases();
    basisChosen();
    m_title->setFocus();
    m_title->selectAll();
}

/// The latest digests, then the templates; the row's data is a digest's index, or -1 - the template's.
void NewMonthDialog::fillBases()
{
    m_bases->clear();
    const int count = static_cast<int>(m_digests.digests.size());
    for (int i = count - 1; i >= 0 && i >= count - readDigestLimit; --i)
        m_bases->addItem(tr("%1: %2").arg(m_digests.digests[i].name.date.toString(Qt::ISODate),
                                          m_digests.digests[i].name.title),
                         i);
    for (int i = 0; i < m_templates.size(); ++i)
        m_bases->addItem(tr("Template: %1").arg(m_templates[i].name), -1 - i);
}

void NewMonthDialog::basisChosen()
{
    if (m_bases->count() == 0) {
        m_ready = false;
        return showMessage(tr("The blog has no digest yet, and there is no template."));
    }
    const int chosen = m_bases->currentData().toInt();
    m_basis = {std::max(chosen, -1), {}};
    m_editTemplate->setVisible(chosen < 0);
    if (chosen < 0) {
        const auto bytes = readPost(m_templates.at(-1 - chosen).file);
        if (!bytes)
            return showMessage(bytes.error());
        m_basis.templateBytes = *bytes;
    }
    m_titleTyped = m_slugTyped = false;
    m_zone = zoneOf(m_digests, m_basis);
    const NewMonth proposed = proposedMonth(m_digests, m_basis, QDateTime::currentDateTimeUtc());
    {
        const QSignalBlocker quiet(m_date);
        m_date->setDateTime(QDateTime(proposed.moment.date(), proposed.moment.time(), Qt::UTC));
    }
    m_sections->setSections(proposed.sections);
    dateChanged();
}

void NewMonthDialog::dateChanged()
{
    if (!m_ready)
        return;
    const QDateTime moment = month().moment;
    m_zoneName->setText(QString::fromUtf8(m_zone.id()));
    m_zoneName->setToolTip(moment.timeZone().displayName(moment, QTimeZone::OffsetName));
    const NewMonth proposed = proposedMonth(m_digests, m_basis, moment);
    if (!m_titleTyped)
        m_title->setText(proposed.title);
    if (!m_slugTyped)
        m_slug->setText(proposed.slug);
    refresh();
}

NewMonth NewMonthDialog::month() const
{
    return {m_title->text(), QDateTime(m_date->date(), m_date->time(), m_zone), m_slug->text(),
            m_sections->sections(), m_draft->isChecked()};
}

void NewMonthDialog::refresh()
{
    if (!m_ready)
        return;
    const NewMonth wanted = month();
    const NewDigest digest = digestOf(m_digests, m_basis, wanted);
    const QList<MonthProblem> problems =
        problemsOf(m_digests, m_basis, wanted, QDateTime::currentDateTimeUtc());
    m_file->setText(fileOf(wanted));
    m_preview->setPlainText(toText(digest.bytes));
    showProblems(problems);
    m_message->setText(
        digest.carried.isEmpty()
            ? QString()
            : tr("%n value(s) are still last month's: they are marked until you have looked at them.",
                 nullptr, static_cast<int>(digest.carried.size())));
    m_create->setEnabled(std::none_of(problems.cbegin(), problems.cend(),
                                      [](const MonthProblem &problem) { return problem.forbids; }));
}

void NewMonthDialog::showProblems(const QList<MonthProblem> &problems)
{
    QList<Finding> title, date, slug;
    for (const MonthProblem &problem : problems) {
        QList<Finding> &place = problem.field == MonthProblem::Field::Title  ? title
                                : problem.field == MonthProblem::Field::Date ? date
                                                                             : slug;
        place.append(findingOf(problem));
    }
    m_titleNotes->setFindings(title, false);
    m_dateNotes->setFindings(date, false);
    m_slugNotes->setFindings(slug, false);
}

/// Something keeps the digest from being made.
void NewMonthDialog::showMessage(const QString &message)
{
    m_message->setText(message);
    m_create->setEnabled(false);
}

void NewMonthDialog::editTemplate()
{
    m_chosen = m_templates.at(-1 - m_bases->currentData().toInt()).file;
    accept();
}

void NewMonthDialog::create()
{
    const NewMonth wanted = month();
    const NewDigest digest = digestOf(m_digests, m_basis, wanted);
    const auto made = createPost(m_digests.blog, fileOf(wanted), digest.bytes);
    if (!made)
        return showMessage(made.error());
    settings::setNewInPosts(!wanted.draft);
    if (const auto kept = keepCarried(*made, digest.carried); !kept)
        m_prompts.tellError(this, kept.error());
    m_chosen = *made;
    accept();
}

} // namespace wolgan
