#include "editor/forms/structureactions.h"

#include "editor/document/edits/renumber.h"
#include "editor/forms/outlinerows.h"
#include "editor/forms/session.h"

#include <QAction>

namespace wolgan {

namespace {

QString nameOf(const Document &document, int node)
{
    return plainTitle(document.text(document.outline().at(node).title));
}

} // namespace

StructureActions::StructureActions(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_newItem =
        add(tr("New &item below"), QKeySequence(Qt::CTRL | Qt::Key_Return), &StructureActions::doNewItem);
    m_newSection = add(tr("New &section below"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                       &StructureActions::doNewSection);
    addSeparator();
    m_moveUp = add(tr("Move &up"), QKeySequence(Qt::ALT | Qt::Key_Up), &StructureActions::doMoveUp);
    m_moveDown = add(tr("Move &down"), QKeySequence(Qt::ALT | Qt::Key_Down), &StructureActions::doMoveDown);
    m_moveToPrevious = add(tr("Move to the section &before"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Up),
                           &StructureActions::doMoveToPrevious);
    m_moveToNext = add(tr("Move to the section &after"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Down),
                       &StructureActions::doMoveToNext);
    // Many desktops keep Ctrl+Alt+Up and Down for themselves.
    m_moveToPrevious->setShortcuts(
        {m_moveToPrevious->shortcut(), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Up)});
    m_moveToNext->setShortcuts({m_moveToNext->shortcut(), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Down)});
    addSeparator();
    m_renumber = add(tr("&Renumber all footnotes"), {}, &StructureActions::doRenumber);
    addSeparator();
    m_remove =
        add(tr("De&lete"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete), &StructureActions::doRemove);
    connect(&m_session, &Session::changed, this, &StructureActions::update);
    connect(&m_session, &Session::selectionChanged, this, &StructureActions::update);
    update();
}

QAction *StructureActions::add(const QString &text, const QKeySequence &shortcut,
                               void (StructureActions::*run)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, [this, run] {
        m_session.finishInput();
        (this->*run)();
    });
    m_all.append(action);
    return action;
}

void StructureActions::addSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_all.append(separator);
}

/// The selected item or section, -1 where something else is selected.
int StructureActions::selected(NodeKind kind) const
{
    return m_session.document().outline().enclosing(m_session.selectedNode(), kind);
}

int StructureActions::siblings(int node) const
{
    const Outline &outline = m_session.document().outline();
    return static_cast<int>(outline.children(outline.at(node).parent, outline.at(node).kind).size());
}

void StructureActions::update()
{
    const Outline &outline = m_session.document().outline();
    const int item = selected(NodeKind::Item);
    const int section = selected(NodeKind::Section);
    const int moved = item >= 0 ? item : section;
    const int position = moved >= 0 ? outline.position(moved) : 0;
    m_remove->setEnabled(moved >= 0);
    m_moveUp->setEnabled(moved >= 0 && position > 0);
    m_moveDown->setEnabled(moved >= 0 && position + 1 < siblings(moved));
    m_moveToPrevious->setEnabled(item >= 0 && section >= 0 && outline.position(section) > 0);
    m_moveToNext->setEnabled(item >= 0 && section >= 0 && outline.position(section) + 1 < siblings(section));
    m_renumber->setEnabled(!edits::isConsistent(m_session.document()));
}

/// Below the selected item; at the top of a selected section; at the end of the last section otherwise.
void StructureActions::doNewItem()
{
    const Outline &outline = m_session.document().outline();
    const int item = selected(NodeKind::Item);
    int section = selected(NodeKind::Section), position = 0;
    if (item >= 0) {
        section = outline.at(item).parent;
        position = outline.position(item) + 1;
    } else if (section < 0) {
        const QList<int> sections = outline.ofKind(NodeKind::Section);
        section = sections.isEmpty() ? 0 : sections.last();
        if (const int first = sections.isEmpty() ? -1 : sections.first();
            first >= 0 && m_session.selection() < outline.at(first).range.begin)
            section = first;
        else
            position = static_cast<int>(outline.children(section, NodeKind::Item).size());
    }
    const QByteArray title = tr("New item").toUtf8();
    m_session.apply(edits::addItem(m_session.document(), section, position, title), tr("New item"));
    Q_EMIT titleWanted();
}

void StructureActions::doNewSection()
{
    const Outline &outline = m_session.document().outline();
    const QList<int> sections = outline.ofKind(NodeKind::Section);
    const int section = selected(NodeKind::Section);
    int position = section >= 0 ? outline.position(section) + 1 : static_cast<int>(sections.size());
    if (section < 0 && !sections.isEmpty() &&
        m_session.selection() < outline.at(sections.first()).range.begin)
        position = 0;
    edits::SectionTitle title;
    title.text = tr("New section").toUtf8();
    // as the others look
    title.bold = !sections.isEmpty() && edits::sectionTitle(m_session.document(), sections.first()).bold;
    m_session.apply(edits::addSection(m_session.document(), position, title), tr("New section"));
    Q_EMIT titleWanted();
}

void StructureActions::doRemove()
{
    const Document &document = m_session.document();
    const int item = selected(NodeKind::Item);
    const int section = selected(NodeKind::Section);
    if (item >= 0)
        m_session.apply(edits::removeItem(document, item), tr("Delete '%1'").arg(nameOf(document, item)));
    else if (section >= 0)
        m_session.apply(edits::removeSection(document, section),
                        tr("Delete '%1'").arg(nameOf(document, section)));
}

void StructureActions::moveBy(int steps)
{
    const Document &document = m_session.document();
    const Outline &outline = document.outline();
    const int item = selected(NodeKind::Item);
    const int section = selected(NodeKind::Section);
    const int moved = item >= 0 ? item : section;
    const int position = outline.position(moved) + steps;
    const QString label = steps < 0 ? tr("Move '%1' up") : tr("Move '%1' down");
    const edits::StructuralEdit edit =
        item >= 0 ? edits::moveItem(document, item, outline.at(item).parent, position)
                  : edits::moveSection(document, section, position);
    m_session.apply(edit, label.arg(nameOf(document, moved)));
}

/// To the end of the section before, to the top of the section after: the nearest places.
void StructureActions::moveToSection(int steps)
{
    const Document &document = m_session.document();
    const Outline &outline = document.outline();
    const int item = selected(NodeKind::Item);
    const QList<int> sections = outline.ofKind(NodeKind::Section);
    const int target = sections.at(sections.indexOf(selected(NodeKind::Section)) + steps);
    const int position = steps < 0 ? static_cast<int>(outline.children(target, NodeKind::Item).size()) : 0;
    const QString label = tr("Move '%1' to %2").arg(nameOf(document, item), nameOf(document, target));
    m_session.apply(edits::moveItem(document, item, target, position), label);
}

void StructureActions::doRenumber()
{
    m_session.apply(edits::renumber(m_session.document()), tr("Renumber footnotes"));
}

} // namespace wolgan
