#include "editor/forms/fields/findingnotes.h"

#include "editor/forms/formlook.h"
#include "editor/forms/severity.h"

#include <QAccessible>
#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace wolgan {

namespace {

constexpr int iconSize = 16;

/// The same for the eye: two such findings may differ in their place and in what their fixes do.
bool looksLike(const Finding &a, const Finding &b)
{
    const auto sameLabel = [](const Fix &x, const Fix &y) { return x.label == y.label; };
    return a.rule == b.rule && a.severity == b.severity && a.message == b.message &&
           std::equal(a.fixes.cbegin(), a.fixes.cend(), b.fixes.cbegin(), b.fixes.cend(), sameLabel);
}

QString spoken(const Finding &finding)
{
    return severityWord(finding.severity) + QStringLiteral(": ") + finding.message;
}

} // namespace

FindingNotes::FindingNotes(QWidget &subject, QWidget *parent)
    : QWidget(parent), m_subject(subject), m_column(new QVBoxLayout(this)), m_lastStop(&subject)
{
    m_column->setContentsMargins(0, 4, 0, 4);
    m_column->setSpacing(4);
    m_column->addStretch();
    hide();
}

void FindingNotes::setFindings(const QList<Finding> &findings, bool calm)
{
    const QWidget *focus = QApplication::focusWidget();
    const bool here = focus && (focus == &m_subject || m_subject.isAncestorOf(focus));
    QList<Finding> shown;
    for (const Finding &finding : findings) {
        if (!calm || here || isShown(finding))
            shown.append(finding);
    }
    setMinimumHeight(calm && !isHidden() ? height() : 0);
    const bool same =
        std::equal(shown.cbegin(), shown.cend(), m_findings.cbegin(), m_findings.cend(), looksLike);
    m_findings = shown;
    if (!same)
        rebuild();
    setVisible(minimumHeight() > 0 || !shown.isEmpty());
}

bool FindingNotes::isShown(const Finding &finding) const
{
    return std::any_of(m_findings.cbegin(), m_findings.cend(),
                       [&](const Finding &shown) { return looksLike(shown, finding); });
}

void FindingNotes::rebuild()
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus && isAncestorOf(focus)) // its fix was pressed
        m_subject.setFocus();
    for (QWidget *note : std::as_const(m_notes)) {
        m_column->removeWidget(note);
        note->hide();
        note->deleteLater();
    }
    m_notes.clear();
    m_lastStop = &m_subject;
    for (int i = 0; i < m_findings.size(); ++i) {
        m_notes.append(makeNote(i));
        m_column->insertWidget(i, m_notes.last());
        m_notes.last()->show();
    }
    announce();
}

QWidget *FindingNotes::makeNote(int index)
{
    const Finding &finding = m_findings.at(index);
    auto *note = new QWidget(this);
    auto *icon = new QLabel(note);
    icon->setPixmap(
        severityIcon(finding.severity).pixmap(QSize(iconSize, iconSize), note->devicePixelRatioF()));
    icon->setToolTip(severityWord(finding.severity));
    auto *message = new QLabel(finding.message, note);
    message->setWordWrap(true);
    message->setTextFormat(Qt::PlainText);
    message->setAccessibleName(spoken(finding));
    auto *layout = new QGridLayout(note);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(0);
    layout->setColumnStretch(1, 1);
    layout->addWidget(icon, 0, 0, Qt::AlignTop);
    layout->addWidget(message, 0, 1);
    for (int i = 0; i < finding.fixes.size(); ++i) {
        const Fix &fix = finding.fixes[i];
        QToolButton *button =
            makeButton(fix.edit.isEmpty() ? fix.label : tr("Fix: %1").arg(fix.label), fix.label, note);
        layout->addWidget(button, 1 + i, 1, Qt::AlignLeft);
        setTabOrder(m_lastStop, button);
        m_lastStop = button;
        connect(button, &QToolButton::clicked, this,
                [this, index, i] { Q_EMIT fixRequested(m_findings.at(index), i); });
    }
    return note;
}

/// Read together with the field, and at once where it is in use.
void FindingNotes::announce()
{
    QStringList words;
    for (const Finding &finding : std::as_const(m_findings))
        words.append(spoken(finding));
    m_subject.setAccessibleDescription(words.join(u' '));
    setAccessibleName(words.join(u' '));
    if (words.isEmpty() || !m_subject.isVisible())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace wolgan
