#include "editor/forms/structureactions.h"

#include "editor/document/edits/mergesplit.h"
#include "editor/document/style.h"
#include "editor/forms/itemsmime.h"
#include "editor/forms/outlinerows.h"
#include "editor/forms/session.h"
#include "editor/forms/structuresteps.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace wolgan {

StructureActions::StructureActions(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_sections(std::make_unique<QMenu>())
{
    m_newItem =
        add(tr("New &item below"), {QKeySequence(Qt::CTRL | Qt::Key_Return)}, &StructureActions::doNewItem);
    m_newSection = add(tr("New &section below"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)},
                       &StructureActions::doNewSection);
    addSeparator();
    addClipboardActions();
    addSeparator();
    addMoves();
    addSeparator();
    addRest();
    connect(&m_session, &Session::changed, this, &StructureActions::update);
    connect(&m_session, &Session::selectionChanged, this, &StructureActions::update);
    connect(&m_session, &Session::opened, this, [this] { m_copied.clear(); });
    connect(&m_session, &Session::figuresRenamed, this,
            [this](const FigureRenames &renames) { m_sinceCopied = m_sinceCopied.after(renames); });
    update();
}

StructureActions::~StructureActions() = default;

void StructureActions::addClipboardActions()
{
    m_cut = add(tr("Cu&t"), QKeySequence::keyBindings(QKeySequence::Cut), &StructureActions::doCut);
    m_copy = add(tr("&Copy"), QKeySequence::keyBindings(QKeySequence::Copy), &StructureActions::doCopy);
    m_paste =
        add(tr("&Paste below"), QKeySequence::keyBindings(QKeySequence::Paste), &StructureActions::doPaste);
    m_duplicate = add(tr("Dup&licate"), {QKeySequence(Qt::CTRL | Qt::Key_D)}, &StructureActions::doDuplicate);
    for (QAction *action : {m_cut, m_copy, m_paste, m_duplicate})
        action->setShortcutContext(Qt::WidgetShortcut);
}

void StructureActions::addMoves()
{
    m_moveUp = add(tr("Move &up"), {QKeySequence(Qt::ALT | Qt::Key_Up)}, &StructureActions::doMoveUp);
    m_moveDown = add(tr("Move &down"), {QKeySequence(Qt::ALT | Qt::Key_Down)}, &StructureActions::doMoveDown);
    // Many desktops keep Ctrl+Alt+Up and Down for themselves.
    m_moveToPrevious =
        add(tr("Move to the section &before"),
            {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Up), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Up)},
            &StructureActions::doMoveToPrevious);
    m_moveToNext = add(
        tr("Move to the section &after"),
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Down), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Down)},
        &StructureActions::doMoveToNext);
    m_moveToSection = m_sections->menuAction();
    m_moveToSection->setText(tr("&Move to section"));
    m_all.append(m_moveToSection);
    connect(m_sections.get(), &QMenu::aboutToShow, this, &StructureActions::fillSections);
}

void StructureActions::addRest()
{
    m_merge = add(tr("Mer&ge items"), {}, &StructureActions::doMerge);
    m_merge->setToolTip(tr("Makes one item of those that are selected"));
    m_split = add(tr("Split the item he&re"), {}, &StructureActions::doSplit);
    m_split->setToolTip(tr("The point with the caret and what follows become an item of their own"));
    addSeparator();
    m_renumber = add(tr("Renumber &all…"), {}, &StructureActions::doRenumber);
    m_relabel = add(tr("Footnote &labels…"), {}, &StructureActions::doRelabel);
    m_renumberFigures = add(tr("Renumber f&igures"), {}, &StructureActions::doRenumberFigures);
    m_renumberFigures->setToolTip(
        tr("Names the pictures by their order in the text; the files follow with the next export"));
    addSeparator();
    m_remove = add(tr("D&elete"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete)},
                   &StructureActions::doRemove);
}

QAction *StructureActions::add(const QString &text, const QList<QKeySequence> &shortcuts, Run run)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(shortcuts);
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

void StructureActions::setChoice(const std::function<QList<int>()> &nodes)
{
    disconnect(&m_session, &Session::changed, this, &StructureActions::update);
    disconnect(&m_session, &Session::selectionChanged, this, &StructureActions::update);
    m_nodes = nodes;
    update();
}

NodeChoice StructureActions::choice() const
{
    return choiceOf(m_session.document().outline(),
                    m_nodes ? m_nodes() : QList<int>{m_session.selectedNode()});
}

/// The selected item or section, -1 where something else is selected.
int StructureActions::selected(NodeKind kind) const
{
    return m_session.document().outline().enclosing(m_session.selectedNode(), kind);
}

void StructureActions::update()
{
    const NodeChoice chosen = choice();
    const Document &document = m_session.document();
    for (QAction *action : {m_cut, m_copy, m_duplicate, m_remove})
        action->setEnabled(!chosen.isEmpty());
    updateMoves(chosen);
    m_merge->setEnabled(chosen.sections.isEmpty() && chosen.items.size() > 1);
    m_split->setEnabled(chosen.sections.isEmpty() && chosen.items.size() == 1 &&
                        !edits::splitPlaces(document, chosen.items.first()).isEmpty());
    const bool hasFootnotes = document.footnotes().scheme.kind != FootnoteScheme::Kind::None;
    m_renumber->setEnabled(hasFootnotes);
    m_relabel->setEnabled(hasFootnotes);
    m_renumberFigures->setEnabled(!document.outline().figures.isEmpty());
}

