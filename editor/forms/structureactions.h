#pragma once

#include "editor/document/document.h"
#include "editor/document/figureorigins.h"
#include "editor/forms/footnoteprompts.h"
#include "editor/forms/nodechoice.h"

#include <QObject>

#include <functional>
#include <memory>

class QAction;
class QMenu;

namespace wolgan {

class Session;
struct StructureStep;

/// What an author does with items and sections as wholes: add, delete, move, copy, merge and split them, and
/// number the footnotes. Actions for menus and the outline's context menu; each is enabled when it can do
/// something.
class StructureActions : public QObject
{
    Q_OBJECT

public:
    /// Dialogs stand over `parent` where it is a widget.
    explicit StructureActions(Session &session, QObject *parent = nullptr);
    ~StructureActions() override;

    /// What the actions act on: nodes of the session's document. Without it, the node that is selected in the
    /// session; with it, call update() when it or the document changes.
    void setChoice(const std::function<QList<int>()> &nodes);
    void setPrompts(const FootnotePrompts &prompts) { m_prompts = prompts; }
    void update();

    [[nodiscard]] QAction *newItem() const { return m_newItem; }
    [[nodiscard]] QAction *newSection() const { return m_newSection; }
    // These four keep their keys to the widget that they are added to, for text fields have the same.
    [[nodiscard]] QAction *cut() const { return m_cut; }
    [[nodiscard]] QAction *copy() const { return m_copy; }
    [[nodiscard]] QAction *paste() const { return m_paste; }
    [[nodiscard]] QAction *duplicate() const { return m_duplicate; }
    [[nodiscard]] QAction *moveUp() const { return m_moveUp; }
    [[nodiscard]] QAction *moveDown() const { return m_moveDown; }
    [[nodiscard]] QAction *moveToPrevious() const { return m_moveToPrevious; }
    [[nodiscard]] QAction *moveToNext() const { return m_moveToNext; }
    [[nodiscard]] QAction *moveToSection() const { return m_moveToSection; } ///< with a menu of the sections
    [[nodiscard]] QAction *merge() const { return m_merge; }
    [[nodiscard]] QAction *split() const { return m_split; }
    [[nodiscard]] QAction *renumber() const { return m_renumber; }
    [[nodiscard]] QAction *renumberFigures() const { return m_renumberFigures; }
    [[nodiscard]] QAction *relabel() const { return m_relabel; }
    [[nodiscard]] QAction *remove() const { return m_remove; }
    /// All of them in the order of a menu, with separators.
    [[nodiscard]] QList<QAction *> all() const { return m_all; }

    /// Moves nodes, as a drop does.
    void moveTo(const QList<int> &nodes, const OutlinePlace &place);
    /// Puts Markdown in as items or sections.
    void pasteAt(const OutlinePlace &place, const QByteArray &markdown);
    /// Splits the item that holds a byte offset, at the point or block there.
    void splitAt(qsizetype offset);

Q_SIGNALS:
    /// A new item or section was added and selected: its title wants the keyboard.
    void titleWanted();
    /// A step was taken: its subjects are so many siblings, from the selected node on.
    void done(int subjects);
    /// An item is to be split, and the session's selection does not say where: whoever has the caret calls
    /// splitAt().
    void caretWanted();

private:
    using Run = void (StructureActions::*)();
    QAction *add(const QString &text, const QList<QKeySequence> &shortcuts, Run run);
    void addSeparator();
    void addClipboardActions();
    void addMoves();
    void addRest();
    void fillSections();
    void apply(const StructureStep &step);
    void updateMoves(const NodeChoice &choice);
    void doNewItem();
    void doNewSection();
    void doCut();
    void doCopy();
    void doPaste();
    void doDuplicate();
    void doMoveUp() { moveBy(-1); }
    void doMoveDown() { moveBy(1); }
    void doMoveToPrevious() { moveToSectionBeside(-1); }
    void doMoveToNext() { moveToSectionBeside(1); }
    void doMerge();
    void doSplit();
    void doRenumber();
    void doRenumberFigures();
    void doRelabel();
    void doRemove();
    void moveBy(int step);
    void moveToSectionBeside(int step);
    void ask(const std::function<TextEdit(QWidget *, const Document &)> &prompt, const QString &label);
    [[nodiscard]] NodeChoice choice() const;
    [[nodiscard]] int selected(NodeKind kind) const;

    Session &m_session;
    std::function<QList<int>()> m_nodes;
    FootnotePrompts m_prompts = footnoteDialogs();
    QByteArray m_copied;         ///< the Markdown copied last
    FigureOrigins m_sinceCopied; ///< its figures' names as origins
    std::unique_ptr<QMenu> m_sections;
    QList<QAction *> m_all;
    QAction *m_newItem;
    QAction *m_newSection;
    QAction *m_cut;
    QAction *m_copy;
    QAction *m_paste;
    QAction *m_duplicate;
    QAction *m_moveUp;
    QAction *m_moveDown;
    QAction *m_moveToPrevious;
    QAction *m_moveToNext;
    QAction *m_moveToSection;
    QAction *m_merge;
    QAction *m_split;
    QAction *m_renumber;
    QAction *m_renumberFigures;
    QAction *m_relabel;
    QAction *m_remove;
};

} // namespace wolgan
