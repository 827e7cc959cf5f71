#include "editor/forms/fields/pointsfield.h"

#include "editor/document/edits/pointpaste.h"
#include "editor/document/edits/pointreading.h"
#include "editor/document/edits/pointwriting.h"
#include "editor/document/utf8.h"
#include "editor/forms/fields/pointhighlighter.h"
#include "editor/forms/longruns.h"
#include "editor/forms/pastedurl.h"
#include "editor/forms/session.h"
#include "editor/forms/textmime.h"
#include "editor/forms/undokeys.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QtMath>

#include <algorithm>

namespace wolgan {

using edits::BodyBlock;
using edits::PointPlace;
using edits::PointRows;
using edits::PointsChange;
using edits::PointTarget;

namespace {

constexpr int minimumLines = 5;
constexpr int maximumLines = 60; // beyond it the field scrolls

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool isTab(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
}

/// Alt+Up and Alt+Down.
bool isMove(const QKeyEvent &event)
{
    return (event.modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier &&
           (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down);
}

bool isMark(const QKeyEvent &event)
{
    return event.modifiers() == Qt::ControlModifier &&
           (event.key() == Qt::Key_B || event.key() == Qt::Key_I || event.key() == Qt::Key_K);
}

} // namespace

PointsField::PointsField(Session &session, FieldAccess access, QWidget *parent)
    : QTextEdit(parent), Field(session, std::move(access)), m_points(*document()), m_painter(*this, m_points),
      m_highlighter(new PointHighlighter(document(), palette()))
{
    setUndoRedoEnabled(false);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setMouseTracking(true);
    m_points.load({}, {});
    connect(this, &QTextEdit::textChanged, this, &PointsField::textTyped);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (!m_performing && isCommitted())
            Q_EMIT caretMoved();
    });
    fitHeight();
}

QString PointsField::shownText() const
{
    return toText(m_points.markdown());
}

void PointsField::showText(const QString &text)
{
    const QScopedValueRollback performing(m_performing, true);
    m_drag.reset(); // its rows are others now
    wrapLongRuns(*this, text, true);
    m_points.load(text.toUtf8(), learnLists(session().document()));
    if (!hasFocus())
        moveCursor(QTextCursor::Start);
    fitHeight();
}

void PointsField::selectText(qsizetype begin, qsizetype size)
{
    const QString text = shownText();
    QTextCursor cursor(document());
    cursor.setPosition(m_points.positionOf(text.first(begin).toUtf8().size()));
    cursor.setPosition(m_points.positionOf(text.first(begin + size).toUtf8().size()),
                       QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void PointsField::textTyped()
{
    if (m_performing)
        return;
    const QScopedValueRollback performing(m_performing, true);
    if (!isComposing())
        m_points.refit();
    fitHeight();
    typed();
    Q_EMIT caretMoved();
}

void PointsField::perform(const PointsChange &change, const QString &label)
{
    const QScopedValueRollback performing(m_performing, true);
    m_points.show(change.blocks);
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_points.position(change.caret));
    setTextCursor(cursor);
    fitHeight();
    typed(label);
    Q_EMIT caretMoved();
}

bool PointsField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (isMark(key) || isMove(key)) { // they mean text here, whatever they mean in the window
            event->accept();
            return true;
        }
    }
    return leaveWindowKeys(event) || QTextEdit::event(event);
}

/// In points below the first one Tab nests; Ctrl+Tab leaves the field from everywhere.
bool PointsField::focusNextPrevChild(bool next)
{
    const PointRows rows = selectedRows();
    if (rows.begin > 0 && m_points.shown()[rows.begin].isPoint())
        return false;
    return QWidget::focusNextPrevChild(next);
}

void PointsField::keyPressEvent(QKeyEvent *event)
{
    if (m_drag && event->key() == Qt::Key_Escape) {
        m_drag.reset();
        viewport()->update();
        return;
    }
    if (undoByKey(*session().undoStack(), *event)) {
        Q_EMIT caretMoved();
        return;
    }
    if (controlKey(*event) || outlineKey(*event))
        return;
    QTextEdit::keyPressEvent(event);
    if (event->text() == QStringLiteral(" "))
        blankTyped();
}

bool PointsField::controlKey(const QKeyEvent &event)
{
    if (isTab(event) && event.modifiers().testFlag(Qt::ControlModifier))
        QWidget::focusNextPrevChild(event.key() == Qt::Key_Tab);
    else if (isMark(event))
        mark(event);
    else if (isMove(event))
        moveRows(event.key() == Qt::Key_Up ? -1 : 1);
    else
        return false;
    return true;
}

bool PointsField::outlineKey(const QKeyEvent &event)
{
    if (isTab(event))
        nest(event.key() == Qt::Key_Tab ? 1 : -1);
    else
        return isEnter(event) ? enterKey(event) : borderKey(event);
    return true;
}

