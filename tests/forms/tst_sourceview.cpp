#include "editor/document/utf8.h"
#include "editor/forms/session.h"
#include "editor/forms/sourceview.h"
#include "tests/support/posts.h"

#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QPaintEvent>
#include <QTextBlock>
#include <QtTest>

using namespace wolgan;

namespace {

/// What the view must show, said independently of SourceText.
QStringList expected(QByteArray bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    QStringList lines;
    const QList<QByteArray> parts = bytes.split('\n');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QByteArray part = parts[i];
        if (i + 1 < parts.size() && part.endsWith('\r'))
            part.chop(1);
        QString text = toText(part);
        for (const char16_t odd : {u'\0', u'\r', u'\u2028', u'\u2029', u'\uFDD0', u'\uFDD1', u'\uFFFC'})
            text.replace(QChar(odd), QChar(QChar::ReplacementCharacter));
        lines.append(text);
    }
    return lines;
}

QStringList shown(const SourceView &view)
{
    QStringList lines;
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
        lines.append(block.text());
    return lines;
}

QList<qsizetype> begins(const SourceText &text)
{
    QList<qsizetype> offsets;
    for (int line = 0; line < text.lineCount(); ++line)
        offsets.append(text.offsetOf({line, 0}));
    return offsets;
}

/// How much of a widget is drawn.
class PaintedHeight : public QObject
{
public:
    explicit PaintedHeight(QWidget &widget) { widget.installEventFilter(this); }
    int height = 0; ///< of the highest part since it was set to 0

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            height = std::max(height, static_cast<QPaintEvent *>(event)->rect().height());
        return false;
    }
};

const QList<QByteArray> &hardTexts()
{
    static const QList<QByteArray> texts{
        "",
        "\n",
        "no newline at the end",
        "one\r\ntwo\r\n\r\nthree",
        "\xEF\xBB\xBF---\ntitle: bom\n---\n",
        "bad \xFF\xFE bytes \xE2\x82 cut\n\xC0\x80 end\n",
        QByteArray("nul \0 here\nlone \r cr\r\r\nend\r", 27),
        "emoji 😀😀 한글 👩‍👩‍👧 e\u0301\n\u00A0nbsp\u00A0\n",
        "sep \u2028 and \u2029 and \uFDD0 \uFDD1 \uFFFC\nx\n",
        "---\ntitle: a\n---\n\n## A\n### b [^ref1]\n- text\n\n[^ref1]: [t](u)\n"};
    return texts;
}

QByteArray randomText(QRandomGenerator &random)
{
    static const QList<QByteArray> pieces{
        "a",    "b c",  "\n",           "\r\n",           "\r",     "한",     "😀",     "\xE2",
        "\x82", "\xAC", "\xF0",         QByteArray(1, 0), "\u2028", "\u00A0", "```\n", "# ",
        "",     "",     "\xEF\xBB\xBF", "---\n"};
    QByteArray text;
    for (int i = random.bounded(4); i > 0; --i)
        text += pieces[random.bounded(int(pieces.size()))];
    return text;
}

QString randomTyping(QRandomGenerator &random)
{
    static const QStringList pieces{QStringLiteral("a"),  QStringLiteral("b c"),  QStringLiteral("\n"),
                                    QStringLiteral("한"), QStringLiteral("😀"),    QStringLiteral("\u00A0"),
                                    QStringLiteral("é"),  QStringLiteral("\n\n"), QString()};
    QString text;
    for (int i = random.bounded(3); i > 0; --i)
        text += pieces[random.bounded(int(pieces.size()))];
    return text;
}

void typeRandomly(SourceView &view, QRandomGenerator &random)
{
    QTextCursor cursor = view.textCursor();
    const int length = view.document()->characterCount();
    cursor.setPosition(random.bounded(length));
    if (random.bounded(2))
        cursor.setPosition(std::min(length - 1, cursor.position() + random.bounded(6)),
                           QTextCursor::KeepAnchor);
    view.setTextCursor(cursor);
    switch (random.bounded(6)) {
    case 0:
        QTest::keyClick(&view, Qt::Key_Backspace);
        break;
    case 1:
        QTest::keyClick(&view, Qt::Key_Delete);
        break;
    case 2:
        QTest::keyClick(&view, Qt::Key_Return);
        break;
    case 3:
        view.insertPlainText(randomTyping(random));
        break;
    case 4: {
        QInputMethodEvent commit;
        commit.setCommitString(QStringLiteral("글"));
        QCoreApplication::sendEvent(&view, &commit);
        break;
    }
    default:
        QTest::keyClick(&view, Qt::Key_X);
    }
}

