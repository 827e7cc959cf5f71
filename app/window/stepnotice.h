#pragma once

#include <QLabel>
#include <QTimer>

class QStatusBar;
class QUndoStack;

namespace wolgan {

/// In the status bar, for some seconds: what was done, with a link that takes it back; or what was taken
/// back, with one that does it again.
class StepNotice : public QLabel
{
    Q_OBJECT

public:
    StepNotice(QUndoStack &stack, QStatusBar &bar);

    /// What it says, without the link.
    [[nodiscard]] QString said() const { return m_said; }

private:
    void stepDone(int index);
    void say(const QString &text, const QString &link);
    void linkUsed();

    QUndoStack &m_stack;
    QStatusBar &m_bar;
    QTimer m_time;
    QString m_said;
    int m_stepsDone = 0;
    bool m_undone = false; ///< the last step was one back
};

} // namespace wolgan
