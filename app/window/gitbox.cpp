#include "app/window/gitbox.h"

#include "app/export/commitmessage.h"
#include "app/window/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace wolgan {

GitBox::GitBox(QWidget *parent)
    : QGroupBox(tr("git"), parent), m_commit(new QCheckBox(tr("&Commit these files"), this)),
      m_branch(new QComboBox(this)), m_switch(new QPushButton(tr("S&witch to it"), this)),
      m_message(new QPlainTextEdit(this)), m_template(new QPushButton(tr("&Template…"), this)),
      m_push(new QCheckBox(this)), m_note(new QLabel(this))
{
    m_commit->setToolTip(
        tr("Only the files of the plan are committed; what you staged besides stays staged."));
    m_branch->setEditable(true);
    m_branch->setInsertPolicy(QComboBox::NoInsert);
    m_branch->setAccessibleName(tr("Branch"));
    m_branch->setToolTip(tr("A name that no branch has makes a new one."));
    m_switch->setToolTip(tr("The plan is made again for the files of that branch."));
    m_message->setTabChangesFocus(true);
    m_message->setAccessibleName(tr("Commit message"));
    m_message->setFixedHeight(m_message->fontMetrics().lineSpacing() * 3 + 12);
    m_template->setToolTip(tr("What the message is made of: {title}, {date}, {slug}, {count}, {files}."));
    m_note->setWordWrap(true);
    auto *branch = new QHBoxLayout;
    branch->setSpacing(8);
    branch->addWidget(m_branch, 1);
    branch->addWidget(m_switch);
    auto *message = new QHBoxLayout;
    message->setSpacing(8);
    message->addWidget(m_message, 1);
    message->addWidget(m_template, 0, Qt::AlignTop);
    auto *layout = new QFormLayout(this);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->addRow(m_commit);
    layout->addRow(tr("On &branch"), branch);
    layout->addRow(tr("&Message"), message);
    layout->addRow(m_push);
    layout->addRow(m_note);
    if (auto *label = qobject_cast<QLabel *>(layout->labelForField(branch)))
        label->setBuddy(m_branch);
    if (auto *label = qobject_cast<QLabel *>(layout->labelForField(message)))
        label->setBuddy(m_message);
    connect(m_commit, &QCheckBox::toggled, this, &GitBox::update);
    connect(m_branch, &QComboBox::editTextChanged, this, &GitBox::update);
    connect(m_message, &QPlainTextEdit::textChanged, this, &GitBox::changed);
    connect(m_switch, &QPushButton::clicked, this,
            [this] { Q_EMIT switchRequested(m_branch->currentText()); });
    connect(m_template, &QPushButton::clicked, this, &GitBox::keepTemplate);
    hide();
}

void GitBox::setRepository(const git::RepositoryState &state, const QString &blogRoot)
{
    const bool other = blogRoot != m_root;
    m_state = state;
    m_root = blogRoot;
    setVisible(state.found);
    {
        const QSignalBlocker blocker(m_branch);
        const QString chosen = other ? QString() : m_branch->currentText();
        m_branch->clear();
        m_branch->addItems(state.branches);
        m_branch->setEditText(chosen.isEmpty() ? state.branch : chosen);
    }
    m_push->setText(state.remote.isEmpty() ? tr("&Push afterwards")
                                           : tr("&Push to %1 afterwards").arg(state.remote));
    if (other) {
        m_commit->setChecked(settings::commitsExports(blogRoot));
        m_push->setChecked(false);
    }
    update();
}

void GitBox::setPlan(const Document &document, const ExportPlan &plan)
{
    m_pattern = settings::commitTemplate(m_root);
    if (m_pattern.isEmpty())
        m_pattern = defaultMessage();
    const QString message = commitMessage(m_pattern, document, plan);
    if (m_message->toPlainText() == m_proposed)
        m_message->setPlainText(message);
    m_proposed = message;
}

std::optional<ExportCommit> GitBox::commit() const
{
    if (!m_state.found || !m_commit->isChecked())
        return {};
    const QString branch = m_branch->currentText().trimmed();
    return ExportCommit{m_message->toPlainText(), branch == m_state.branch ? QString() : branch};
}

bool GitBox::wantsPush() const
{
    return commit() && m_push->isChecked();
}

bool GitBox::needsSwitch() const
{
    const QString branch = m_branch->currentText().trimmed();
    return m_state.branches.contains(branch) && !m_state.sameBranches.contains(branch);
}

QString GitBox::problem() const
{
    if (!m_state.found || !m_commit->isChecked())
        return {};
    const QString branch = m_branch->currentText().trimmed();
    if (!m_state.obstacle.isEmpty())
        return m_state.obstacle;
    if (branch.isEmpty())
        return tr("No branch is checked out, so that a commit would soon be lost; name a branch.");
    if (needsSwitch())
        return tr("“%1” holds other files than what is checked out: switch to it, and look at the plan "
                  "again.")
            .arg(branch);
    if (m_message->toPlainText().trimmed().isEmpty())
        return tr("The commit has no message; write one.");
    return m_state.branches.contains(branch) || branch == m_state.branch ? QString()
                                                                         : git::branchNameProblem(branch);
}

void GitBox::remember() const
{
    if (m_state.found)
        settings::setCommitsExports(m_root, m_commit->isChecked());
}

void GitBox::keepTemplate()
{
    bool accepted = false;
    const QString pattern =
        QInputDialog::getMultiLineText(this, tr("Template of commit messages"),
                                       tr("{title}, {date} and {slug} stand for the post's, {count} for the "
                                          "number of files, {files} for their "
                                          "names. Empty: the usual one."),
                                       m_pattern, &accepted);
    if (!accepted)
        return;
    settings::setCommitTemplate(m_root,
                                pattern.trimmed() == defaultMessage() ? QString() : pattern.trimmed());
    m_message->setPlainText(m_proposed); // so that the new one is put in
    Q_EMIT changed();
}

void GitBox::update()
{
    const bool commits = m_commit->isChecked();
    for (QWidget *widget : {static_cast<QWidget *>(m_branch), static_cast<QWidget *>(m_message),
                            static_cast<QWidget *>(m_template)})
        widget->setEnabled(commits);
    m_push->setEnabled(commits && !m_state.remote.isEmpty());
    m_push->setToolTip(m_state.remote.isEmpty() ? tr("git knows no remote repository to push to.")
                                                : QString());
    m_switch->setVisible(needsSwitch());
    const QString problem = this->problem();
    const QString branch = m_branch->currentText().trimmed();
    const bool isNew =
        commits && problem.isEmpty() && branch != m_state.branch && !m_state.branches.contains(branch);
    m_note->setText(isNew ? tr("The branch “%1” will be made.").arg(branch) : problem);
    m_note->setVisible(!m_note->text().isEmpty());
    Q_EMIT changed();
}

} // namespace wolgan
