#include "editor/forms/fields/pointsfield.h"
#include "editor/forms/fields/switchfield.h"
#include "editor/forms/fields/textfield.h"
#include "tests/forms/formtest.h"
#include "tests/support/posts.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QToolButton>

using namespace wolgan;
using test::difference;
using test::Window;

namespace {

QByteArray sample()
{
    return test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/whole-post.md"));
}

} // namespace

class FormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemTitle();
    void typingIsNotFought();
    void fieldsFollowTheDocument();
    void references();
    void addAndRemoveReference();
    void itemText();
    void itemTextInWindowsLineEnds();
    void droppedFilesAreForTheWindow();
    void figures();
    void section();
    void intro();
    void referencesJump();
    void headingTypedIntoText();
    void clearedAndTypedAgain();
};

void FormsTest::itemTitle()
{
    Window window(sample());
    window.selectText("### Build tools");
    const QByteArray before = window.bytes();
    auto *title = window.field<QLineEdit>(QStringLiteral("itemTitle"));
    QCOMPARE(title->text(), QStringLiteral("Build tools, again"));
    title->setFocus();
    title->end(false);
    QTest::keyClicks(title, QStringLiteral(" now"));
    QCOMPARE(difference(before, window.bytes()), QByteArray(" -> now "));
    QVERIFY(window.bytes().contains("### Build tools, again now [^ref2]\n"));
    QCOMPARE(window.session.undoStack()->count(), 1);
    QCOMPARE(window.session.lastAction(), QStringLiteral("Edit title"));
    QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.bytes(), before);
    QCOMPARE(title->text(), QStringLiteral("Build tools, again"));
}

void FormsTest::typingIsNotFought()
{
    Window window(sample());
    window.selectText("### Build tools");
    auto *title = window.field<QLineEdit>(QStringLiteral("itemTitle"));
    test::replaceText(title, QStringLiteral("One "));
    QCOMPARE(title->text(), QStringLiteral("One "));
    QVERIFY(window.bytes().contains("### One [^ref2]\n"));
    window.session.apply(TextEdit(window.bytes(), {window.bytes().size(), window.bytes().size()}, "\n"),
                         QStringLiteral("Elsewhere"));
    QCOMPARE(title->text(), QStringLiteral("One "));
    QCOMPARE(title->cursorPosition(), 4);
    QTest::keyClick(title, Qt::Key_2);
    QVERIFY(window.bytes().contains("### One 2 [^ref2]\n"));
    QTest::keyClick(title, Qt::Key_Space);
    title->clearFocus();
    QCOMPARE(title->text(), QStringLiteral("One 2"));
    test::replaceText(title, QString());
    QCOMPARE(title->text(), QString());
    QVERIFY(window.bytes().contains("### … [^ref2]\n"));
    title->clearFocus();
    QCOMPARE(title->text(), QStringLiteral("…"));
}

void FormsTest::fieldsFollowTheDocument()
{
    Window window(sample());
    window.selectText("### Build tools");
    auto *title = window.field<QLineEdit>(QStringLiteral("itemTitle"));
    title->setFocus();
    title->setCursorPosition(3);
    const qsizetype at = window.bytes().indexOf("Build");
    window.session.apply(TextEdit(window.bytes(), {at, at + 5}, "Make"), QStringLiteral("Elsewhere"));
    QCOMPARE(title->text(), QStringLiteral("Make tools, again"));
    QCOMPARE(title->cursorPosition(), 3);
    const qsizetype above = window.bytes().indexOf("### 새");
    window.session.apply(TextEdit(window.bytes(), {above, above}, "### Inserted\n\n"),
                         QStringLiteral("Elsewhere"));
    QCOMPARE(title->text(), QStringLiteral("Make tools, again"));
    QCOMPARE(title->cursorPosition(), 3);
    QVERIFY(title->hasFocus());
}

void FormsTest::references()
{
    Window window(sample());
    window.selectText("### 새 편집기");
    const QByteArray before = window.bytes();
    auto *title = window.field<QLineEdit>(QStringLiteral("Reference title"));
    auto *url = window.field<QLineEdit>(QStringLiteral("Reference URL"));
    QCOMPARE(title->text(), QStringLiteral("Haru 1.0"));
    QCOMPARE(url->text(), QStringLiteral("https://example.org/haru?ref=mail"));
    test::replaceText(title, QStringLiteral("Haru [1.1] 하루"));
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("Reference title")), title);
    QVERIFY(window.bytes().contains("하루](https://example.org/haru?ref=mail)\n"));
    QCOMPARE(title->text(), QStringLiteral("Haru [1.1] 하루"));
    test::replaceText(url, QStringLiteral("https://example.org/b"));
    QVERIFY(window.bytes().contains("](https://example.org/b)\n"));
    QCOMPARE(window.session.undoStack()->count(), 4); // three words and the address
    while (window.session.undoStack()->canUndo())
        window.session.undoStack()->undo();
    QCOMPARE(window.bytes(), before);
    window.selectText("### 같은 참고를");
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("Reference title"), 1)->text(),
             QStringLiteral("Again (with brackets)"));
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("Reference title"), 2)->text(),
             QStringLiteral("Not numbered."));
}

