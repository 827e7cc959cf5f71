// Korean input methods compose syllable by syllable: a field that is composing must not be touched.

#include "editor/document/checks/check.h"
#include "editor/document/edits/references.h"
#include "editor/forms/fields/pointsfield.h"
#include "editor/forms/structureactions.h"
#include "tests/forms/formtest.h"
#include "tests/support/posts.h"

#include <QAbstractButton>
#include <QAction>
#include <QTemporaryDir>
#include <QTextBlock>

using namespace wolgan;
using test::commit;
using test::compose;
using test::Window;

namespace {

QByteArray sample()
{
    return test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/whole-post.md"));
}

} // namespace

class InputMethodsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void composingInALine();
    void changesElsewhereWhileComposing();
    void sameFieldChangedWhileComposing();
    void anotherNodeWhileComposing();
    void structureActionWhileComposing();
    void composingInText();
    void everySyllableJoinsOneStep();
    void findingsComeAndGoWhileComposing();
    void rowsComeAndGoWhileComposing();
    void theComposingRowGoes();
    void thumbnailsLoadWhileComposing();
    void savingCommitsFirst();
    void movingARowCommitsFirst();
};

void InputMethodsTest::composingInALine()
{
    Window window(sample());
    window.selectText("### Build tools");
    const QByteArray before = window.bytes();
    auto *title = window.field<QLineEdit>(QStringLiteral("itemTitle"));
    title->setFocus();
    title->end(false);
    for (const QString &preedit : {QStringLiteral("ㄷ"), QStringLiteral("도"), QStringLiteral("돗")}) {
        compose(title, preedit);
        QCOMPARE(window.bytes(), before);
    }
    commit(title, QStringLiteral("도"));
    QVERIFY(window.bytes().contains("### Build tools, again도 [^ref2]\n"));
}

void InputMethodsTest::changesElsewhereWhileComposing()
{
    Window window(sample());
    window.selectText("### Build tools");
    auto *title = window.field<QLineEdit>(QStringLiteral("itemTitle"));
    title->setFocus();
    title->end(false);
    compose(title, QStringLiteral("하"));
    window.session.apply(TextEdit(window.bytes(), {0, 0}, "\n"), QStringLiteral("Elsewhere"));
    const qsizetype end = window.bytes().size();
    window.session.apply(TextEdit(window.bytes(), {end, end}, "\n"), QStringLiteral("Elsewhere"));
    QCOMPARE(title->displayText(), QStringLiteral("Build tools, again"));
    QCOMPARE(title->inputMethodQuery(Qt::ImSurroundingText).toString(), QStringLiteral("Build tools, again"));
    commit(title, QStringLiteral("한"));
    QVERIFY(window.bytes().contains("### Build tools, again한 [^ref2]\n"));
}

void InputMethodsTest::sameFieldChangedWhileComposing()
{
    Window window(sample());
    window.selectText("### Build tools");
    auto *title = window.field<QLineEdit>(QStringLiteral("itemTitle"));
    title->setFocus();
    title->end(false);
    compose(title, QStringLiteral("하"));
    const qsizetype at = window.bytes().indexOf("Build");
    window.session.apply(TextEdit(window.bytes(), {at, at + 5}, "Make"), QStringLiteral("Elsewhere"));
    QCOMPARE(title->text(), QStringLiteral("Build tools, again"));
    commit(title, QStringLiteral("한"));
    QCOMPARE(title->text(), QStringLiteral("Build tools, again한"));
    QVERIFY(window.bytes().contains("### Build tools, again한 [^ref2]\n"));
}

void InputMethodsTest::anotherNodeWhileComposing()
{
    Window window(sample());
    window.selectText("### Build tools");
    auto *title = window.field<QLineEdit>(QStringLiteral("itemTitle"));
    title->setFocus();
    title->end(false);
    compose(title, QStringLiteral("한"));
    window.selectText("### 긴 문서");
    QVERIFY(window.bytes().contains("### Build tools, again한 [^ref2]\n"));
    QCOMPARE(title->text(), QStringLiteral("긴 문서를 빨리 읽는 법"));
    QVERIFY(window.bytes().contains("### 긴 문서를 빨리 읽는 법 [^ref3]\n"));
    compose(title, QStringLiteral("글"));
    window.selectText("## 📰");
    QVERIFY(window.bytes().contains("긴 문서를 빨리 읽는 법글 [^ref3]\n") ||
            window.bytes().contains("글긴 문서를 빨리 읽는 법 [^ref3]\n"));
}

void InputMethodsTest::structureActionWhileComposing()
{
    Window window(sample());
    StructureActions actions(window.session);
    window.selectText("### Build tools");
    auto *title = window.field<QLineEdit>(QStringLiteral("itemTitle"));
    title->setFocus();
    title->end(false);
    compose(title, QStringLiteral("한"));
    actions.moveUp()->trigger();
    QVERIFY(window.bytes().contains("## 💡 **News**\n### Build tools, again한 [^ref1]\n"));
    QCOMPARE(title->text(), QStringLiteral("Build tools, again한"));
}

void InputMethodsTest::composingInText()
{
    Window window(sample());
    window.selectText("### Build tools");
    const QByteArray before = window.bytes();
    auto *text = window.field<PointsField>(QStringLiteral("itemText"));
    text->setFocus();
    text->moveCursor(QTextCursor::EndOfLine);
    compose(text, QStringLiteral("ㅎ"));
    compose(text, QStringLiteral("하"));
    QCOMPARE(window.bytes(), before);
    const qsizetype at = window.bytes().indexOf("continues");
    window.session.apply(TextEdit(window.bytes(), {0, 0}, "\n"), QStringLiteral("Elsewhere"));
    QCOMPARE(text->textCursor().block().layout()->preeditAreaText(), QStringLiteral("하"));
    QVERIFY(at > 0);
    commit(text, QStringLiteral("한"));
    QVERIFY(window.bytes().contains("- A lazy line한\ncontinues here.\n"));
}

