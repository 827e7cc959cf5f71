#include "editor/document/edits/points.h"
#include "editor/forms/fields/pointsfield.h"
#include "editor/forms/itemform.h"
#include "tests/forms/formtest.h"
#include "tests/support/posts.h"

#include <QClipboard>
#include <QMimeData>
#include <QTextBlock>

using namespace wolgan;
using test::commit;
using test::compose;

namespace {

/// A post with one item of that text, shown, with the keyboard in its points.
struct Points : test::Window
{
    explicit Points(const QByteArray &text) : Window("## 💡 News\n### 하나\n" + text + "\n\n### Two\n- x\n")
    {
        selectText("### 하나");
        edit = field<PointsField>(QStringLiteral("itemText"));
        edit->setFocus();
    }

    /// The item's text now.
    [[nodiscard]] QByteArray text() const
    {
        const QByteArray now = bytes();
        const QByteArray head = "## 💡 News\n### 하나\n", tail = "\n### Two\n- x\n";
        if (!now.startsWith(head) || !now.endsWith(tail))
            return "outside touched: " + now;
        return now.sliced(head.size(), now.size() - head.size() - tail.size()).trimmed();
    }

    void caretBehind(const QString &words)
    {
        edit->setTextCursor(QTextCursor(edit->document()));
        QVERIFY(edit->find(words));
        QTextCursor cursor = edit->textCursor();
        cursor.clearSelection();
        edit->setTextCursor(cursor);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(edit, key, modifiers);
    }