void FormsTest::addAndRemoveReference()
{
    Window window(sample());
    window.selectText("### Build tools");
    const QByteArray before = window.bytes();
    window.field<QToolButton>(QStringLiteral("Add reference"))->click();
    auto *url = window.field<QLineEdit>(QStringLiteral("Reference URL"), 1);
    QVERIFY(url);
    QCOMPARE(QApplication::focusWidget(), url);
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("Reference title"), 1)->text(),
             QStringLiteral("Build tools, again"));
    QTest::keyClicks(url, QStringLiteral("https://a.b"));
    QCOMPARE(url->text(), QStringLiteral("https://a.b"));
    QVERIFY(window.bytes().contains("[Build tools, again](https://a.b)"));
    window.field<QToolButton>(QStringLiteral("Remove this reference"), 1)->click();
    QVERIFY(!window.bytes().contains("https://a.b"));
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("Reference title"))->text(),
             QStringLiteral("Build tools"));
    while (window.session.undoStack()->canUndo())
        window.session.undoStack()->undo();
    QCOMPARE(window.bytes(), before);
}

void FormsTest::itemText()
{
    Window window(sample());
    window.selectText("### 새 편집기");
    const QByteArray before = window.bytes();
    auto *text = window.field<PointsField>(QStringLiteral("itemText"));
    text->setFocus();
    text->moveCursor(QTextCursor::End);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, QStringLiteral("new"));
    QCOMPARE(difference(before, window.bytes()).replace('\n', '/'), QByteArray(" -> - new/"));
    QTest::keyClick(text, Qt::Key_Tab);
    QVERIFY(text->hasFocus());
    QVERIFY(window.bytes().contains("\n- 두 번째 점\n  - new\n\n![fig1]"));
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(text, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(text, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.bytes(), before);
    text->moveCursor(QTextCursor::Start);
    text->insertPlainText(QStringLiteral("\u00A0"));
    QVERIFY(window.bytes().contains("- \u00A0**하루"));
    text->selectAll();
    text->copy();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("- \u00A0**하루")));
}

void FormsTest::itemTextInWindowsLineEnds()
{
    Window window(sample().replace("\n", "\r\n"));
    window.selectText("### Build tools");
    const QByteArray before = window.bytes();
    auto *text = window.field<PointsField>(QStringLiteral("itemText"));
    text->setFocus();
    text->moveCursor(QTextCursor::EndOfLine);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClick(text, Qt::Key_X);
    QVERIFY(window.bytes().contains("- A lazy line\r\n- x\r\n  continues here.\r\n"));
    QCOMPARE(window.bytes().size(), before.size() + 7);
}

void FormsTest::droppedFilesAreForTheWindow()
{
    Window window(sample());
    window.selectText("### Build tools");
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/post.md"))});
    files.setText(QStringLiteral("file:///tmp/post.md"));
    auto *title = window.field<QLineEdit>(QStringLiteral("itemTitle"));
    auto *text = window.field<PointsField>(QStringLiteral("itemText"));
    for (QWidget *target : {static_cast<QWidget *>(title), text->viewport()}) {
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QVERIFY(!enter.isAccepted());
    }
}

void FormsTest::figures()
{
    Window window(sample());
    window.selectText("### 새 편집기");
    const QByteArray before = window.bytes();
    auto *width = window.field<QLineEdit>(QStringLiteral("Figure: Width"));
    QCOMPARE(width->text(), QStringLiteral("600"));
    test::replaceText(width, QStringLiteral("450"));
    QCOMPARE(difference(before, window.bytes()), QByteArray("60 -> 45"));
    auto *caption = window.field<QLineEdit>(QStringLiteral("Figure: Caption"));
    test::replaceText(caption, QStringLiteral("주 창"));
    QVERIFY(window.bytes().contains("{: width=\"450\"}\n_주 창_\n"));
    test::replaceText(window.field<QLineEdit>(QStringLiteral("Figure: Alt text")), QStringLiteral("one"));
    QVERIFY(window.bytes().contains("![one](20260105-1.png)"));
    window.field<QToolButton>(QStringLiteral("Add figure"))->click();
    QCOMPARE(window.session.document().outline().figures.size(), 4);
    QCOMPARE(QApplication::focusWidget(), window.field<QLineEdit>(QStringLiteral("Figure: File"), 1));
    window.field<QToolButton>(QStringLiteral("Remove this figure"), 1)->click();
    window.field<QToolButton>(QStringLiteral("Remove this figure"), 0)->click();
    QCOMPARE(window.session.document().outline().figures.size(), 2);
    while (window.session.undoStack()->canUndo())
        window.session.undoStack()->undo();
    QCOMPARE(window.bytes(), before);
}

