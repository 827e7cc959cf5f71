#pragma once

#include "editor/document/edits/structure.h"

#include <QList>
#include <QObject>

class QAction;

namespace wolgan {

class Session;

/// Adding, deleting and moving items and sections, and renumbering, on what the session has selected: actions
/// for menus and the outline's context menu. Each is enabled when it can do something.
class StructureActions : public QObject
{
    Q_OBJECT

public:
    explicit StructureActions(Session &session, QObject *parent = nullptr);

    [[nodiscard]] QAction *newItem() const { return m_newItem; }
    [[nodiscard]] QAction *newSection() const { return m_newSection; }
    [[nodiscard]] QAction *remove() const { return m_remove; }
    [[nodiscard]] QAction *moveUp() const { return m_moveUp; }
    [[nodiscard]] QAction *moveDown() const { return m_moveDown; }
    [[nodiscard]] QAction *moveToPrevious() const { return m_moveToPrevious; }
    [[nodiscard]] QAction *moveToNext() const { return m_moveToNext; }
    [[nodiscard]] QAction *renumber() const { return m_renumber; }
    /// All of them in the order of a menu, with separators.
    [[nodiscard]] QList<QAction *> all() const { return m_all; }

Q_SIGNALS:
    /// A new item or section was added and selected: its title wants the keyboard.
    void titleWanted();

private:
    QAction *add(const QString &text, const QKeySequence &shortcut, void (StructureActions::*run)());
    void addSeparator();
    void update();
    void doNewItem();
    void doNewSection();
    void doRemove();
    void doMoveUp() { moveBy(-1); }
    void doMoveDown() { moveBy(1); }
    void doMoveToPrevious() { moveToSection(-1); }
    void doMoveToNext() { moveToSection(1); }
    void doRenumber();
    void moveBy(int steps);
    void moveToSection(int steps);
    [[nodiscard]] int selected(NodeKind kind) const;
    [[nodiscard]] int siblings(int node) const;

    Session &m_session;
    QList<QAction *> m_all;
    QAction *m_newItem;
    QAction *m_newSection;
    QAction *m_remove;
    QAction *m_moveUp;
    QAction *m_moveDown;
    QAction *m_moveToPrevious;
    QAction *m_moveToNext;
    QAction *m_renumber;
};

} // namespace wolgan
