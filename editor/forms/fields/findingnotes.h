#pragma once

#include "editor/document/checks/finding.h"

#include <QWidget>

class QVBoxLayout;

namespace wolgan {

/// What the checks say about one field or row, below it: icon, message and fixes of each finding. Hidden
/// where there is nothing to say.
class FindingNotes : public QWidget
{
    Q_OBJECT

public:
    /// `subject` is what the findings are about: it is described by them, and Tab goes from it to the fixes.
    FindingNotes(QWidget &subject, QWidget *parent);

    /// `calm`: the author is typing, so nothing may move but what lies below his caret: a finding that went
    /// leaves its place empty, and a new one appears only where it is about what he types in.
    void setFindings(const QList<Finding> &findings, bool calm);

Q_SIGNALS:
    void fixRequested(const wolgan::Finding &finding, int fix);

private:
    [[nodiscard]] bool isShown(const Finding &finding) const;
    void rebuild();
    [[nodiscard]] QWidget *makeNote(int index);
    void announce();

    QWidget &m_subject;
    QVBoxLayout *m_column;
    QList<QWidget *> m_notes;
    QWidget *m_lastStop; ///< where Tab comes from to the next fix
    QList<Finding> m_findings;
};

/// Where a form shows the findings about some bytes of the session's document.
struct FindingPlace
{
    ByteRange range;
    FindingNotes *notes = nullptr;
};

} // namespace wolgan