    PointsField *edit = nullptr;
};

void dragHandle(PointsField *edit, int row, QPoint to)
{
    QWidget *viewport = edit->viewport();
    const QPoint from = edit->handle(row).center();
    const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, viewport->mapToGlobal(at), button, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    send(QEvent::MouseMove, from + (to - from) / 2, Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
}

void paste(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

class PointsFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterAndTab();
    void movingByKeys();
    void leavingByKeys();
    void marks();
    void lineBreakInAPoint();
    void backspaceAndDelete();
    void emptyItem();
    void typedMarkBecomesAPoint();
    void markdownStaysInPlace();
    void dragging();
    void pasting();
    void pastedAddress();
    void copying();
    void selectionOverRowsRemoved();
    void composing();
    void clickElsewhereWhileComposing();
    void savedWhileComposing();
    void undoWhileComposing();
    void undoKeepsTheCaretNear();
    void changedFromOutside();
    void split();
    void everyText_data();
    void everyText();
};

void PointsFieldTest::enterAndTab()
{
    Points points("- 첫째\n- 둘째");
    points.caretBehind(QStringLiteral("둘째"));
    points.key(Qt::Key_Return);
    QCOMPARE(points.text(), QByteArray("- 첫째\n- 둘째")); // nothing is there to write yet
    QTest::keyClicks(points.edit, QStringLiteral("new"));
    QCOMPARE(points.text(), QByteArray("- 첫째\n- 둘째\n- new"));
    points.key(Qt::Key_Tab);
    QCOMPARE(points.text(), QByteArray("- 첫째\n- 둘째\n  - new"));
    QCOMPARE(points.session.lastAction(), QStringLiteral("Nest point"));
    points.key(Qt::Key_Tab);
    QVERIFY(points.edit->hasFocus());
    points.key(Qt::Key_Return);
    QTest::keyClicks(points.edit, QStringLiteral("x"));
    QCOMPARE(points.text(), QByteArray("- 첫째\n- 둘째\n  - new\n  - x"));
    points.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(points.text(), QByteArray("- 첫째\n- 둘째\n  - new\n- x"));
    points.key(Qt::Key_Return);
    points.key(Qt::Key_Return); // the list ends
    QTest::keyClicks(points.edit, QStringLiteral("end"));
    QCOMPARE(points.text(), QByteArray("- 첫째\n- 둘째\n  - new\n- x\n\nend"));
    while (points.session.undoStack()->canUndo())
        points.session.undoStack()->undo();
    QCOMPARE(points.text(), QByteArray("- 첫째\n- 둘째"));
    QCOMPARE(points.edit->document()->blockCount(), 2);
}

void PointsFieldTest::movingByKeys()
{
    Points points("- 가\n  - 나 👩‍💻\n- 다\n\n> 인용\n\n- 라");
    points.caretBehind(QStringLiteral("가"));
    points.key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(points.text(), QByteArray("- 다\n- 가\n  - 나 👩‍💻\n\n> 인용\n\n- 라"));
    QCOMPARE(points.edit->textCursor().block().text(), QStringLiteral("가"));
    QVERIFY(points.edit->textCursor().atBlockEnd());
    QCOMPARE(points.session.lastAction(), QStringLiteral("Move point"));
    QCOMPARE(points.session.document().outline().ofKind(NodeKind::Item).size(), 2);
    points.key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(points.text(), QByteArray("- 가\n  - 나 👩‍💻\n- 다\n\n> 인용\n\n- 라"));
    points.key(Qt::Key_Up, Qt::AltModifier); // the first one stays, and the item does too
    QCOMPARE(points.text(), QByteArray("- 가\n  - 나 👩‍💻\n- 다\n\n> 인용\n\n- 라"));
    for (const auto &[key, modifier] :
         {std::pair(Qt::Key_Up, Qt::AltModifier), std::pair(Qt::Key_B, Qt::ControlModifier)}) {
        QKeyEvent override(QEvent::ShortcutOverride, key, modifier);
        override.ignore();
        QCoreApplication::sendEvent(points.edit, &override);
        QVERIFY(override.isAccepted());
    }
}

void PointsFieldTest::leavingByKeys()
{
    Points points("- a\n- b");
    points.caretBehind(QStringLiteral("b"));
    points.key(Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(!points.edit->hasFocus());
    points.edit->setFocus();
    points.caretBehind(QStringLiteral("a"));
    points.key(Qt::Key_Tab); // the first point cannot be nested
    QVERIFY(!points.edit->hasFocus());
    QCOMPARE(points.text(), QByteArray("- a\n- b"));
}

void PointsFieldTest::marks()
{
    Points points("- 굵은 글\n- b");
    QVERIFY(points.edit->find(QStringLiteral("굵은")));
    points.key(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(points.text(), QByteArray("- **굵은** 글\n- b"));
    points.key(Qt::Key_B, Qt::ControlModifier);
    points.key(Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(points.text(), QByteArray("- *굵은* 글\n- b"));
    points.key(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(points.text(), QByteArray("- *[굵은]()* 글\n- b"));
}

void PointsFieldTest::lineBreakInAPoint()
{
    Points points("- a\n- b");
    points.caretBehind(QStringLiteral("a"));
    points.key(Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(points.edit, QStringLiteral("more"));
    QCOMPARE(points.text(), QByteArray("- a  \n  more\n- b"));
    QCOMPARE(points.edit->document()->blockCount(), 2);
}

void PointsFieldTest::backspaceAndDelete()
{
    Points points("- a\n  - b\n- c");
    points.caretBehind(QStringLiteral("b"));
    points.key(Qt::Key_Left);
    points.key(Qt::Key_Backspace);
    QCOMPARE(points.text(), QByteArray("- a\n- b\n- c"));
    points.key(Qt::Key_Backspace);
    QCOMPARE(points.text(), QByteArray("- ab\n- c"));
    points.key(Qt::Key_End);
    points.key(Qt::Key_Delete);
    QCOMPARE(points.text(), QByteArray("- abc"));
    QCOMPARE(points.edit->textCursor().positionInBlock(), 2);
}

void PointsFieldTest::emptyItem()
{
    Points points("");
    QVERIFY(points.edit->document()->isEmpty());
    QTest::keyClicks(points.edit, QStringLiteral("one"));
    points.key(Qt::Key_Return);
    QTest::keyClicks(points.edit, QStringLiteral("two"));
    QCOMPARE(points.text(), QByteArray("- one\n- two"));
    points.edit->selectAll();
    points.key(Qt::Key_Delete);
    QCOMPARE(points.text(), QByteArray(""));
}

void PointsFieldTest::typedMarkBecomesAPoint()
{
    Points points("words");
    points.caretBehind(QStringLiteral("words"));
    points.key(Qt::Key_Return);
    points.key(Qt::Key_Return);
    QTest::keyClicks(points.edit, QStringLiteral("* a"));
    QCOMPARE(points.text(), QByteArray("words\n\n* a"));
    QCOMPARE(points.edit->textCursor().block().text(), QStringLiteral("a"));
    points.key(Qt::Key_Return);
    QTest::keyClicks(points.edit, QStringLiteral("- b"));
    QCOMPARE(points.text(), QByteArray("words\n\n* a\n* b"));
}

void PointsFieldTest::markdownStaysInPlace()
{
    const QByteArray text =
        "- a\n\n  ```python\n  - x  = 1\n\n    y\n  ```\n- b  \n\n| 가 | 나 |\n|---|---|\n| 1 | 2 |\n\n"
        "> quote\n{: .prompt-tip }\n\n* c";
    Points points(text);
    QCOMPARE(points.edit->document()->blockCount(), 6);
    points.caretBehind(QStringLiteral("- x  = 1"));
    QTest::keyClicks(points.edit, QStringLiteral("0"));
    points.key(Qt::Key_Return);
    QTest::keyClicks(points.edit, QStringLiteral("z"));
    QCOMPARE(points.text(), QByteArray(text).replace("= 1\n", "= 10\n  z\n"));
    points.caretBehind(QStringLiteral("quote"));
    points.key(Qt::Key_Return);
    QTest::keyClicks(points.edit, QStringLiteral("more"));
    QVERIFY(points.text().contains("\n\n> quote\n> more\n{: .prompt-tip }\n\n* c"));
    points.caretBehind(QStringLiteral("| 2 |"));
    points.key(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(points.text().endsWith(
        "- a\n\n  ```python\n  - x  = 10\n  z\n\n    y\n  ```\n\n| 가 | 나 |\n|---|---|\n"
        "| 1 | 2 |\n\n- b  \n\n> quote\n> more\n{: .prompt-tip }\n\n* c"));
}

void PointsFieldTest::dragging()
{
    Points points("- a\n  - b\n- c\n- d");
    dragHandle(points.edit, 2, points.edit->handle(0).center() - QPoint(0, 9));
    QCOMPARE(points.text(), QByteArray("- c\n- a\n  - b\n- d"));
    QCOMPARE(points.session.lastAction(), QStringLiteral("Move point"));
    const int step = points.edit->handle(2).left() - points.edit->handle(1).left();
    dragHandle(points.edit, 3, points.edit->handle(3).center() + QPoint(step, 0));
    QCOMPARE(points.text(), QByteArray("- c\n- a\n  - b\n  - d"));
    dragHandle(points.edit, 1, points.edit->handle(0).center() - QPoint(0, 9));
    QCOMPARE(points.text(), QByteArray("- a\n  - b\n  - d\n- c"));
    dragHandle(points.edit, 0, points.edit->handle(0).center() + QPoint(1, 0));
    QCOMPARE(points.text(), QByteArray("- a\n  - b\n  - d\n- c"));
}

void PointsFieldTest::pasting()
{
    Points points("- a\n- z");
    points.caretBehind(QStringLiteral("a"));
    paste(QStringLiteral("• 하나\n\t◦ 둘\n• 셋\n"));
    points.edit->paste();
    QCOMPARE(points.text(), QByteArray("- a\n- 하나\n  - 둘\n- 셋\n- z"));
    QCOMPARE(points.session.lastAction(), QStringLiteral("Paste points"));
    points.session.undoStack()->undo();
    points.caretBehind(QStringLiteral("a"));
    paste(QStringLiteral("b\nc"));
    points.edit->paste();
    QCOMPARE(points.text(), QByteArray("- ab\n- c\n- z"));
    paste(QStringLiteral("!"));
    points.edit->paste();
    QCOMPARE(points.text(), QByteArray("- ab\n- c!\n- z"));
}

void PointsFieldTest::pastedAddress()
{
    Points points("- a");
    points.caretBehind(QStringLiteral("a"));
    QString taken;
    points.edit->setUrlHandler([&](const QString &url) {
        taken = url;
        return true;
    });
    paste(QStringLiteral(" https://example.org/가?x=1\n"));
    points.edit->paste();
    QCOMPARE(taken, QStringLiteral("https://example.org/가?x=1"));
    QCOMPARE(points.text(), QByteArray("- a"));
    points.edit->setUrlHandler({});
    paste(QStringLiteral("https://example.org"));
    points.edit->paste();
    QCOMPARE(points.text(), QByteArray("- ahttps://example.org"));
}

void PointsFieldTest::copying()
{
    Points points("- a\n  - b\u00A0x\n- c");
    points.edit->selectAll();
    points.edit->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("- a\n  - b\u00A0x\n- c"));
    points.edit->moveCursor(QTextCursor::Start);
    QVERIFY(points.edit->find(QStringLiteral("c")));
    points.edit->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("c"));
}

void PointsFieldTest::selectionOverRowsRemoved()
{
    Points points("- one\n  - two\n    - three\n- four");
    QTextCursor cursor(points.edit->document());
    cursor.setPosition(1);
    cursor.setPosition(6, QTextCursor::KeepAnchor); // o[ne|tw]o
    points.edit->setTextCursor(cursor);
    points.key(Qt::Key_Backspace);
    QCOMPARE(points.text(), QByteArray("- oo\n  - three\n- four"));
    QCOMPARE(points.edit->handle(1).left() - points.edit->handle(0).left(),
             points.edit->handle(0).left() - 4 + points.edit->handle(0).width());
}

void PointsFieldTest::composing()
{
    Points points("- 가나\n- b");
    points.caretBehind(QStringLiteral("나"));
    points.key(Qt::Key_Return);
    for (const QString &preedit : {QStringLiteral("ㅎ"), QStringLiteral("하"), QStringLiteral("한")}) {
        compose(points.edit, preedit);
        QCOMPARE(points.text(), QByteArray("- 가나\n- \n- b"));
        QCOMPARE(points.edit->textCursor().block().layout()->preeditAreaText(), preedit);
    }
    points.session.apply(TextEdit(points.bytes(), {0, 0}, ""), QStringLiteral("nothing"));
    commit(points.edit, QStringLiteral("한"));
    QCOMPARE(points.text(), QByteArray("- 가나\n- 한\n- b"));
    for (const QString &syllable : {QStringLiteral("국"), QStringLiteral("어")}) {
        compose(points.edit, syllable);
        commit(points.edit, syllable);
    }
    QCOMPARE(points.text(), QByteArray("- 가나\n- 한국어\n- b"));
    compose(points.edit, QStringLiteral("ㅁ"));
    const qsizetype end = points.bytes().size() - 2;
    points.session.apply(TextEdit(points.bytes(), {end, end + 1}, "y"), QStringLiteral("Elsewhere"));
    QCOMPARE(points.edit->textCursor().block().layout()->preeditAreaText(), QStringLiteral("ㅁ"));
}

void PointsFieldTest::clickElsewhereWhileComposing()
{
    Points points("- a\n- b");
    points.caretBehind(QStringLiteral("a"));
    compose(points.edit, QStringLiteral("한"));
    points.selectText("### Two");
    QVERIFY(points.bytes().contains("### 하나\n- a한\n- b\n"));
    QVERIFY(points.bytes().endsWith("### Two\n- x\n"));
    QCOMPARE(points.edit->toPlainText(), QStringLiteral("x"));
}

void PointsFieldTest::savedWhileComposing()
{
    Points points("- a\n- b");
    points.caretBehind(QStringLiteral("a"));
    compose(points.edit, QStringLiteral("하"));
    Q_EMIT points.session.finishInput();
    QCOMPARE(points.text(), QByteArray("- a하\n- b"));
    QVERIFY(points.edit->textCursor().block().layout()->preeditAreaText().isEmpty());
}

void PointsFieldTest::undoWhileComposing()
{
    Points points("- a\n- b");
    points.caretBehind(QStringLiteral("a"));
    QTest::keyClicks(points.edit, QStringLiteral("x"));
    compose(points.edit, QStringLiteral("한"));
    points.session.undoStack()->undo();
    QCOMPARE(points.edit->textCursor().block().layout()->preeditAreaText(), QStringLiteral("한"));
    commit(points.edit, QStringLiteral("한"));
    QVERIFY(points.text().contains("한\n- b"));
    QCOMPARE(points.text().count("- "), 2);
}

void PointsFieldTest::undoKeepsTheCaretNear()
{
    Points points("- one\n- two\n- three");
    points.caretBehind(QStringLiteral("two"));
    QTest::keyClicks(points.edit, QStringLiteral("x y"));
    QCOMPARE(points.session.undoStack()->count(), 2); // by word
    points.session.undoStack()->undo();
    QCOMPARE(points.text(), QByteArray("- one\n- twox \n- three"));
    points.session.undoStack()->undo();
    QCOMPARE(points.text(), QByteArray("- one\n- two\n- three"));
    QCOMPARE(points.edit->textCursor().block().text(), QStringLiteral("two"));
    QVERIFY(points.edit->textCursor().atBlockEnd());
}

void PointsFieldTest::changedFromOutside()
{
    Points points("- one\n- two\n- three");
    points.caretBehind(QStringLiteral("thr"));
    const qsizetype at = points.bytes().indexOf("- two");
    points.session.apply(TextEdit(points.bytes(), {at, at}, "1. 하나\n\n> q\n\n"),
                         QStringLiteral("Elsewhere"));
    QCOMPARE(points.edit->document()->blockCount(), 5);
    QCOMPARE(points.edit->textCursor().block().text(), QStringLiteral("three"));
    QCOMPARE(points.edit->textCursor().positionInBlock(), 3);
}

void PointsFieldTest::split()
{
    Points points("- a\n  - b\n- c\n  - d\n\npara");
    auto *form = qobject_cast<ItemForm *>(points.edit->parentWidget());
    QVERIFY(form);
    points.caretBehind(QStringLiteral("b"));
    QCOMPARE(form->splitOffset(), -1);
    points.caretBehind(QStringLiteral("d"));
    QCOMPARE(form->splitOffset(), points.bytes().indexOf("- c"));
    points.caretBehind(QStringLiteral("para"));
    QCOMPARE(form->splitOffset(), points.bytes().indexOf("para"));
}

void PointsFieldTest::everyText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const test::Post &post : test::ownPosts() + test::samplePosts())
        QTest::newRow(qPrintable(post.name)) << post.bytes;
}

/// Showing an item and typing a letter behind its last point changes nothing but that letter.
void PointsFieldTest::everyText()
{
    QFETCH(QByteArray, bytes);
    test::Window window(bytes);
    for (const int item : window.session.document().outline().ofKind(NodeKind::Item)) {
        window.session.selectNode(item);
        QCOMPARE(window.bytes(), bytes);
        const QList<edits::BodyBlock> blocks = edits::blocks(window.session.document(), item);
        if (blocks.isEmpty() || !blocks.last().isPoint() ||
            window.session.document().outline().at(item).isBullet())
            continue;
        auto *edit = window.field<PointsField>(QStringLiteral("itemText"));
        edit->setFocus();
        edit->moveCursor(QTextCursor::End);
        QTest::keyClicks(edit, QStringLiteral("Q"));
        QCOMPARE(test::difference(bytes, window.bytes()), QByteArray(" -> Q"));
        edit->clearFocus();
        window.session.undoStack()->undo();
        QCOMPARE(window.bytes(), bytes);
    }
}

QTEST_MAIN(PointsFieldTest)
#include "tst_pointsfield.moc"
