#include "app/window/problemspanel.h"

#include "editor/forms/session.h"
#include "editor/forms/severity.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace wolgan {

namespace {

/// Where in the post a finding stands: "Papers · AnomalyGPT".
QString placeName(const Document &document, const Finding &finding)
{
    const Outline &outline = document.outline();
    const int node = formNode(outline, outline.nodeAt(finding.range.begin));
    const Node &at = outline.at(node);
    const QString title = QString::fromUtf8(document.text(at.title));
    if (at.kind == NodeKind::FrontMatter || at.kind == NodeKind::Post)
        return ProblemsPanel::tr("Front matter");
    if (at.kind == NodeKind::References)
        return ProblemsPanel::tr("References");
    if (at.kind == NodeKind::Intro)
        return ProblemsPanel::tr("Intro");
    return title;
}

} // namespace

ProblemsPanel::ProblemsPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_list(new QTreeWidget(this)),
      m_go(new QPushButton(tr("Go"), this)), m_fix(new QPushButton(tr("Fix"), this)),
      m_none(new QLabel(tr("No problems found."), this))
{
    m_list->setHeaderLabels({tr("Kind"), tr("Problem"), tr("Place")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setAccessibleName(tr("Problems"));
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->resizeSection(2, 220);
    m_none->setAlignment(Qt::AlignCenter);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_go);
    buttons->addWidget(m_fix);
    buttons->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none, 1);
    layout->addLayout(buttons);
    connect(m_list, &QTreeWidget::itemActivated, this, &ProblemsPanel::go);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ProblemsPanel::updateButtons);
    connect(&m_session, &Session::selectionChanged, this, [this] { m_gone = false; });
    connect(m_go, &QPushButton::clicked, this, &ProblemsPanel::go);
    connect(m_fix, &QPushButton::clicked, this, &ProblemsPanel::fix);
    setFindings({});
}

/// Low enough to leave the panes their place; the author may pull it higher.
QSize ProblemsPanel::sizeHint() const
{
    return {800, 140};
}

void ProblemsPanel::setFindings(const QList<Finding> &findings)
{
    const int row = currentRow();
    m_findings = findings;
    m_list->clear();
    for (const Finding &finding : findings) {
        auto *item = new QTreeWidgetItem(m_list, {severityWord(finding.severity), finding.message,
                                                  placeName(m_session.document(), finding)});
        item->setIcon(0, severityIcon(finding.severity));
        item->setToolTip(1, finding.message);
        item->setToolTip(2, item->text(2));
    }
    m_list->setVisible(!findings.isEmpty());
    m_none->setVisible(findings.isEmpty());
    if (!findings.isEmpty())
        choose(qBound(0, row, static_cast<int>(findings.size()) - 1));
    updateButtons();
}

int ProblemsPanel::currentRow() const
{
    return m_list->indexOfTopLevelItem(m_list->currentItem());
}

void ProblemsPanel::choose(int row)
{
    m_list->setCurrentItem(m_list->topLevelItem(row));
}

void ProblemsPanel::updateButtons()
{
    const int row = currentRow();
    m_go->setEnabled(row >= 0);
    m_fix->setEnabled(row >= 0 && !m_findings[row].fixes.isEmpty());
    m_fix->setToolTip(m_fix->isEnabled() ? m_findings[row].fixes.first().label : QString());
    const bool staysText = m_fix->isEnabled() && m_findings[row].fixes.first().edit.isEmpty();
    m_fix->setText(staysText ? m_findings[row].fixes.first().label : tr("Fix"));
}

void ProblemsPanel::go()
{
    if (const int row = currentRow(); row >= 0) {
        m_session.select(m_findings[row].range.begin);
        m_gone = true;
    }
}

void ProblemsPanel::fix()
{
    const int row = currentRow();
    if (row < 0 || m_findings[row].fixes.isEmpty())
        return;
    const Fix fix = m_findings[row].fixes.first();
    if (fix.dismisses) {
        Q_EMIT dismissed(Finding(m_findings[row]));
        return;
    }
    if (fix.edit.isEmpty()) {
        Q_EMIT exportRequested();
        return;
    }
    m_session.select(m_findings[row].range.begin);
    m_session.apply(fix.edit, fix.label);
}

void ProblemsPanel::goToNext(int direction)
{
    if (m_findings.isEmpty())
        return;
    const int size = static_cast<int>(m_findings.size());
    const qsizetype here = m_session.selection();
    const int row = currentRow();
    if (row >= 0 && m_findings[row].range.begin == here && m_gone) {
        choose((row + direction + size) % size);
    } else {
        int found = direction > 0 ? 0 : size - 1;
        while (found >= 0 && found < size &&
               (direction > 0 ? m_findings[found].range.begin < here : m_findings[found].range.begin >= here))
            found += direction;
        choose((found + size) % size);
    }
    go();
}

} // namespace wolgan