void StructureActions::updateMoves(const NodeChoice &chosen)
{
    const Outline &outline = m_session.document().outline();
    m_moveUp->setEnabled(placeBeside(outline, chosen, -1).has_value());
    m_moveDown->setEnabled(placeBeside(outline, chosen, 1).has_value());
    m_moveToPrevious->setEnabled(placeInSectionBeside(outline, chosen, -1).has_value());
    m_moveToNext->setEnabled(placeInSectionBeside(outline, chosen, 1).has_value());
    m_moveToSection->setEnabled(chosen.sections.isEmpty() && !chosen.items.isEmpty() &&
                                outline.children(0, NodeKind::Section).size() > 1);
}

void StructureActions::apply(const StructureStep &step)
{
    if (step.edit.edit.isEmpty())
        return;
    m_session.apply(step.edit, step.label);
    Q_EMIT done(step.subjects);
}

void StructureActions::doNewItem()
{
    const OutlinePlace place = placeOfNewItem(m_session.document().outline(), m_session.selectedNode());
    const QByteArray title = tr("New item").toUtf8();
    m_session.apply(edits::addItem(m_session.document(), place.section, place.position, title),
                    tr("New item"));
    Q_EMIT titleWanted();
}

void StructureActions::doNewSection()
{
    const Outline &outline = m_session.document().outline();
    edits::SectionTitle title;
    title.text = tr("New section").toUtf8();
    title.bold = learnStyle(m_session.document()).boldSections;
    const int position = placeOfNewSection(outline, m_session.selectedNode()).position;
    m_session.apply(edits::addSection(m_session.document(), position, title), tr("New section"));
    Q_EMIT titleWanted();
}

void StructureActions::doCut()
{
    doCopy();
    apply(cuttingStep(m_session.document(), choice()));
}

void StructureActions::doCopy()
{
    auto *copied = new ItemsMime(m_session.document(), choice().nodes());
    m_copied = markdownIn(*copied);
    m_sinceCopied = {};
    QGuiApplication::clipboard()->setMimeData(copied);
}

void StructureActions::doPaste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    const Outline &outline = m_session.document().outline();
    const QList<int> chosen = choice().nodes();
    const int below = chosen.isEmpty() ? m_session.selectedNode() : chosen.last();
    if (mime)
        pasteAt(placeOfNewItem(outline, below), markdownIn(*mime));
}

void StructureActions::pasteAt(const OutlinePlace &place, const QByteArray &markdown)
{
    m_session.finishInput();
    const bool isOwn = markdown == m_copied;
    apply(pastingStep(m_session.document(), place,
                      isOwn ? edits::withFigureNames(markdown, m_sinceCopied) : markdown));
}

void StructureActions::doDuplicate()
{
    apply(duplicatingStep(m_session.document(), choice()));
}

void StructureActions::moveTo(const QList<int> &nodes, const OutlinePlace &place)
{
    m_session.finishInput();
    apply(movingStep(m_session.document(), choiceOf(m_session.document().outline(), nodes), place));
}

void StructureActions::moveBy(int step)
{
    const NodeChoice chosen = choice();
    if (const auto place = placeBeside(m_session.document().outline(), chosen, step))
        apply(movingStep(m_session.document(), chosen, *place));
}

void StructureActions::moveToSectionBeside(int step)
{
    const NodeChoice chosen = choice();
    if (const auto place = placeInSectionBeside(m_session.document().outline(), chosen, step))
        apply(movingStep(m_session.document(), chosen, *place));
}

void StructureActions::fillSections()
{
    m_sections->clear();
    const Document &document = m_session.document();
    const QList<int> items = choice().items;
    for (const int section : document.outline().ofKind(NodeKind::Section)) {
        const QString title = plainTitle(document.text(document.outline().at(section).title));
        QAction *action = m_sections->addAction(QString(title).replace(u'&', QStringLiteral("&&")));
        const OutlinePlace end = placeAtEnd(document.outline(), section, items);
        action->setEnabled(!items.isEmpty() && !standsAt(document.outline(), items, end));
        connect(action, &QAction::triggered, this, [this, items, end] { moveTo(items, end); });
    }
}

void StructureActions::doMerge()
{
    apply(mergingStep(m_session.document(), choice().items));
}

void StructureActions::doSplit()
{
    if (splittingStep(m_session.document(), m_session.selection()).edit.edit.isEmpty())
        Q_EMIT caretWanted();
    else
        splitAt(m_session.selection());
}

void StructureActions::splitAt(qsizetype offset)
{
    m_session.finishInput();
    apply(splittingStep(m_session.document(), offset));
}

void StructureActions::doRenumber()
{
    ask(m_prompts.renumber, tr("Renumber footnotes"));
}

void StructureActions::doRenumberFigures()
{
    m_session.apply(edits::renumberFigures(m_session.document()), tr("Renumber figures"));
}

void StructureActions::doRelabel()
{
    ask(m_prompts.relabel, tr("Change footnote labels"));
}

void StructureActions::ask(const std::function<TextEdit(QWidget *, const Document &)> &prompt,
                           const QString &label)
{
    const Document asked = m_session.document();
    const TextEdit edit = prompt(qobject_cast<QWidget *>(parent()), asked);
    if (asked.bytes().isSharedWith(m_session.document().bytes())) // not reloaded meanwhile
        m_session.apply(edit, label);
}

void StructureActions::doRemove()
{
    apply(removingStep(m_session.document(), choice()));
}

} // namespace wolgan