void editRandomly(Session &session, QRandomGenerator &random)
{
    const QByteArray &bytes = session.document().bytes();
    TextEdit edit;
    qsizetype from = 0;
    for (int i = random.bounded(1, 4); i > 0 && from <= bytes.size(); --i) {
        const qsizetype begin = from + random.bounded(int(bytes.size() - from) + 1);
        const qsizetype end = std::min(bytes.size(), begin + random.bounded(12));
        edit.replace(bytes, {begin, end}, randomText(random));
        from = end + 1;
    }
    session.apply(edit, QStringLiteral("Edit"));
}

} // namespace

class SourceViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesMapBothWays();
    void showsEveryPost();
    void randomEditsBothWays();
    void typingIsMinimal();
    void newLinesAreThePosts();
    void invalidBytesStay();
    void typingJoinsInOnePlace();
    void keyDrawsOneLine();
    void undoIsTheSessions();
    void caretAndSelection();
    void caretAndScrollStayWhenEditedElsewhere();
    void composing();
    void copyKeepsNoBreakSpace();
    void largePost();
    void embeddedPicture();
};

void SourceViewTest::placesMapBothWays()
{
    for (const QByteArray &bytes : hardTexts()) {
        const SourceText text(bytes);
        for (int line = 0; line < text.lineCount(); ++line) {
            const QString shownLine = text.line(line);
            for (int column = 0; column <= shownLine.size(); ++column) {
                if (column < shownLine.size() && shownLine[column].isLowSurrogate())
                    continue;
                const qsizetype offset = text.offsetOf({line, column});
                const SourcePlace place = text.placeOf(offset);
                QCOMPARE(place.line, line);
                QCOMPARE(place.column, column);
            }
        }
    }
}

void SourceViewTest::showsEveryPost()
{
    for (const test::Post &post : test::ownPosts() + test::samplePosts()) {
        Session session;
        session.reset(post.bytes);
        const SourceView view(session);
        QCOMPARE(shown(view), expected(post.bytes));
        QCOMPARE(session.document().bytes(), post.bytes);
    }
    Session session;
    const SourceView view(session);
    for (const QByteArray &bytes : hardTexts()) {
        session.reset(bytes);
        QCOMPARE(shown(view), expected(bytes));
    }
}

void SourceViewTest::randomEditsBothWays()
{
    QRandomGenerator random(5);
    QList<QByteArray> texts = hardTexts();
    for (const test::Post &post : test::ownPosts())
        texts.append(post.bytes.left(3000));
    for (const QByteArray &bytes : texts) {
        Session session;
        session.reset(bytes);
        SourceView view(session);
        SourceText text(bytes);
        connect(&session, &Session::changed, this, [&](const TextEdit &edit) {
            text = text.edited(edit, session.document().bytes());
            QCOMPARE(begins(text), begins(SourceText(session.document().bytes())));
        });
        for (int i = 0; i < 80; ++i) {
            const QByteArray before = session.document().bytes();
            if (random.bounded(2))
                typeRandomly(view, random);
            else
                editRandomly(session, random);
            if (random.bounded(6) == 0)
                session.undoStack()->undo();
            if (shown(view) != expected(session.document().bytes()))
                qWarning() << "step" << i << "before" << before << "after" << session.document().bytes();
            QCOMPARE(shown(view), expected(session.document().bytes()));
        }
        while (session.undoStack()->canUndo())
            session.undoStack()->undo();
        QCOMPARE(session.document().bytes(), bytes);
        QCOMPARE(shown(view), expected(bytes));
    }
}

