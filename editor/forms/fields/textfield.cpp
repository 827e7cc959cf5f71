#include "editor/forms/fields/textfield.h"

#include "editor/forms/fields/sharedends.h"
#include "editor/forms/longruns.h"
#include "editor/forms/markdownhighlighter.h"
#include "editor/forms/session.h"
#include "editor/forms/textmime.h"
#include "editor/forms/undokeys.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QTextBlock>
#include <QtMath>

#include <algorithm>

namespace wolgan {

namespace {
constexpr int maximumLines = 60; // beyond it the field scrolls
} // namespace

TextField::TextField(Session &session, FieldAccess access, Kind kind, QWidget *parent)
    : QPlainTextEdit(parent), Field(session, std::move(access)), m_kind(kind)
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (kind == Kind::Markdown)
        m_highlighter = new MarkdownHighlighter(document(), palette(), false);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        typed();
    });
    fitHeight();
}

void TextField::setMinimumLines(int lines)
{
    m_minimumLines = lines;
    fitHeight();
}

/// As typed; toPlainText() would make blanks of U+00A0.
QString TextField::shownText() const
{
    QString text = document()->toRawText();
    return text.replace(QChar(QChar::ParagraphSeparator), u'\n').replace(QChar(QChar::LineSeparator), u'\n');
}

/// Changes only what differs, so that the caret stays.
void TextField::showText(const QString &text)
{
    const QString old = shownText();
    const SharedEnds shared = sharedEnds(old, text);
    wrapLongRuns(*this, text, true);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(static_cast<int>(shared.head));
    cursor.setPosition(static_cast<int>(old.size() - shared.tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(shared.head, text.size() - shared.head - shared.tail));
    cursor.endEditBlock();
    if (!hasFocus())
        moveCursor(QTextCursor::Start);
}

void TextField::selectText(qsizetype begin, qsizetype size)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(begin));
    cursor.setPosition(static_cast<int>(begin + size), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

bool TextField::event(QEvent *event)
{
    if (keepsKey(*event)) {
        event->accept();
        return true;
    }
    return leaveWindowKeys(event) || QPlainTextEdit::event(event);
}

/// Ctrl+B, I and K mean text here, whatever they mean in the window.
bool TextField::keepsKey(const QEvent &event) const
{
    if (m_kind != Kind::Markdown || event.type() != QEvent::ShortcutOverride)
        return false;
    const auto &key = static_cast<const QKeyEvent &>(event);
    return key.modifiers() == Qt::ControlModifier &&
           (key.key() == Qt::Key_B || key.key() == Qt::Key_I || key.key() == Qt::Key_K);
}

/// In a list Tab indents; Ctrl+Tab leaves the field from everywhere.
bool TextField::focusNextPrevChild(bool next)
{
    if (m_kind == Kind::Markdown && isListLine(shownText(), textCursor().selectionStart()))
        return false;
    return QPlainTextEdit::focusNextPrevChild(next);
}

void TextField::keyPressEvent(QKeyEvent *event)
{
    if (undoByKey(*session().undoStack(), *event) || plainKey(event) ||
        (m_kind == Kind::Markdown && markdownKey(event)))
        return;
    QPlainTextEdit::keyPressEvent(event);
}

bool TextField::plainKey(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ShiftModifier)) {
        textCursor().insertBlock(); // the default is U+2028
        return true;
    }
    const bool tab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (tab && event->modifiers().testFlag(Qt::ControlModifier))
        return QPlainTextEdit::focusNextPrevChild(event->key() == Qt::Key_Tab);
    return false;
}

bool TextField::markdownKey(QKeyEvent *event)
{
    const QString text = shownText();
    const int begin = textCursor().selectionStart(), end = textCursor().selectionEnd();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (enter && plain && begin == end)
        perform(enterPressed(text, begin));
    else if (event->key() == Qt::Key_Tab && plain && isListLine(text, begin))
        perform(indented(text, begin, end, 1));
    else if (event->key() == Qt::Key_Backtab && isListLine(text, begin))
        perform(indented(text, begin, end, -1));
    else if (event->modifiers() != Qt::ControlModifier)
        return false;
    else if (event->key() == Qt::Key_B)
        perform(toggledMark(text, begin, end, QStringLiteral("**")));
    else if (event->key() == Qt::Key_I)
        perform(toggledMark(text, begin, end, QStringLiteral("*")));
    else if (event->key() == Qt::Key_K)
        perform(linked(text, begin, end));
    else
        return false;
    return true;
}

void TextField::perform(const TypedChange &change)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(change.begin);
    cursor.setPosition(change.end, QTextCursor::KeepAnchor);
    cursor.insertText(change.text);
    cursor.setPosition(change.selectionBegin);
    cursor.setPosition(change.selectionEnd, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void TextField::inputMethodEvent(QInputMethodEvent *event)
{
    composes(*event);
    QPlainTextEdit::inputMethodEvent(event);
}

void TextField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        left();
}

void TextField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->setPalette(palette());
}

void TextField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

QMimeData *TextField::createMimeDataFromSelection() const
{
    return selectionMime(textCursor());
}

bool TextField::canInsertFromMimeData(const QMimeData *source) const
{
    return !holdsFiles(*source) && QPlainTextEdit::canInsertFromMimeData(source);
}

QSize TextField::sizeHint() const
{
    return {240, minimumHeight()};
}

/// Blocks are laid out only when somebody asks for them, and a line of Hangul is taller than the font says.
void TextField::fitHeight()
{
    const int lineHeight = fontMetrics().lineSpacing();
    const int most = maximumLines * lineHeight;
    qreal text = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && text <= most; block = block.next())
        text += blockBoundingRect(block).height();
    const bool scrolls = text > most;
    const int margins = 2 * (frameWidth() + static_cast<int>(document()->documentMargin())) + 2;
    const int height = std::clamp(qCeil(text), m_minimumLines * lineHeight, most) + margins;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

} // namespace wolgan
