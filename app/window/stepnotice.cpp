#include "app/window/stepnotice.h"

#include <QStatusBar>
#include <QUndoStack>

namespace wolgan {

namespace {
constexpr int noticeTime = 10 * 1000; // ms
}

StepNotice::StepNotice(QUndoStack &stack, QStatusBar &bar) : m_stack(stack), m_bar(bar)
{
    setObjectName(QStringLiteral("stepNotice"));
    setTextFormat(Qt::RichText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long title must not widen the window
    bar.addWidget(this, 1);
    m_time.setSingleShot(true);
    m_time.setInterval(noticeTime);
    connect(&m_time, &QTimer::timeout, this, &QLabel::clear);
    connect(&m_stack, &QUndoStack::indexChanged, this, &StepNotice::stepDone);
    connect(this, &QLabel::linkActivated, this, &StepNotice::linkUsed);
}

void StepNotice::stepDone(int index)
{
    m_undone = index < m_stepsDone;
    m_stepsDone = index;
    if (m_undone && m_stack.canRedo())
        say(tr("Undone: %1").arg(m_stack.redoText()), tr("Redo"));
    else if (!m_undone && index > 0)
        say(m_stack.undoText(), tr("Undo"));
    else
        clear(); // another post
}

void StepNotice::say(const QString &text, const QString &link)
{
    m_said = text;
    m_bar.clearMessage();
    setText(QStringLiteral("%1 · <a href='step'>%2</a>").arg(text.toHtmlEscaped(), link));
    m_time.start();
}

void StepNotice::linkUsed()
{
    if (m_undone)
        m_stack.redo();
    else
        m_stack.undo();
}

} // namespace wolgan