void SourceViewTest::typingIsMinimal()
{
    Session session;
    session.reset("one\r\ntw\xFF o\r\nthree");
    SourceView view(session);
    QList<TextEdit> edits;
    connect(&session, &Session::changed, this, [&](const TextEdit &edit) { edits.append(edit); });
    QTextCursor cursor = view.textCursor();
    cursor.setPosition(7); // behind the invalid byte
    view.setTextCursor(cursor);
    QTest::keyClick(&view, Qt::Key_X);
    QCOMPARE(session.document().bytes(), QByteArray("one\r\ntw\xFFx o\r\nthree"));
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.first().replacements(), (QList<Replacement>{{{8, 8}, "x"}}));
    view.selectAll();
    view.insertPlainText(QStringLiteral("one\ntw\uFFFDx oh\nthree"));
    QCOMPARE(session.document().bytes(), QByteArray("one\r\ntw\xFFx oh\r\nthree"));
}

void SourceViewTest::newLinesAreThePosts()
{
    Session session;
    session.reset("one\r\ntwo");
    SourceView view(session);
    view.moveCursor(QTextCursor::End);
    view.insertPlainText(QStringLiteral("\nthree\n"));
    QCOMPARE(session.document().bytes(), QByteArray("one\r\ntwo\r\nthree\r\n"));
    QTest::keyClick(&view, Qt::Key_Backspace);
    QCOMPARE(session.document().bytes(), QByteArray("one\r\ntwo\r\nthree"));
    session.reset("one\ntwo");
    view.moveCursor(QTextCursor::End);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(session.document().bytes(), QByteArray("one\ntwo\n"));
}

void SourceViewTest::invalidBytesStay()
{
    Session session;
    session.reset("a\xE2"
                  "b\x82\xAC\n");
    SourceView view(session);
    QTextCursor cursor = view.textCursor();
    cursor.setPosition(3);
    view.setTextCursor(cursor);
    QTest::keyClick(&view, Qt::Key_Backspace); // the bytes around now make one character
    QCOMPARE(session.document().bytes(), QByteArray("a\xE2\x82\xAC\n"));
    QCOMPARE(shown(view), expected(session.document().bytes()));
}

void SourceViewTest::typingJoinsInOnePlace()
{
    Session session;
    session.reset("one\ntwo\n");
    SourceView view(session);
    view.moveCursor(QTextCursor::EndOfLine);
    QTest::keyClicks(&view, QStringLiteral("abc"));
    QCOMPARE(session.undoStack()->count(), 1);
    view.moveCursor(QTextCursor::Down);
    QTest::keyClicks(&view, QStringLiteral("de"));
    QCOMPARE(session.undoStack()->count(), 2);
}

