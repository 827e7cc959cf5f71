#include "editor/forms/session.h"

#include "editor/forms/applyedit.h"

#include <QtGlobal>

#include <algorithm>

namespace wolgan {

Session::Session(QObject *parent) : QObject(parent) {}

bool Session::apply(const TextEdit &edit, const QString &label, const QByteArray &joinKey)
{
    return push(edit, label, joinKey, edit.mapped(m_selection));
}

bool Session::apply(const edits::StructuralEdit &edit, const QString &label)
{
    return push(edit.edit, label, {}, edit.focus);
}

bool Session::push(const TextEdit &edit, const QString &label, const QByteArray &joinKey, qsizetype focus)
{
    if (!edit.fits(m_document.bytes().size())) {
        qWarning("Session::apply: an edit of another revision was refused");
        return false;
    }
    if (edit.isEmpty())
        return true;
    m_stack.push(new ApplyEdit(*this, edit, joinKey, focus, label));
    m_joinable = true;
    return true;
}

void Session::perform(const TextEdit &edit, qsizetype focus)
{
    const qsizetype mapped = edit.mapped(m_selection);
    m_document = Document(edit.applied(m_document.bytes()));
    m_selection = std::clamp<qsizetype>(focus, 0, m_document.bytes().size());
    m_emptyIntro = m_emptyIntro && m_selection == mapped;
    Q_EMIT changed(edit);
    if (m_selection != mapped)
        Q_EMIT selectionChanged(m_selection);
}

void Session::reset(const QByteArray &bytes)
{
    const TextEdit edit(m_document.bytes(), {0, m_document.bytes().size()}, bytes);
    m_stack.clear();
    m_joinable = false;
    m_document = Document(bytes);
    m_selection = 0;
    m_emptyIntro = false;
    Q_EMIT changed(edit);
    Q_EMIT selectionChanged(m_selection);
    Q_EMIT opened();
}

int Session::selectedNode() const
{
    const Outline &outline = m_document.outline();
    const int intro = outline.first(NodeKind::Intro);
    if (m_emptyIntro && intro >= 0 && outline.at(intro).range.begin == m_selection)
        return intro;
    return formNode(outline, outline.nodeAt(m_selection));
}

void Session::select(qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, 0, m_document.bytes().size());
    if (offset == m_selection && !m_emptyIntro)
        return;
    m_selection = offset;
    m_emptyIntro = false;
    Q_EMIT selectionChanged(offset);
}

void Session::selectNode(int node)
{
    const Node &wanted = m_document.outline().at(node);
    const bool emptyIntro = wanted.kind == NodeKind::Intro && wanted.range.isEmpty();
    if (wanted.range.begin == m_selection && emptyIntro == m_emptyIntro)
        return;
    m_selection = wanted.range.begin;
    m_emptyIntro = emptyIntro;
    Q_EMIT selectionChanged(m_selection);
}

QString Session::lastAction() const
{
    return m_stack.undoText();
}

int formNode(const Outline &outline, int node)
{
    while (node > 0 &&
           (outline.at(node).kind == NodeKind::Figure || outline.at(node).kind == NodeKind::Definition))
        node = outline.at(node).parent;
    return node > 0 ? node : outline.first(NodeKind::Intro);
}

} // namespace wolgan
