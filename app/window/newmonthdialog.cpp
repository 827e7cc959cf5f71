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
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace wolgan {

namespace {

constexpr int fieldsWidth = 440, dateWidth = 160;

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

Finding findingOf(const QString &message, bool forbids)
{
    Finding finding;
    finding.severity = forbids ? Finding::Severity::Error : Finding::Severity::Warning;
    finding.message = message;
    return finding;
}

} // namespace

NewMonthDialog::NewMonthDialog(const Prompts &prompts, QWidget *parent)
    : QDialog(parent), m_prompts(prompts), m_reader(new DigestReader(this)), m_folder(new QLabel(this)),
      m_choose(new QPushButton(tr("Choose blog…"), this)), m_bases(new QComboBox(this)),
      m_template(new QPushButton(tr("Template"), this)), m_title(new QLineEdit(this)),
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
    makeTemplateMenu();
    m_folder->setText(tr("none"));
    stop(tr("Choose the blog's folder: the one with _config.yml."));
    m_choose->setFocus();
}

QWidget *NewMonthDialog::noted(QWidget *row, QWidget &field, FindingNotes *&notes)
{
    auto *both = new QWidget(this);
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(row);
    notes = new FindingNotes(field, both);
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
    m_date->setDateTime(QDateTime(QDate::currentDate(), QTime(9, 0), Qt::UTC)); // until a blog says better
    m_date->setMinimumWidth(dateWidth);                                         // the zone stands beside it
    m_slug->setAccessibleName(tr("Slug"));
    m_slug->setToolTip(tr("The post's address on the site, and its file's name behind the date"));
    (settings::newInPosts() ? m_post : m_draft)->setChecked(true);
    QFormLayout *rows = makeRows();
    rows->addRow(tr("Blog"), noted(beside(m_folder, m_choose), *m_choose, m_blogNotes));
    rows->addRow(tr("Based on"), beside(m_bases, m_template));
    rows->addRow(tr("Title"), noted(m_title, *m_title, m_titleNotes));
    QWidget *date = noted(m_date, *m_date, m_dateNotes);
    rows->addRow(tr("Date"), beside(date, m_zoneName));
    rows->addRow(tr("Slug"), noted(m_slug, *m_slug, m_slugNotes));
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
    m_preview->setPlaceholderText(tr("It shows here as soon as a blog is chosen."));
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    column->addWidget(makeHeading(tr("The file as it will be"), this));
    column->addWidget(m_preview, 1);
    column->addWidget(m_message);
}

void NewMonthDialog::connectFields()
{
    connect(m_reader, &DigestReader::done, this, &NewMonthDialog::takeDigests);
    connect(m_reader, &DigestReader::failed, this, &NewMonthDialog::stop);
    connect(m_choose, &QPushButton::clicked, this, &NewMonthDialog::chooseBlog);
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
    m_folder->setText(QDir::toNativeSeparators(folder));
    m_folder->setToolTip(m_folder->text());
    setReady(false);
    m_blogNotes->setFindings({}, false);
    m_message->setText(tr("Reading the blog's posts…"));
    m_reader->read(folder);
}

void NewMonthDialog::takeDigests(const BlogDigests &digests)
{
    m_digests = digests;
    const auto made = ensureTemplates();
    m_templates = templatesFor(digests.blog);
    fillBases();
    if (m_bases->count() == 0)
        return stop(made ? tr("The blog has no digest yet, and there is no template.") : made.error());
    setReady(true);
    basisChosen();
    m_title->setFocus();
    m_title->selectAll();
}

/// Whether there is a blog to propose something for.
void NewMonthDialog::setReady(bool ready)
{
    m_ready = ready;
    const QList<QWidget *> fields{m_bases, m_template, m_title, m_date, m_slug, m_draft, m_post, m_sections};
    for (QWidget *field : fields)
        field->setEnabled(ready);
    m_create->setEnabled(ready);
}

/// No digest can be proposed: says why, beside what mends it.
void NewMonthDialog::stop(const QString &reason)
{
    setReady(false);
    m_message->clear();
    m_preview->clear();
    m_blogNotes->setFindings({findingOf(reason, true)}, false);
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
    const int chosen = m_bases->currentData().toInt();
    m_basis = {std::max(chosen, -1), {}};
    m_template->setVisible(chosen < 0);
    if (chosen < 0) {
        const auto bytes = readPost(templateFile());
        if (!bytes)
            return stop(bytes.error());
        m_basis.templateBytes = *bytes;
    }
    m_titleTyped = m_slugTyped = false;
    m_zone = zoneOf(m_digests, m_basis);
    m_proposed = proposedMonth(m_digests, m_basis, QDateTime::currentDateTimeUtc());
    {
        const QSignalBlocker quiet(m_date);
        m_date->setDateTime(QDateTime(m_proposed.moment.date(), m_proposed.moment.time(), Qt::UTC));
    }
    m_sections->setSections(m_proposed.sections);
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
    NewMonth wanted = m_proposed;
    wanted.title = m_title->text();
    wanted.moment = QDateTime(m_date->date(), m_date->time(), m_zone);
    wanted.slug = m_slug->text();
    wanted.sections = m_sections->sections();
    wanted.draft = m_draft->isChecked();
    return wanted;
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
        place.append(findingOf(problem.message, problem.forbids));
    }
    m_titleNotes->setFindings(title, false);
    m_dateNotes->setFindings(date, false);
    m_slugNotes->setFindings(slug, false);
}

QString NewMonthDialog::templateFile() const
{
    return m_templates.at(-1 - m_bases->currentData().toInt()).file;
}

void NewMonthDialog::makeTemplateMenu()
{
    auto *menu = new QMenu(m_template);
    menu->addAction(tr("&Edit it"), this, [this] {
        m_chosen = templateFile();
        accept();
    });
    menu->addAction(tr("Show its &folder"), this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(templateFile()).absolutePath()));
    });
    QAction *reset = menu->addAction(tr("&Undo all changes to it…"), this, &NewMonthDialog::resetTemplate);
    connect(menu, &QMenu::aboutToShow, this, [this, reset] {
        const QByteArray original = originalOf(templateFile());
        reset->setEnabled(!original.isEmpty() && original != m_basis.templateBytes);
    });
    m_template->setMenu(menu);
    m_template->setToolTip(tr("A Markdown file of yours: what a blog's first digest is made from"));
}

void NewMonthDialog::resetTemplate()
{
    const QString name = QFileInfo(templateFile()).completeBaseName();
    if (!m_prompts.ask(this,
                       tr("Make “%1” again what came with the program? Your changes are lost.").arg(name),
                       tr("Undo my changes"), tr("Cancel")))
        return;
    if (const auto done = wolgan::resetTemplate(templateFile()); !done)
        m_prompts.tellError(this, done.error());
    basisChosen();
}

void NewMonthDialog::create()
{
    const NewMonth wanted = month();
    const NewDigest digest = digestOf(m_digests, m_basis, wanted);
    const auto made = createPost(m_digests.blog, fileOf(wanted), digest.bytes);
    if (!made)
        return m_prompts.tellError(this, made.error());
    settings::setNewInPosts(!wanted.draft);
    if (const auto kept = keepCarried(*made, digest.carried); !kept)
        m_prompts.tellError(this, kept.error());
    m_chosen = *made;
    accept();
}

} // namespace wolgan