void SourceViewTest::keyDrawsOneLine()
{
    Session session;
    session.reset("## One\n\n- a **bold** point [^ref1] that is too long for one line of a narrow view\n- "
                  "**next** point\n\n```\ncode\n```\n\nend\n");
    SourceView view(session);
    view.resize(400, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    PaintedHeight painted(*view.viewport());
    view.goToLine(3);
    view.moveCursor(QTextCursor::EndOfLine);
    QTest::qWait(1);
    for (const Qt::Key key : {Qt::Key_X, Qt::Key_Backspace, Qt::Key_Backspace}) {
        painted.height = 0;
        QTest::keyClick(&view, key);
        QTRY_VERIFY(painted.height > 0);
        QVERIFY2(painted.height < 4 * view.fontMetrics().lineSpacing(),
                 QByteArray::number(painted.height).constData());
    }
    painted.height = 0;
    QTest::keyClick(&view, Qt::Key_Return);
    QTRY_COMPARE(painted.height, view.viewport()->height());
}

void SourceViewTest::undoIsTheSessions()
{
    Session session;
    session.reset("one\n");
    SourceView view(session);
    session.apply(TextEdit(session.document().bytes(), {0, 0}, "x"), QStringLiteral("Elsewhere"));
    QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(session.document().bytes(), QByteArray("one\n"));
    QCOMPARE(shown(view), expected("one\n"));
    QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    asked.accept();
    QCoreApplication::sendEvent(&view, &asked);
    QVERIFY(!asked.isAccepted());
}

void SourceViewTest::caretAndSelection()
{
    Session session;
    session.reset("한글 😀 text\nsecond line\n");
    SourceView view(session);
    QTextCursor cursor = view.textCursor();
    cursor.setPosition(5);
    view.setTextCursor(cursor);
    QCOMPARE(session.selection(), qsizetype(QByteArray("한글 😀").size()));
    session.select(session.document().bytes().indexOf("line"));
    QCOMPARE(view.textCursor().blockNumber(), 1);
    QCOMPARE(view.textCursor().positionInBlock(), 7);
    QTest::keyClick(&view, Qt::Key_X);
    QCOMPARE(session.selection(), session.document().bytes().indexOf("line"));
}

void SourceViewTest::caretAndScrollStayWhenEditedElsewhere()
{
    Session session;
    QByteArray bytes;
    for (int i = 0; i < 500; ++i)
        bytes += "line " + QByteArray::number(i) + "\n";
    session.reset(bytes);
    SourceView view(session);
    view.resize(400, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setFocus();
    session.select(bytes.indexOf("line 300"));
    view.centerCursor();
    const QString top = view.cursorForPosition({0, 0}).block().text();
    session.apply(TextEdit(bytes, {0, 0}, "new\nlines\n"), QStringLiteral("Edit"));
    QCOMPARE(view.textCursor().block().text(), QStringLiteral("line 300"));
    QCOMPARE(view.cursorForPosition({0, 0}).block().text(), top);
    QCOMPARE(session.selection(), session.document().bytes().indexOf("line 300"));
}

void SourceViewTest::composing()
{
    Session session;
    session.reset("one two\n");
    SourceView view(session);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTextCursor cursor = view.textCursor();
    cursor.setPosition(3);
    view.setTextCursor(cursor);
    for (const QString &preedit : {QStringLiteral("ㅎ"), QStringLiteral("하"), QStringLiteral("한")}) {
        QInputMethodEvent event(preedit, {});
        QCoreApplication::sendEvent(&view, &event);
        QCOMPARE(session.document().bytes(), QByteArray("one two\n"));
    }
    session.apply(TextEdit(session.document().bytes(), {8, 8}, "more\n"), QStringLiteral("Elsewhere"));
    QCOMPARE(view.textCursor().block().layout()->preeditAreaText(), QStringLiteral("한"));
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("한"));
    QCoreApplication::sendEvent(&view, &commit);
    QCOMPARE(session.document().bytes(), QByteArray("one한 two\nmore\n"));
}

void SourceViewTest::copyKeepsNoBreakSpace()
{
    Session session;
    session.reset("a\u00A0b\nc\n");
    SourceView view(session);
    view.selectAll();
    view.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a\u00A0b\nc\n"));
}

void SourceViewTest::largePost()
{
    QByteArray bytes;
    while (bytes.size() < 300'000)
        bytes += "### 제목 title [^ref1]\n- some text with **bold** and a [link](https://example.org)\n\n";
    Session session;
    session.reset(bytes);
    SourceView view(session);
    view.moveCursor(QTextCursor::End);
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(&view, Qt::Key_X);
    qInfo() << "a key in 300 KB took" << timer.elapsed() << "ms";
    QVERIFY(session.document().bytes().endsWith("\n\nx"));
}

void SourceViewTest::embeddedPicture()
{
    const QByteArray bytes = "### a\n![x](data:image/png;base64," + QByteArray(300'000, 'A') + ")\n";
    Session session;
    SourceView view(session);
    view.resize(500, 700);
    view.show();
    QElapsedTimer timer;
    timer.start();
    session.reset(bytes);
    QCoreApplication::processEvents();
    QTest::keyClick(&view, Qt::Key_X);
    QCoreApplication::processEvents();
    qInfo() << "a run of 300,000 characters took" << timer.elapsed() << "ms";
    QVERIFY(timer.elapsed() < 2000);
    QCOMPARE(session.document().bytes(), 'x' + bytes);
    session.reset("words\n");
    QCOMPARE(view.wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
}

QTEST_MAIN(SourceViewTest)
#include "tst_sourceview.moc"