void FormsTest::section()
{
    Window window(sample());
    window.selectText("## 💡");
    const QByteArray before = window.bytes();
    auto *title = window.field<QLineEdit>(QStringLiteral("sectionTitle"));
    QCOMPARE(title->text(), QStringLiteral("News"));
    test::replaceText(title, QStringLiteral("소식"));
    QVERIFY(window.bytes().contains("## 💡 **소식**\n"));
    test::replaceText(window.field<QLineEdit>(QStringLiteral("sectionEmoji")), QStringLiteral("📣"));
    QVERIFY(window.bytes().contains("## 📣 **소식**\n"));
    window.field<SwitchField>(QStringLiteral("sectionBold"))->click();
    QVERIFY(window.bytes().contains("## 📣 소식\n"));
    auto *text = window.field<TextField>(QStringLiteral("sectionText"));
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("lead"));
    QVERIFY(window.bytes().contains("소식\n"));
    QCOMPARE(text->toPlainText(), QStringLiteral("lead"));
    QCOMPARE(window.session.document().outline().ofKind(NodeKind::Item).size(), 4);
    while (window.session.undoStack()->canUndo())
        window.session.undoStack()->undo();
    QCOMPARE(window.bytes(), before);
}

void FormsTest::intro()
{
    Window window(sample());
    window.selectText("이번 달에는");
    const QByteArray before = window.bytes();
    auto *text = window.field<TextField>(QStringLiteral("introText"));
    text->setFocus();
    text->moveCursor(QTextCursor::Start);
    text->moveCursor(QTextCursor::EndOfLine);
    QTest::keyClicks(text, QStringLiteral("!!"));
    QCOMPARE(difference(before, window.bytes()), QByteArray(" -> !!"));
}

void FormsTest::referencesJump()
{
    Window window(sample());
    window.selectText("[^ref3]: [Reading");
    auto *list = window.field<QAbstractItemView>(QStringLiteral("referenceList"));
    QCOMPARE(list->model()->rowCount(), 5);
    QCOMPARE(list->model()->index(2, 1).data().toString(), QStringLiteral("Reading fast"));
    Q_EMIT list->activated(list->model()->index(2, 0));
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("itemTitle"))->text(),
             QStringLiteral("긴 문서를 빨리 읽는 법"));
}

void FormsTest::headingTypedIntoText()
{
    Window window(sample());
    window.selectText("- 두 번째 점"); // as the source view's caret would
    auto *text = window.field<PointsField>(QStringLiteral("itemText"));
    text->setFocus();
    text->moveCursor(QTextCursor::End);
    for (int i = 0; i < 3; ++i) // the bullet goes on, ends, a blank line
        QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, QStringLiteral("## New"));
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, QStringLiteral("more"));
    QCOMPARE(window.bytes().count("## New"), 1);
    QVERIFY(window.bytes().contains("\\## New\nmore\n"));
    QVERIFY(text->isVisible() && text->hasFocus());
    QCOMPARE(window.session.document().outline().ofKind(NodeKind::Section).size(), 2);
    text->clearFocus();
    QVERIFY(text->toPlainText().endsWith(QStringLiteral("## New\nmore")));
}

void FormsTest::clearedAndTypedAgain()
{
    Window window(sample().replace("{: width=\"600\"}", "{: .shadow width='600' height=\"2\"}"));
    const QByteArray before = window.bytes();
    window.selectText("### 새 편집기");
    test::replaceText(window.field<QLineEdit>(QStringLiteral("Figure: Width")), QString());
    QVERIFY(!window.bytes().contains("width='"));
    test::replaceText(window.field<QLineEdit>(QStringLiteral("Figure: Width")), QStringLiteral("600"));
    QCOMPARE(window.bytes(), before);
    window.session.select(0);
    auto *title = window.field<QLineEdit>(QStringLiteral("frontMatterTitle"));
    const QString text = title->text();
    test::replaceText(title, QString());
    test::replaceText(title, text);
    QCOMPARE(window.bytes(), before);
}

QTEST_MAIN(FormsTest)
#include "tst_forms.moc"
