#include "editor/forms/sourceview.h"

#include "editor/forms/fields/sharedends.h"
#include "editor/forms/linenumbers.h"
#include "editor/forms/longruns.h"
#include "editor/forms/markdownhighlighter.h"
#include "editor/forms/palettecolors.h"
#include "editor/forms/session.h"
#include "editor/forms/sourcelayout.h"
#include "editor/forms/textmime.h"
#include "editor/forms/undokeys.h"

#include <QFontDatabase>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <algorithm>

namespace wolgan {

namespace {

constexpr int leastZoom = -6, mostZoom = 20; // points
constexpr qsizetype mostMarks = 2000;        // in view: a line may be as long as a picture

QTextDocument *makeDocument(QObject *parent)
{
    auto *document = new QTextDocument(parent);
    document->setDocumentLayout(new SourceLayout(document));
    return document;
}

/// The text of a stretch of a document, blocks divided by "\n"; character by character, because
/// toPlainText() would make blanks of U+00A0.
QString textOf(const QTextDocument &document, int begin, int end)
{
    QString text;
    text.reserve(end - begin);
    for (QTextBlock block = document.findBlock(begin); block.isValid() && block.position() < end + 1;
         block = block.next()) {
        const int from = std::max(begin - block.position(), 0);
        const int to = std::min(end - block.position(), block.length() - 1);
        if (block.position() > begin)
            text += u'\n';
        text += QStringView(block.text()).mid(from, to - from);
    }
    return text.replace(QChar(QChar::LineSeparator), u'\n');
}

} // namespace

SourceView::SourceView(Session &session, QWidget *parent)
    : QPlainTextEdit(parent), m_session(session),
      m_lineNumbers(new LineNumbers(*this, [this](const LineVisit &visit) { forVisibleLines(visit); }))
{
    setDocument(makeDocument(this));
    m_highlighter = new MarkdownHighlighter(document(), palette(), true);
    setObjectName(QStringLiteral("sourceView"));
    setAccessibleName(tr("Markdown source"));
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(false);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceView::layoutLineNumbers);
    connect(this, &QPlainTextEdit::updateRequest, m_lineNumbers, [this](const QRect &rect, int dy) {
        m_lineNumbers->update(0, dy != 0 ? 0 : rect.top(), m_lineNumbers->width(),
                              dy != 0 ? height() : rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SourceView::caretMoved);
    connect(document(), &QTextDocument::contentsChange, this, &SourceView::noteChange);
    connect(document(), &QTextDocument::contentsChanged, this, &SourceView::commitChange);
    connect(&m_session, &Session::changed, this, &SourceView::sessionChanged);
    connect(&m_session, &Session::selectionChanged, this, &SourceView::followSelection);
    connect(&m_session, &Session::opened, this, [this] {
        wrapLongRuns(*this, document()->toRawText(), true);
        verticalScrollBar()->setValue(0);
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &SourceView::showMarks);
    // Only what a hand does to the bar or the wheel, after the bar has moved.
    connect(
        verticalScrollBar(), &QScrollBar::actionTriggered, this,
        [this] {
            Q_EMIT scrolled(m_text.offsetOf({firstVisibleBlock().blockNumber(), 0}));
        },
        Qt::QueuedConnection);
    showAll();
    followSelection();
    layoutLineNumbers();
    showMarks();
}

// The view -> the session

/// Only what a change left alone is remembered: that holds whatever order and number of signals Qt sends, and
/// the session must not be changed before the text layout has heard of the change.
void SourceView::noteChange(int position, int, int added)
{
    if (m_showing)
        return;
    const int length = document()->characterCount() - 1;
    const int tail = std::max(length - (position + added), 0);
    m_tailKept = m_headKept < 0 ? tail : std::min(m_tailKept, tail);
    m_headKept = m_headKept < 0 ? position : std::min(m_headKept, position);
}

SourcePlace SourceView::placeAt(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    return {block.blockNumber(), position - block.position()};
}

void SourceView::commitChange()
{
    if (m_showing || m_committing || m_headKept < 0)
        return;
    const int end = std::max(document()->characterCount() - 1 - m_tailKept, 0);
    const int begin = std::min(m_headKept, end);
    m_headKept = -1;
    // The places of the kept ends in the old text: counted from its start and from its end.
    const SourcePlace newEnd = placeAt(end);
    const int lastLine = m_text.lineCount() - (blockCount() - newEnd.line);
    const auto behind = document()->findBlock(end).length() - 1 - newEnd.column;
    const SourcePlace oldEnd{lastLine, static_cast<int>(m_text.line(lastLine).size()) - behind};
    const QString text = textOf(*document(), begin, end);
    const TextEdit edit = m_text.replaced(placeAt(begin), oldEnd, text, m_session.document().lineEnding());
    if (edit.isEmpty())
        return;
    const QScopedValueRollback committing(m_committing, true);
    m_session.apply(edit, tr("Edit source"), "source:" + QByteArray::number(m_step));
    m_session.select(m_text.offsetOf(placeAt(textCursor().position())));
}

void SourceView::caretMoved()
{
    const QTextCursor cursor = textCursor();
    const QTextLine inBlock = cursor.block().layout()->lineForTextPosition(cursor.positionInBlock());
    const std::pair line(cursor.blockNumber(), inBlock.isValid() ? inBlock.lineNumber() : 0);
    if (line != m_caretLine) { // else every key would draw all lines
        m_caretLine = line;
        m_lineNumbers->update();
        showMarks();
    }
    if (m_showing || m_committing || m_headKept >= 0)
        return;
    ++m_step;
    m_session.select(m_text.offsetOf(placeAt(textCursor().position())));
}

// The session -> the view

void SourceView::sessionChanged(const TextEdit &edit)
{
    if (edit.isEmpty())
        return;
    m_matches.clear();
    const SourceText before = m_text;
    m_text = before.edited(edit, m_session.document().bytes());
    const QScopedValueRollback showing(m_showing, true);
    if (m_committing) { // typed here: shown already, unless bytes now join into other characters
        const ByteRange first = edit.replacements().first().range;
        const qsizetype typedEnd = first.begin + edit.replacements().first().text.size();
        const int from = m_text.lineAt(first.begin), to = m_text.lineAt(typedEnd);
        if (blockCount() == m_text.lineCount())
            replaceLines(from, to, m_text.lines(from, to));
        else
            showAll();
        return;
    }
    showEdit(edit, before);
}

void SourceView::showAll()
{
    const QScopedValueRollback showing(m_showing, true);
    m_text = SourceText(m_session.document().bytes());
    replaceLines(0, blockCount() - 1, m_text.lines(0, m_text.lineCount() - 1));
}

/// Lines of the old text and what they are in the new one; replacements that share a line go together.
void SourceView::showEdit(const TextEdit &edit, const SourceText &before)
{
    struct Lines
    {
        int oldFirst, oldLast, newFirst, newLast;
    };
    QList<Lines> changes;
    qsizetype shift = 0;
    for (const Replacement &replacement : edit.replacements()) {
        const qsizetype begin = replacement.range.begin + shift;
        const Lines lines{before.lineAt(replacement.range.begin), before.lineAt(replacement.range.end),
                          m_text.lineAt(begin), m_text.lineAt(begin + replacement.text.size())};
        shift += replacement.text.size() - replacement.range.size();
        if (!changes.isEmpty() &&
            (changes.last().oldLast >= lines.oldFirst || changes.last().newLast >= lines.newFirst)) {
            changes.last().oldLast = lines.oldLast;
            changes.last().newLast = lines.newLast;
        } else {
            changes.append(lines);
        }
    }
    const QTextBlock top = firstVisibleBlock();
    QTextCursor anchor(top);
    for (auto change = changes.crbegin(); change != changes.crend(); ++change)
        replaceLines(change->oldFirst, change->oldLast, m_text.lines(change->newFirst, change->newLast));
    if (anchor.block() != firstVisibleBlock())
        verticalScrollBar()->setValue(anchor.block().firstLineNumber());
    if (blockCount() != m_text.lineCount())
        showAll();
}

/// Makes blocks read `text`; touches what differs, so that carets and marks elsewhere stay.
void SourceView::replaceLines(int first, int last, const QString &text)
{
    const int begin = document()->findBlockByNumber(first).position();
    const QTextBlock lastBlock = document()->findBlockByNumber(last);
    const int end = lastBlock.position() + lastBlock.length() - 1;
    const QString old = textOf(*document(), begin, end);
    const SharedEnds shared = sharedEnds(old, text);
    if (shared.head + shared.tail == old.size() && old.size() == text.size())
        return;
    wrapLongRuns(*this, text, false);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(begin + static_cast<int>(shared.head));
    cursor.setPosition(end - static_cast<int>(shared.tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(shared.head, text.size() - shared.head - shared.tail));
    cursor.endEditBlock();
}

void SourceView::followSelection()
{
    if (m_committing)
        return;
    const SourcePlace place = m_text.placeOf(m_session.selection());
    const QTextBlock block = document()->findBlockByNumber(place.line);
    const int position = block.position() + place.column;
    if (position == textCursor().position())
        return;
    const QScopedValueRollback showing(m_showing, true);
    ++m_step;
    QTextCursor cursor = textCursor();
    cursor.setPosition(position);
    setTextCursor(cursor);
    if (!hasFocus()) // somebody else points here: what follows the place matters, too
        verticalScrollBar()->setValue(std::max(block.firstLineNumber() - 2, 0));
}

// The widget

void SourceView::forVisibleLines(const LineVisit &visit) const
{
    QTextBlock block = firstVisibleBlock();
    QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && rect.top() <= viewport()->height()) {
        visit(block.blockNumber(), rect);
        block = block.next();
        rect = QRectF(rect.bottomLeft(), blockBoundingRect(block).size());
    }
}

bool SourceView::event(QEvent *event)
{
    return leaveWindowKeys(event) || QPlainTextEdit::event(event);
}

void SourceView::keyPressEvent(QKeyEvent *event)
{
    if (!undoByKey(*m_session.undoStack(), *event))
        QPlainTextEdit::keyPressEvent(event);
}

void SourceView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
    if (event->type() == QEvent::PaletteChange)
        showMarks();
    if (event->type() == QEvent::FontChange)
        layoutLineNumbers();
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layoutLineNumbers();
    showMarks();
}

void SourceView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    const int turned = event->angleDelta().y();
    setZoom(m_zoom + (turned > 0 ? 1 : turned < 0 ? -1 : 0));
}

void SourceView::setZoom(int steps)
{
    steps = std::clamp(steps, leastZoom, mostZoom);
    zoomIn(steps - m_zoom);
    m_zoom = steps;
}

void SourceView::showRange(ByteRange range)
{
    m_session.select(range.begin);
    const auto positionOf = [this](qsizetype offset) {
        const SourcePlace place = m_text.placeOf(offset);
        return document()->findBlockByNumber(place.line).position() + place.column;
    };
    QTextCursor cursor = textCursor();
    cursor.setPosition(positionOf(range.begin));
    cursor.setPosition(positionOf(range.end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    if (!viewport()->rect().contains(cursorRect()))
        centerCursor();
}

/// Lines are as high as blocks here: the scroll bar counts them.
void SourceView::alignTop(qsizetype offset)
{
    verticalScrollBar()->setValue(
        document()->findBlockByNumber(m_text.placeOf(offset).line).firstLineNumber());
}

void SourceView::goToLine(int line)
{
    const int last = m_text.lineCount() - 1;
    const qsizetype begin = m_text.offsetOf({std::clamp(line - 1, 0, last), 0});
    showRange({begin, begin});
    centerCursor();
}

void SourceView::setMatches(const QList<ByteRange> &matches)
{
    m_matches = matches;
    showMarks();
}

/// The line of the caret and what is found; only what is in view is marked.
void SourceView::showMarks()
{
    QTextEdit::ExtraSelection line;
    line.format.setBackground(mixed(palette().color(QPalette::Text), palette().color(QPalette::Base), 14));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = textCursor();
    line.cursor.clearSelection();
    QList<QTextEdit::ExtraSelection> marks{line};
    markMatches(marks);
    setExtraSelections(marks);
}

void SourceView::markMatches(QList<QTextEdit::ExtraSelection> &marks) const
{
    int first = -1, last = -1;
    forVisibleLines([&](int number, const QRectF &) {
        first = first < 0 ? number : first;
        last = number;
    });
    if (m_matches.isEmpty() || first < 0)
        return;
    QTextEdit::ExtraSelection mark;
    mark.format.setBackground(
        mixed(palette().color(QPalette::Highlight), palette().color(QPalette::Base), 90));
    const qsizetype begin = m_text.offsetOf({first, 0});
    const auto behind = [](ByteRange match, qsizetype offset) { return match.end < offset; };
    auto match = std::lower_bound(m_matches.cbegin(), m_matches.cend(), begin, behind);
    for (; match != m_matches.cend() && marks.size() < mostMarks; ++match) {
        const SourcePlace from = m_text.placeOf(match->begin), to = m_text.placeOf(match->end);
        if (from.line > last)
            break;
        mark.cursor = QTextCursor(document()->findBlockByNumber(from.line));
        mark.cursor.setPosition(mark.cursor.position() + from.column);
        mark.cursor.setPosition(document()->findBlockByNumber(to.line).position() + to.column,
                                QTextCursor::KeepAnchor);
        marks.append(mark);
    }
}

void SourceView::layoutLineNumbers()
{
    const int width = m_lineNumbers->neededWidth();
    setViewportMargins(width, 0, 0, 0);
    const QRect rect = contentsRect();
    m_lineNumbers->setGeometry(rect.left(), rect.top(), width, rect.height());
}

QMimeData *SourceView::createMimeDataFromSelection() const
{
    return selectionMime(textCursor());
}

bool SourceView::canInsertFromMimeData(const QMimeData *source) const
{
    return !holdsFiles(*source) && QPlainTextEdit::canInsertFromMimeData(source);
}

} // namespace wolgan
