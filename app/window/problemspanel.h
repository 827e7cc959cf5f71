#pragma once

#include "editor/document/checks/finding.h"

#include <QWidget>

class QTreeWidget;
class QPushButton;
class QLabel;

namespace wolgan {

class Session;

/// The findings of the session's post, below the panes: one line each, Go and Fix. Knows findings, runs no
/// checks.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(Session &session, QWidget *parent = nullptr);

    /// Findings of the session's current document.
    void setFindings(const QList<Finding> &findings);
    [[nodiscard]] qsizetype count() const { return m_findings.size(); }
    /// Selects the next finding behind the session's selection, or the one before it, around the ends.
    void goToNext(int direction);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The author has looked at what a finding is about.
    void dismissed(const wolgan::Finding &finding);
    void exportRequested(); ///< what an export does about a finding

private:
    void go();
    void fix();
    void choose(int row);
    [[nodiscard]] int currentRow() const;
    void updateButtons();

    Session &m_session;
    QList<Finding> m_findings;
    bool m_gone = false; ///< to the current row, since the selection moved
    QTreeWidget *m_list;
    QPushButton *m_go;
    QPushButton *m_fix;
    QLabel *m_none;
};

} // namespace wolgan
