#include "app/window/exportdialog.h"

#include "app/export/gitfindings.h"
#include "app/git/push.h"
#include "app/window/exportrows.h"
#include "app/window/gitbox.h"
#include "app/window/picturebox.h"
#include "app/window/sitecheckbar.h"
#include "app/window/steppreview.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace wolgan {

namespace {

/// The first reason why a plan cannot be done; empty where it can.
QString obstacleOf(const ExportPlan &plan)
{
    for (const ExportStep &step : plan.steps) {
        if (step.action == ExportStep::Action::Refuse)
            return step.reason;
    }
    for (const Finding &finding : plan.findings) {
        if (finding.severity == Finding::Severity::Error)
            return finding.message;
    }
    return {};
}

} // namespace

ExportDialog::ExportDialog(const Document &document, const QString &postPath, const QSet<QByteArray> &known,
                           const Prompts &prompts, QWidget *parent)
    : QDialog(parent), m_document(document), m_postPath(postPath), m_known(known), m_prompts(prompts),
      m_folder(new QLabel(this)), m_message(new QLabel(this)), m_steps(new QTreeWidget(this)),
      m_preview(new StepPreview(this)), m_pictures(new PictureBox(this)), m_git(new GitBox(this)),
      m_check(new SiteCheckBar(prompts, this)), m_resultText(new QLabel(this)),
      m_pages(new QStackedWidget(this)), m_progress(new QProgressBar(this)),
      m_choose(new QPushButton(tr("Choose &blog…"), this))
{
    setWindowTitle(tr("Export to a blog"));
    resize(1040, 680);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setWordWrap(true);
    m_resultText->setWordWrap(true);
    m_resultText->setAlignment(Qt::AlignTop);
    m_resultText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_resultText->setAccessibleName(tr("What was done"));
    m_steps->setHeaderLabels({tr("What"), tr("File in the blog"), tr("Picture"), tr("Size")});
    m_steps->setRootIsDecorated(false);
    m_steps->setAccessibleName(tr("What the export will write"));
    m_steps->header()->setStretchLastSection(false);
    m_steps->setTextElideMode(Qt::ElideMiddle);
    m_steps->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_steps->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_progress->setRange(0, 0);
    m_progress->hide();
    layOut();
    connect(m_choose, &QPushButton::clicked, this, &ExportDialog::chooseBlog);
    connect(m_steps, &QTreeWidget::currentItemChanged, this, &ExportDialog::showStep);
    connect(m_steps, &QTreeWidget::itemActivated, this, &ExportDialog::activate);
    connect(m_pictures, &PictureBox::changed, this, [this] {
        if (!m_root.isEmpty())
            look();
    });
    connect(m_git, &GitBox::changed, this, &ExportDialog::updateButtons);
    connect(m_git, &GitBox::switchRequested, this, &ExportDialog::switchTo);
    connect(m_check, &SiteCheckBar::lineRequested, this, [this](int line) {
        Q_EMIT lineRequested(line);
        reject();
    });
    connect(&m_work, &BackgroundWork::progressed, this, &ExportDialog::onProgress);
    say(tr("Choose the blog's folder: the one with _config.yml."));
    updateButtons();
}

void ExportDialog::layOut()
{
    auto *buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(QDialogButtonBox::Cancel);
    m_export = buttons->addButton(tr("&Export"), QDialogButtonBox::ActionRole);
    m_undo = buttons->addButton(tr("&Undo this export"), QDialogButtonBox::ActionRole);
    m_push = buttons->addButton(tr("&Push"), QDialogButtonBox::ActionRole);
    m_export->setDefault(true);
    m_undo->hide();
    m_push->hide();
    auto *top = new QHBoxLayout;
    top->addWidget(m_folder, 1);
    top->addWidget(m_choose);
    auto *files = new QSplitter(this);
    files->addWidget(m_steps);
    files->addWidget(m_preview);
    files->setChildrenCollapsible(false);
    files->setSizes({660, 340});
    auto *plan = new QWidget(this);
    auto *planLayout = new QVBoxLayout(plan);
    planLayout->setContentsMargins(0, 0, 0, 0);
    planLayout->setSpacing(8);
    planLayout->addWidget(files, 1);
    planLayout->addWidget(m_pictures);
    planLayout->addWidget(m_git);
    planLayout->addWidget(m_check);
    m_pages->addWidget(plan);
    m_pages->addWidget(m_resultText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::runExport);
    connect(m_undo, &QPushButton::clicked, this, &ExportDialog::undo);
    connect(m_push, &QPushButton::clicked, this, &ExportDialog::push);
}

void ExportDialog::chooseBlog()
{
    const QString folder = m_prompts.blogFolder(this, m_root);
    if (!folder.isEmpty())
        setBlogFolder(folder);
}

void ExportDialog::deleteUnused()
{
    m_pictures->setDeletesUnused(true);
}