void InputMethodsTest::everySyllableJoinsOneStep()
{
    Window window(sample());
    window.selectText("### Build tools");
    const QByteArray before = window.bytes();
    auto *title = window.field<QLineEdit>(QStringLiteral("itemTitle"));
    title->setFocus();
    title->end(false);
    for (const QString &syllable : {QStringLiteral("한"), QStringLiteral("국"), QStringLiteral("어")}) {
        compose(title, syllable);
        commit(title, syllable);
    }
    QCOMPARE(title->text(), QStringLiteral("Build tools, again한국어"));
    QCOMPARE(window.session.undoStack()->count(), 1);
    window.session.undoStack()->undo();
    QCOMPARE(window.bytes(), before);
}

void InputMethodsTest::findingsComeAndGoWhileComposing()
{
    Window window(sample());
    window.selectText("### 새 편집기");
    auto *url = window.field<QLineEdit>(QStringLiteral("referenceUrl"));
    url->setFocus();
    url->end(false);
    compose(url, QStringLiteral("하"));
    const QByteArray before = window.bytes();
    window.pane.setFindings(wolgan::check(window.session.document()));
    window.pane.setFindings({});
    window.pane.setFindings(wolgan::check(window.session.document()));
    QTest::qWait(300); // longer than what lets findings settle
    QCOMPARE(window.bytes(), before);
    QCOMPARE(QApplication::focusWidget(), url);
    commit(url, QStringLiteral("한"));
    QVERIFY(window.bytes().contains("(https://example.org/haru?ref=mail한)"));
    QCOMPARE(window.session.undoStack()->count(), 1);
}

void InputMethodsTest::rowsComeAndGoWhileComposing()
{
    Window window(sample());
    window.selectText("### 새 편집기");
    const int item = window.session.selectedNode();
    window.session.apply(edits::addReference(window.session.document(), item, "둘", "https://example.org/2"),
                         QStringLiteral("Elsewhere"));
    auto *title = window.field<QLineEdit>(QStringLiteral("Reference title"));
    title->setFocus();
    title->end(false);
    compose(title, QStringLiteral("하"));
    window.session.undoStack()->undo();
    QVERIFY(!window.field<QLineEdit>(QStringLiteral("Reference title"), 1));
    window.session.undoStack()->redo();
    QVERIFY(window.field<QLineEdit>(QStringLiteral("Reference title"), 1));
    QCOMPARE(QApplication::focusWidget(), title);
    commit(title, QStringLiteral("한"));
    QVERIFY2(window.bytes().contains("[^ref1]: [Haru 1.0한]("), window.bytes().constData());
    QVERIFY(window.bytes().contains("[둘](https://example.org/2)"));
}

void InputMethodsTest::theComposingRowGoes()
{
    Window window(sample());
    window.selectText("### 새 편집기");
    const QByteArray before = window.bytes();
    const int item = window.session.selectedNode();
    window.session.apply(edits::addReference(window.session.document(), item, "둘", "https://example.org/2"),
                         QStringLiteral("Elsewhere"));
    auto *title = window.field<QLineEdit>(QStringLiteral("Reference title"), 1);
    title->setFocus();
    compose(title, QStringLiteral("하"));
    window.session.undoStack()->undo();
    QTest::qWait(10);
    QCOMPARE(window.bytes(), before);
    QVERIFY(window.field<QLineEdit>(QStringLiteral("Reference title"), 0));
}

void InputMethodsTest::thumbnailsLoadWhileComposing()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.png"));
    QPixmap picture(40, 30);
    picture.fill(Qt::blue);
    QVERIFY(picture.save(file));
    Window window(sample());
    window.selectText("### 새 편집기");
    auto *caption = window.field<QLineEdit>(QStringLiteral("Figure: Caption"));
    caption->setFocus();
    caption->end(false);
    compose(caption, QStringLiteral("하"));
    window.pane.setResolver([file](const QString &) { return file; });
    QTest::qWait(50);
    commit(caption, QStringLiteral("한"));
    QVERIFY(window.bytes().contains("\n_The main window한_\n"));
}

void InputMethodsTest::savingCommitsFirst()
{
    Window window(sample());
    window.selectText("### 새 편집기");
    auto *url = window.field<QLineEdit>(QStringLiteral("referenceUrl"));
    url->setFocus();
    url->end(false);
    compose(url, QStringLiteral("한"));
    Q_EMIT window.session.finishInput();
    QVERIFY(window.bytes().contains("(https://example.org/haru?ref=mail한)"));
}

void InputMethodsTest::movingARowCommitsFirst()
{
    Window window(sample());
    window.selectText("### 같은 참고를");
    auto *title = window.field<QLineEdit>(QStringLiteral("Reference title"), 1);
    title->setFocus();
    title->end(false);
    compose(title, QStringLiteral("한"));
    window.field<QAbstractButton>(QStringLiteral("Move up (Ctrl+Shift+Up)"), 1)->click();
    QVERIFY2(window.bytes().contains("[Again (with brackets)한](https://example.org/again_(1))"),
             window.bytes().constData());
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("Reference title"))->text(),
             QStringLiteral("Again (with brackets)한"));
}

QTEST_MAIN(InputMethodsTest)
#include "tst_inputmethods.moc"
