#include "app/window/exportdialog.h"

#include "editor/forms/severity.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace wolgan {

namespace {

constexpr int rowPadding = 8;

QString actionWord(ExportStep::Action action)
{
    switch (action) {
    case ExportStep::Action::Create:
        return ExportDialog::tr("New");
    case ExportStep::Action::Change:
        return ExportDialog::tr("Changed");
    case ExportStep::Action::Rename:
        return ExportDialog::tr("Renamed");
    case ExportStep::Action::Delete:
        return ExportDialog::tr("Deleted");
    case ExportStep::Action::Same:
        return ExportDialog::tr("Unchanged");
    case ExportStep::Action::Refuse:
        return ExportDialog::tr("Refused");
    }
    return {};
}

/// Adds a row; the text of its middle column shows whole on hover.
QTreeWidgetItem *addRow(QTreeWidget *rows, const QStringList &texts)
{
    auto *row = new QTreeWidgetItem(rows, texts);
    row->setSizeHint(1, QSize(0, rows->fontMetrics().height() + rowPadding));
    row->setToolTip(1, texts.at(1));
    return row;
}

} // namespace

ExportDialog::ExportDialog(const Document &document, const QString &postPath, const QSet<QByteArray> &known,
                           const Prompts &prompts, QWidget *parent)
    : QDialog(parent), m_document(document), m_postPath(postPath), m_known(known), m_prompts(prompts),
      m_folder(new QLabel(this)), m_message(new QLabel(this)), m_steps(new QTreeWidget(this))
{
    setWindowTitle(tr("Export to a blog"));
    resize(720, 420);
    auto *choose = new QPushButton(tr("Choose blog…"), this);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setWordWrap(true);
    m_steps->setHeaderLabels({tr("What"), tr("File in the blog"), tr("Size")});
    m_steps->setRootIsDecorated(false);
    m_steps->setAccessibleName(tr("What the export will write"));
    m_steps->header()->setStretchLastSection(false);
    m_steps->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_steps->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    auto *top = new QHBoxLayout;
    top->addWidget(m_folder, 1);
    top->addWidget(choose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseBlog);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::runExport);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showError(tr("Choose the blog's folder: the one with _config.yml."));
}

void ExportDialog::chooseBlog()
{
    const QString folder = m_prompts.blogFolder(this, m_plan.blog.root);
    if (!folder.isEmpty())
        setBlogFolder(folder);
}

void ExportDialog::setBlogFolder(const QString &folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
    m_plan = {};
    m_steps->clear();
    if (const auto blog = openBlog(folder)) {
        m_plan = planExport(m_document, surveyExport(m_document, m_postPath, *blog), {m_known, false});
        showPlan();
    } else {
        showError(blog.error());
    }
}

void ExportDialog::showError(const QString &error)
{
    m_message->setText(error);
    m_export->setEnabled(false);
}

void ExportDialog::showPlan()
{
    for (const ExportStep &step : m_plan.steps) {
        QTreeWidgetItem *row =
            addRow(m_steps, {actionWord(step.action), step.target, QLocale().formattedDataSize(step.size)});
        if (!step.source.isEmpty())
            row->setToolTip(1, tr("from %1").arg(QDir::toNativeSeparators(step.source)));
        if (step.reason.isEmpty())
            continue;
        row->setIcon(0, severityIcon(Finding::Severity::Error));
        addRow(m_steps, {QString(), step.reason});
    }
    for (const Finding &finding : m_plan.findings)
        addRow(m_steps, {severityWord(finding.severity), finding.message})
            ->setIcon(0, severityIcon(finding.severity));
    m_export->setEnabled(m_plan.isExecutable() && m_plan.changesAnything());
    if (!m_plan.isExecutable())
        m_message->setText(tr("Nothing will be written until what is refused above is settled."));
    else
        m_message->setText(m_plan.changesAnything() ? tr("All of this is written, or nothing.")
                                                    : tr("The blog has all of this already."));
}

void ExportDialog::runExport()
{
    const auto exported = executeExport(m_plan);
    if (!exported)
        return showError(exported.error());
    m_exported = *exported;
    accept();
}

} // namespace wolgan