void ExportDialog::setBlogFolder(const QString &folder)
{
    m_root = folder;
    m_folder->setText(QDir::toNativeSeparators(folder));
    look();
}

void ExportDialog::look()
{
    m_plan = {};
    m_steps->clear();
    m_preview->clear();
    say(tr("Looking at the blog…"));
    setBusy(true);
    PictureWishes wishes = m_pictures->wishes();
    wishes.coder = [this](const QByteArray &bytes, const PictureWish &wish) {
        return m_memory.recode(bytes, wish);
    };
    m_work.start(
        [document = m_document, path = m_postPath, known = m_known, folder = m_root, wishes,
         deletesUnused = m_pictures->deletesUnused()](const Progress &progress) {
            Outlook outlook;
            const auto blog = openBlog(folder);
            if (!blog) {
                outlook.error = blog.error();
                return outlook;
            }
            const auto prepared =
                prepareExport(document, surveyExport(document, path, *blog), wishes, progress);
            if (!prepared) {
                outlook.error = prepared.error();
                return outlook;
            }
            const ExportOptions options{known | prepared->known, false, deletesUnused};
            outlook.prepared = *prepared;
            outlook.plan = planExport(prepared->document, prepared->survey, options);
            outlook.repository = git::lookAt(blog->root, filesOf(outlook.plan));
            outlook.plan.findings += gitFindings(outlook.plan, options, outlook.repository);
            return outlook;
        },
        [this](const Outlook &outlook) { showOutlook(outlook); });
}

void ExportDialog::showOutlook(const Outlook &outlook)
{
    setBusy(false);
    m_plan = outlook.plan;
    m_isCommitted = isCommitted(outlook.plan, outlook.repository);
    if (!outlook.error.isEmpty()) {
        say(outlook.error);
        updateButtons();
        return;
    }
    m_prepared = outlook.prepared;
    const QString picture = m_pictures->chosenPath();
    fillRows(*m_steps, m_plan);
    m_pictures->setPlan(m_plan, m_prepared.survey.unused);
    m_git->setRepository(outlook.repository, m_plan.blog.root);
    m_git->setPlan(m_document, m_plan);
    m_check->setSubject(m_plan.blog, m_postPath, m_document);
    chooseRow(picture);
    updateButtons();
    if (m_focus && m_pictures->isAncestorOf(m_focus))
        m_focus->setFocus(); // more may be chosen there
    else
        (m_export->isEnabled() ? static_cast<QWidget *>(m_export) : m_steps)->setFocus();
}

void ExportDialog::chooseRow(const QString &picture)
{
    QTreeWidgetItem *chosen = nullptr;
    for (int i = 0; i < m_steps->topLevelItemCount(); ++i) {
        QTreeWidgetItem *row = m_steps->topLevelItem(i);
        const int index = stepOf(*row);
        if (index < 0)
            continue;
        const ExportStep &step = m_plan.steps[index];
        if (step.picture ? step.picture->path == picture
                         : step.source.isEmpty() && (!chosen || picture.isEmpty()))
            chosen = row;
    }
    m_steps->setCurrentItem(chosen);
}

void ExportDialog::showStep(const QTreeWidgetItem *row)
{
    const int step = row ? stepOf(*row) : -1;
    if (step < 0) {
        m_preview->showText(row ? row->text(1) : QString());
        m_pictures->setPicture(nullptr);
        return;
    }
    m_preview->showStep(m_plan.blog, m_plan.steps[step]);
    m_pictures->setPicture(m_plan.steps[step].picture ? &*m_plan.steps[step].picture : nullptr);
}

void ExportDialog::activate(const QTreeWidgetItem *row)
{
    if (const qsizetype place = placeOf(*row); place >= 0) {
        Q_EMIT placeRequested(m_prepared.edit.inverted(m_document.bytes()).mapped(place));
        reject();
    }
}

void ExportDialog::updateButtons()
{
    if (m_done || isBusy())
        return;
    const bool planned = !m_plan.steps.isEmpty() || !m_plan.findings.isEmpty();
    const bool writes = m_plan.changesAnything() || (m_git->commit() && !m_isCommitted);
    m_check->setEnabled(planned);
    m_export->setEnabled(planned && m_plan.isExecutable() && writes && m_git->problem().isEmpty());
    if (!planned)
        return;
    if (!m_plan.isExecutable())
        say(tr("Nothing will be written until what is refused above is settled.") + QLatin1Char('\n') +
            obstacleOf(m_plan));
    else if (!m_plan.changesAnything())
        say(!m_git->commit() ? tr("The blog has all of this already.")
            : m_isCommitted
                ? tr("The blog and its last commit have all of this already: there is nothing to commit.")
                : tr("The blog has all of this already; it will be committed."));
    else
        say(tr("All of this is written, or nothing."));
}