bool PointsField::enterKey(const QKeyEvent &event)
{
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    if (!shift && (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    QTextCursor cursor = textCursor();
    cursor.removeSelectedText();
    setTextCursor(cursor);
    const PointPlace place = caret();
    const BodyBlock &block = m_points.shown()[place.row];
    const int at = cursor.positionInBlock();
    if (shift && block.isPoint()) {
        const bool breaks = at == 0 || cursor.block().text().first(at).endsWith(QStringLiteral("  "));
        insertText((breaks ? QString() : QStringLiteral("  ")) + QChar(QChar::LineSeparator));
    } else if (!block.isPoint() && block.text.startsWith('>')) {
        performTyped(enterPressed(toText(block.text), at));
    } else {
        perform(edits::entered(m_points.blocks(), place), {});
    }
    return true;
}

/// Backspace at a row's begin and Delete at its end.
bool PointsField::borderKey(const QKeyEvent &event)
{
    const QTextCursor cursor = textCursor();
    const bool back = event.key() == Qt::Key_Backspace && cursor.atBlockStart();
    const bool forth = event.key() == Qt::Key_Delete && cursor.atBlockEnd();
    if (cursor.hasSelection() || (!back && !forth))
        return false;
    const qsizetype row = caret().row;
    const auto change =
        back ? edits::backspaced(m_points.blocks(), row) : edits::joined(m_points.blocks(), row + 1);
    if (change)
        perform(*change, {});
    else
        moveCursor(back ? QTextCursor::PreviousCharacter : QTextCursor::NextCharacter);
    return true;
}

/// `- ` at the begin of a paragraph makes a point of it.
void PointsField::blankTyped()
{
    const PointPlace place = caret();
    const QList<BodyBlock> blocks = m_points.blocks();
    const auto change = edits::markTyped(blocks, place.row);
    const qsizetype mark =
        change ? blocks[place.row].text.size() - change->blocks[place.row].text.size() : -1;
    if (mark == place.offset)
        perform(*change, {});
}

/// Ctrl+B, I and K, inside one row.
void PointsField::mark(const QKeyEvent &event)
{
    const QTextCursor cursor = textCursor();
    const QTextBlock block = document()->findBlock(cursor.selectionStart());
    const int begin = cursor.selectionStart() - block.position(),
              end = cursor.selectionEnd() - block.position();
    const QString text = block.text();
    if (end > text.size())
        return;
    if (event.key() == Qt::Key_K)
        performTyped(linked(text, begin, end));
    else
        performTyped(toggledMark(text, begin, end,
                                 event.key() == Qt::Key_B ? QStringLiteral("**") : QStringLiteral("*")));
}

PointPlace PointsField::caret() const
{
    return m_points.place(textCursor().position());
}

PointRows PointsField::selectedRows() const
{
    const QTextCursor cursor = textCursor();
    return edits::selected(m_points.shown(), m_points.place(cursor.selectionStart()).row,
                           m_points.place(cursor.selectionEnd()).row);
}

void PointsField::nest(int steps)
{
    const PointRows rows = selectedRows();
    if (!edits::canNest(m_points.shown(), rows, steps))
        return;
    perform({edits::nested(m_points.blocks(), rows, steps), caret()},
            steps > 0 ? tr("Nest point") : tr("Move point out"));
}

void PointsField::moveRows(int step)
{
    const PointRows rows = selectedRows();
    const auto target = edits::stepTarget(m_points.shown(), rows, step);
    if (!target)
        return;
    const PointPlace place = caret();
    PointsChange change = edits::moved(m_points.blocks(), rows, *target);
    change.caret = {change.caret.row + place.row - rows.begin, place.offset};
    perform(change, tr("Move point"));
}

void PointsField::performTyped(const TypedChange &change)
{
    QTextCursor cursor = textCursor();
    const int row = document()->findBlock(cursor.selectionStart()).position();
    cursor.setPosition(row + change.begin);
    cursor.setPosition(row + change.end, QTextCursor::KeepAnchor);
    cursor.insertText(QString(change.text).replace(u'\n', QChar(QChar::LineSeparator)));
    cursor.setPosition(row + change.selectionBegin);
    cursor.setPosition(row + change.selectionEnd, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void PointsField::insertText(const QString &text)
{
    wrapLongRuns(*this, text, false);
    textCursor().insertText(QString(text).replace(u'\n', QChar(QChar::LineSeparator)));
    ensureCursorVisible();
}

void PointsField::insertFromMimeData(const QMimeData *source)
{
    finish();
    const QString text = source->text(), url = loneUrl(*source);
    if (!url.isEmpty() && !textCursor().hasSelection() && m_urlPasted && m_urlPasted(url))
        return;
    QTextCursor cursor = textCursor();
    cursor.removeSelectedText();
    setTextCursor(cursor);
    if (const auto change = edits::pasted(m_points.blocks(), caret(), text.toUtf8()))
        perform(*change, tr("Paste points"));
    else
        insertText(QString(text).replace(QStringLiteral("\r\n"), QStringLiteral("\n")));
}

/// Several rows are copied as Markdown.
QMimeData *PointsField::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const PointPlace begin = m_points.place(cursor.selectionStart()),
                     end = m_points.place(cursor.selectionEnd());
    QList<BodyBlock> rows = m_points.shown().sliced(begin.row, end.row - begin.row + 1);
    rows.last().text.truncate(end.offset);
    rows.first().text.remove(0, begin.offset);
    auto *mime = new QMimeData;
    if (rows.size() == 1) {
        mime->setText(toText(rows.first().text));
        return mime;
    }
    for (BodyBlock &row : rows)
        row.spelling = {};
    mime->setText(toText(edits::toMarkdown(rows, m_points.style()).text));
    return mime;
}

bool PointsField::canInsertFromMimeData(const QMimeData *source) const
{
    return !holdsFiles(*source) && QTextEdit::canInsertFromMimeData(source);
}

void PointsField::mousePressEvent(QMouseEvent *event)
{
    const auto row = m_painter.handleAt(event->position());
    if (!row || event->button() != Qt::LeftButton) {
        QTextEdit::mousePressEvent(event);
        return;
    }
    finish();
    m_drag = Drag{edits::subtree(m_points.shown(), *row), event->pos(), {}};
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_points.position({*row, 0}));
    setTextCursor(cursor);
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void PointsField::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag) {
        QTextEdit::mouseMoveEvent(event);
        if (event->buttons() == Qt::NoButton)
            viewport()->setCursor(m_painter.handleAt(event->position()) ? Qt::OpenHandCursor
                                                                        : Qt::IBeamCursor);
        return;
    }
    const bool begins = (event->pos() - m_drag->begin).manhattanLength() >= QApplication::startDragDistance();
    if (begins || m_drag->target)
        m_drag->target = dropTarget(event->pos());
    viewport()->update();
}

void PointsField::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_drag) {
        QTextEdit::mouseReleaseEvent(event);
        return;
    }
    drop();
    viewport()->setCursor(Qt::OpenHandCursor);
    viewport()->update();
}

