// Korean input methods compose syllable by syllable: a field that is composing must not be touched.

#include "editor/forms/fields/pointsfield.h"
#include "editor/forms/structureactions.h"
#include "tests/forms/formtest.h"
#include "tests/support/posts.h"

#include <QAction>
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

QTEST_MAIN(InputMethodsTest)
#include "tst_inputmethods.moc"