void ExportDialog::switchTo(const QString &branch)
{
    setBusy(true);
    m_work.start(
        [root = m_plan.blog.root, branch](const Progress &) { return git::switchBranch(root, branch); },
        [this](const tl::expected<void, QString> &done) {
            setBusy(false);
            if (done)
                look();
            else
                say(done.error());
        });
}

void ExportDialog::runExport()
{
    m_git->remember();
    m_pictures->remember();
    setBusy(true);
    m_work.start(
        [plan = m_plan, prepared = m_prepared, commit = m_git->commit()](const Progress &progress) {
            ExportRun run;
            run.files.progress = progress;
            run.commit = commit;
            auto done = executeExport(plan, run);
            if (done)
                keepConverted(prepared);
            return done;
        },
        [this](const tl::expected<Exported, QString> &done) { onExported(done); });
}

void ExportDialog::onExported(const tl::expected<Exported, QString> &done)
{
    setBusy(false);
    if (!done)
        return say(done.error());
    m_done = true;
    m_branch = done->commit.isEmpty() ? QString() : done->branch;
    Q_EMIT exported(*done, m_plan, m_prepared.edit);
    QString text = QStringLiteral("<p>") +
                   tr("%n file(s) written to %1.", nullptr, static_cast<int>(done->written.size()))
                       .arg(m_plan.blog.root.toHtmlEscaped());
    if (!done->removed.isEmpty())
        text += QLatin1Char(' ') + tr("%n file(s) removed.", nullptr, static_cast<int>(done->removed.size()));
    if (!done->commit.isEmpty())
        text += QStringLiteral("<p>") +
                tr("Commit %1 on the branch %2:")
                    .arg(QString::fromLatin1(done->commit.first(10)), done->branch.toHtmlEscaped());
    else if (m_git->commit())
        text += QStringLiteral("<p>") + tr("Nothing was committed: the last commit has these files already.");
    QStringList files;
    for (const QString &file : done->commit.isEmpty() ? done->written + done->removed : done->committed)
        files.append(QStringLiteral("<li>") + file.toHtmlEscaped());
    showResult(text + QStringLiteral("<ul>") + files.join(QString()) + QStringLiteral("</ul>"));
    if (m_git->wantsPush() && !m_branch.isEmpty())
        push();
}

void ExportDialog::showResult(const QString &text)
{
    m_result = text;
    m_resultText->setText(text);
    m_pages->setCurrentWidget(m_resultText);
    m_choose->hide();
    m_export->hide();
    m_undo->show();
    m_push->setVisible(!m_branch.isEmpty());
    m_close->setText(tr("Close"));
    m_close->setDefault(true);
    m_close->setFocus();
    say({});
}

void ExportDialog::push()
{
    setBusy(true);
    m_work.start([root = m_plan.blog.root,
                  branch = m_branch](const Progress &progress) { return git::push(root, branch, progress); },
                 [this](const tl::expected<QString, QString> &remote) {
                     setBusy(false);
                     if (!remote)
                         return say(remote.error());
                     m_push->hide();
                     m_resultText->setText(
                         m_result + QStringLiteral("<p>") +
                         tr("Pushed %1 to %2.").arg(m_branch.toHtmlEscaped(), remote->toHtmlEscaped()));
                     say({});
                 });
}

void ExportDialog::undo()
{
    setBusy(true);
    m_work.start(
        [root = m_plan.blog.root](const Progress &progress) -> tl::expected<UndoPlan, QString> {
            const auto plan = planUndo(root);
            if (!plan)
                return tl::unexpected(tr("There is nothing to undo any more."));
            TransactionOptions options;
            options.progress = progress;
            return undoExport(*plan, options).map([&plan](const QStringList &) { return *plan; });
        },
        [this](const tl::expected<UndoPlan, QString> &plan) {
            setBusy(false);
            if (!plan)
                return say(plan.error());
            m_undo->hide();
            m_push->hide();
            m_resultText->setText(tr("The export was undone; %n file(s) are as before.", nullptr,
                                     static_cast<int>(plan->record.files.size())));
            say({});
            Q_EMIT undone(*plan);
        });
}

void ExportDialog::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_progress->setRange(0, 0);
    if (busy && m_pages->isEnabled())
        m_focus = focusWidget();
    m_pages->setEnabled(!busy);
    m_choose->setEnabled(!busy);
    for (QPushButton *button : {m_export, m_undo, m_push})
        button->setEnabled(!busy);
    if (!m_done)
        m_close->setText(busy ? tr("Stop") : tr("Cancel"));
}

void ExportDialog::onProgress(const QString &what, double part)
{
    if (!isBusy())
        return;
    say(what + QStringLiteral("…"));
    m_progress->setRange(0, part < 0 ? 0 : 100);
    m_progress->setValue(static_cast<int>(part * 100));
}

void ExportDialog::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void ExportDialog::reject()
{
    if (isBusy())
        m_work.stop();
    else
        QDialog::reject();
}

} // namespace wolgan