/// As deep as it was, and deeper or less deep as far as the mouse went to the side.
PointTarget PointsField::dropTarget(QPoint position) const
{
    const QList<BodyBlock> &shown = m_points.shown();
    qsizetype row = m_painter.rowBelow(position.y());
    if (row > m_drag->rows.begin && row <= m_drag->rows.end)
        row = m_drag->rows.begin;
    const int steps = qRound(static_cast<qreal>(position.x() - m_drag->begin.x()) / m_points.step());
    const auto [least, most] = edits::depthsAt(shown, m_drag->rows, row);
    return {row, std::clamp(shown[m_drag->rows.begin].depth + steps, least, most)};
}

void PointsField::drop()
{
    const Drag drag = *m_drag;
    m_drag.reset();
    const PointTarget here{drag.rows.begin, m_points.shown()[drag.rows.begin].depth};
    if (drag.target && *drag.target != here)
        perform(edits::moved(m_points.blocks(), drag.rows, *drag.target), tr("Move point"));
}

void PointsField::inputMethodEvent(QInputMethodEvent *event)
{
    composes(*event);
    QTextEdit::inputMethodEvent(event);
}

/// What was typed is shown as what it means: text that looks like a point is one from now on.
void PointsField::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    m_drag.reset();
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    left();
    if (!isComposing())
        showText(shownText());
}

void PointsField::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
    if (event->type() == QEvent::FontChange) {
        const QScopedValueRollback performing(m_performing, true);
        m_points.refit();
        fitHeight();
    }
}

void PointsField::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        m_painter.paint(painter);
        const bool composes = !document()->begin().layout()->preeditAreaText().isEmpty();
        if (document()->isEmpty() && !composes) {
            painter.setPen(palette().color(QPalette::PlaceholderText));
            const QRectF bullet = m_painter.handle(0);
            painter.drawText(QRectF(bullet.topRight(), QPointF(viewport()->width(), bullet.bottom())),
                             Qt::AlignVCenter, tr("Type a point…"));
        }
    }
    QTextEdit::paintEvent(event);
    if (m_drag && m_drag->target) {
        QPainter painter(viewport());
        m_painter.paintTarget(painter, *m_drag->target);
    }
}

void PointsField::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

std::optional<qsizetype> PointsField::splitOffset() const
{
    qsizetype row = caret().row;
    while (row > 0 && m_points.shown()[row].depth > 0)
        --row;
    return m_points.offsetOf(m_points.position({row, 0}));
}

QSize PointsField::sizeHint() const
{
    return {240, minimumHeight()};
}

void PointsField::fitHeight()
{
    const int lineHeight = fontMetrics().lineSpacing();
    const int text = qCeil(document()->documentLayout()->documentSize().height());
    const int most = maximumLines * lineHeight;
    const int height = std::clamp(text, minimumLines * lineHeight, most) + 2 * frameWidth();
    setVerticalScrollBarPolicy(text > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

} // namespace wolgan
