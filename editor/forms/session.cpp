#include "editor/forms/session.h"

#include <QElapsedTimer>
#include <QUndoCommand>

#include <algorithm>

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

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// True where an edit that led to `bytes` inserted the begin of a word behind a blank.
bool beginsWord(const TextEdit &edit, QByteArrayView bytes)
{
    if (edit.replacements().size() != 1 || !edit.replacements().first().range.isEmpty())
        return false;
    const Replacement &typed = edit.replacements().first();
    char before = typed.range.begin > 0 ? bytes[typed.range.begin - 1] : '\0';
    for (const char c : typed.text) {
        if (isBlank(before) && !isBlank(c))
            return true;
        before = c;
    }
    return false;
}

/// True where the form of a node shows what an edit touches: the node itself, and the definitions that it
/// calls.
bool isSeenAt(const Document &document, int node, const TextEdit &edit)
{
    const ByteRange range = document.outline().at(node).range;
    if (touches(edit, range))
        return true;
    const Footnotes &footnotes = document.footnotes();
    for (const int reference : footnotes.referencesIn(range)) {
        const int definition = footnotes.references.at(reference).definition;
        if (definition >= 0 && touches(edit, footnotes.definitions.at(definition).range))
            return true;
    }
    return false;
}

/// Where a caret in a node is after an edit: it does not leave the node because the rest of that is deleted.
qsizetype caretAfter(const TextEdit &edit, qsizetype caret, ByteRange node)
{
    const qsizetype after = edit.mapped(caret);
    const bool restGoes = node.begin < caret && caret < node.end && after == edit.mapped(node.end);
    return restGoes ? edit.mapped(node.begin) : after;
}

} // namespace

/// The one undo command: an edit, its inverse and the places to select after each.
class ApplyEdit : public QUndoCommand
{
public:
    /// Joins an earlier step with the same key that ended less than this ago.
    static constexpr int joinPause = 1500; // ms

    ApplyEdit(Session &session, edits::FigureNumbering change, const QByteArray &joinKey, qsizetype focus,
              const QString &label);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return m_joinKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *next) override;

private:
    Session &m_session;
    TextEdit m_edit;
    TextEdit m_inverse;
    FigureRenames m_renames;
    QByteArray m_joinKey;
    qsizetype m_first;  ///< what to select when it is done for the first time; -1 later
    qsizetype m_before; ///< what to select when it is undone, an offset of the old text
    qsizetype m_after;  ///< what to select when it is done again, of the new one
    QElapsedTimer m_age;
};

ApplyEdit::ApplyEdit(Session &session, edits::FigureNumbering change, const QByteArray &joinKey,
                     qsizetype focus, const QString &label)
    : QUndoCommand(label), m_session(session), m_edit(std::move(change.edit)),
      m_inverse(m_edit.inverted(session.document().bytes())), m_renames(std::move(change.renames)),
      m_joinKey(joinKey), m_first(focus), m_before(session.selection()), m_after(focus)
{
    m_age.start();
    const bool here =
        focus != m_edit.mapped(m_before) || isSeenAt(session.document(), session.selectedNode(), m_edit);
    if (!here) { // a fix elsewhere: taking it back shows the place
        m_before = m_edit.replacements().first().range.begin;
        m_after = m_before;
    }
}

void ApplyEdit::undo()
{
    m_session.endStep();
    m_session.perform(m_inverse, inverted(m_renames), m_before);
}

void ApplyEdit::redo()
{
    m_session.perform(m_edit, m_renames, m_first >= 0 ? m_first : m_after);
    m_first = -1;
}

bool ApplyEdit::mergeWith(const QUndoCommand *next)
{
    const auto &other = static_cast<const ApplyEdit &>(*next);
    if (!m_session.m_joinable || other.m_joinKey != m_joinKey || m_age.elapsed() > joinPause)
        return false;
    const QByteArray &now = m_session.document().bytes();
    if (beginsWord(other.m_edit, now))
        return false;
    m_inverse = other.m_inverse.then(now, m_inverse);
    m_edit = m_inverse.inverted(now);
    m_after = other.m_after;
    m_age.restart();
    setObsolete(m_edit.isEmpty());
    return true;
}

Session::Session(QObject *parent) : QObject(parent) {}

bool Session::apply(const TextEdit &edit, const QString &label, const QByteArray &joinKey)
{
    return push({edit, {}}, label, joinKey,
                caretAfter(edit, m_selection, m_document.outline().at(selectedNode()).range));
}

bool Session::apply(const edits::StructuralEdit &edit, const QString &label)
{
    const edits::FigureNumbering numbers = edits::figureNumbersAfter(m_document, edit.edit);
    return push({edit.edit.then(m_document.bytes(), numbers.edit), numbers.renames}, label, {},
                numbers.edit.mapped(edit.focus, Bias::Before));
}

bool Session::apply(const edits::FigureNumbering &numbering, const QString &label)
{
    return push(numbering, label, {}, numbering.edit.mapped(m_selection));
}

bool Session::push(const edits::FigureNumbering &change, const QString &label, const QByteArray &joinKey,
                   qsizetype focus)
{
    if (!change.edit.fits(m_document.bytes().size())) {
        qWarning("Session::apply: an edit of another revision was refused");
        return false;
    }
    if (change.edit.isEmpty())
        return true;
    m_stack.push(new ApplyEdit(*this, change, joinKey, focus, label));
    m_joinable = true;
    return true;
}

void Session::perform(const TextEdit &edit, const FigureRenames &renames, qsizetype focus)
{
    const qsizetype mapped = edit.mapped(m_selection);
    DocumentChange change = m_document.change(edit);
    m_document = std::move(change.document);
    m_rewritten = change.rewritten;
    m_selection = std::clamp<qsizetype>(focus, 0, m_document.bytes().size());
    m_emptyIntro = m_emptyIntro && m_selection == mapped;
    m_origins = m_origins.after(renames); // before anyone looks for a picture
    Q_EMIT changed(edit);
    if (!renames.isEmpty())
        Q_EMIT figuresRenamed(renames);
    if (m_selection != mapped)
        Q_EMIT selectionChanged(m_selection);
}

void Session::reset(const QByteArray &bytes, const FigureOrigins &origins)
{
    const TextEdit edit(m_document.bytes(), {0, m_document.bytes().size()}, bytes);
    m_stack.clear();
    m_joinable = false;
    m_document = Document(bytes);
    m_rewritten.reset();
    m_origins = origins;
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
