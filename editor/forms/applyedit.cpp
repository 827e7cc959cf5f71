#include "editor/forms/applyedit.h"

#include "editor/forms/session.h"

namespace wolgan {

namespace {

bool touches(const TextEdit &edit, ByteRange range)
{
    for (const Replacement &replacement : edit.replacements()) {
        if (replacement.range.begin <= range.end && range.begin <= replacement.range.end)
            return true;
    }
    return false;
}

} // namespace

ApplyEdit::ApplyEdit(Session &session, TextEdit edit, const QByteArray &joinKey, qsizetype focus,
                     const QString &label)
    : QUndoCommand(label), m_session(session), m_edit(std::move(edit)),
      m_inverse(m_edit.inverted(session.document().bytes())), m_joinKey(joinKey), m_first(focus),
      m_before(session.selection()), m_after(focus)
{
    m_age.start();
    const bool here = focus != m_edit.mapped(m_before) ||
                      touches(m_edit, session.document().outline().at(session.selectedNode()).range);
    if (!here) { // a fix elsewhere: taking it back shows the place
        m_before = m_edit.replacements().first().range.begin;
        m_after = m_before;
    }
}

void ApplyEdit::undo()
{
    m_session.endStep();
    m_session.perform(m_inverse, m_before);
}

void ApplyEdit::redo()
{
    m_session.perform(m_edit, m_first >= 0 ? m_first : m_after);
    m_first = -1;
}

bool ApplyEdit::mergeWith(const QUndoCommand *next)
{
    const auto &other = static_cast<const ApplyEdit &>(*next);
    if (!m_session.m_joinable || other.m_joinKey != m_joinKey || m_age.elapsed() > joinPause)
        return false;
    const QByteArray &now = m_session.document().bytes();
    m_inverse = other.m_inverse.then(now, m_inverse);
    m_edit = m_inverse.inverted(now);
    m_after = other.m_after;
    m_age.restart();
    setObsolete(m_edit.isEmpty());
    return true;
}

} // namespace wolgan
